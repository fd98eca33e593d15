import * as z from 'zod';
import type { ObjectStore } from '../../../shared/store/store.ts';

/** Long enough for a slow page to begin the download, too short to be of use to whoever finds the address in a log. */
const LINK_SECONDS = 60;

/**
 * A file that lies in a store: an address that the browser follows without a token, and the name it will have. Functions of the
 * cloud answer with 6 MB at most, and old browsers send tokens along to wherever they are redirected.
 */
export const linkShape = z.lazy(() =>
  z.strictObject({
    /** Opens this file alone, for a minute, and has it saved rather than shown. */
    url: z.url(),
    name: z.string(),
  }),
);

/** Whoever calls this has made sure that the caller may have the file. */
export async function linkTo(
  store: ObjectStore,
  key: string,
  file: { readonly name: string; readonly type: string; readonly version?: string },
): Promise<z.infer<typeof linkShape>> {
  return { url: await store.presignDownload(key, { ...file, seconds: LINK_SECONDS }), name: file.name };
}
