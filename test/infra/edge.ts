import { openEdge, type BehindEdge, type Forwarded, type Given, type Viewed } from '../cloud/edge/edge.ts';
import { ofType } from '../cloud/template.ts';
import { asMade, type Templates } from './synth.ts';

/** What the page's bucket holds: one file of each kind. */
const stored: Readonly<Record<string, string>> = {
  'index.html': '<div id="page">',
  'page/main-A.js': 'script',
  'huong-dan/cong-chuc-xa': 'guide',
  'huong-dan/hinh/a.png': 'picture',
};

/** The portal's address as a browser finds it, with the page's bucket and a gateway behind it. */
export interface PlayedDoor {
  readonly ask: (
    path: string,
    viewed?: Partial<Omit<Viewed, 'url'>> & { readonly protocol?: string },
  ) => Promise<Given>;
  /** What the gateway was asked, in order. */
  readonly asked: readonly Forwarded[];
  /** Keys that were looked for in the bucket. */
  readonly looked: readonly string[];
}

/** @param gateway What the gateway answers. */
export function playDoor(templates: Templates, gateway: () => Response): PlayedDoor {
  const resources = asMade(templates);
  const page = ofType(resources, 'AWS::S3::Bucket').find(({ id }) => id.startsWith('Page'));
  const asked: Forwarded[] = [];
  const looked: string[] = [];
  const behind: BehindEdge = (forwarded) => {
    if (forwarded.host === `${page?.name ?? ''}.regionaldomainname`) {
      const key = forwarded.target.slice(1);
      looked.push(key);
      const content = stored[key];
      return Promise.resolve(content === undefined ? new Response('missing', { status: 404 }) : new Response(content));
    }
    if (!forwarded.host.includes('.execute-api.')) throw new Error(`Nobody knows ${forwarded.host}`);
    asked.push(forwarded);
    return Promise.resolve(gateway());
  };
  const edge = openEdge(resources, behind);
  return {
    ask: (path, { protocol = 'https', method = 'GET', headers = {}, ...rest } = {}) =>
      edge({
        method,
        headers: { host: 'cchc.tinh.example', ...headers },
        url: new URL(`${protocol}://cchc.tinh.example${path}`),
        ...rest,
      }),
    asked,
    looked,
  };
}
