import type { Content } from './content.ts';
import { incoming } from './incoming.ts';
import { type Refusal, refusal } from './refusal.ts';

/** A `multipart/form-data` upload read up to its file; S3 wants the file last, so all fields are known by then. */
export interface UploadForm {
  /** Field names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Content;
}

/** S3's limit for everything before the file, in bytes. */
const longestPreamble = 20 * 1024;
const blankLine = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');

/** Reads the fields. Refuses what two readers could understand differently: a field given twice, parts after the file. */
export async function readUploadForm(
  contentType: string,
  body: AsyncIterator<Uint8Array>,
): Promise<UploadForm | Refusal> {
  const boundary = /^multipart\/form-data\s*;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  if (!boundary) return malformed('The body of your POST request is not well-formed multipart/form-data.');
  // The first delimiter has no line before it: reading begins as if it had.
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2] ?? ''}`);
  const bytes = incoming(body, '\r\n');
  const fields = new Map<string, string>();
  let left = longestPreamble;
  if ((await bytes.until(delimiter, 0)) === undefined) return malformed('The body does not begin with its boundary.');
  for (;;) {
    const opening = await bytes.until(lineEnd, 2);
    if (opening?.length !== 0) return malformed('POST requires exactly one file upload per request.');
    const head = await bytes.until(blankLine, left);
    if (!head) return malformed('The headers of a part do not end.');
    const name = fieldName(head.toString('utf8'));
    if (name === undefined) return malformed('A part has no name.');
    if (name === 'file') return { fields, file: fileContent() };
    if (fields.has(name)) return malformed(`The field ${name} is given more than once.`);
    const value = await bytes.until(delimiter, left);
    if (!value) return malformed('Your POST request fields preceding the upload file were too large.');
    fields.set(name, value.toString('utf8'));
    left -= head.length + value.length;
    if (left < 0) return malformed('Your POST request fields preceding the upload file were too large.');
  }

  async function* fileContent(): Content {
    const whole = yield* bytes.through(delimiter);
    const end = whole ? await bytes.until(Buffer.from('--'), 0) : undefined;
    return end ? undefined : refusal('IncompleteBody', 'The file must be whole and the last part of the form.');
  }
}

function fieldName(head: string): string | undefined {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? '';
  return /(?:^|[;\s])name="([^"\r\n]*)"/i.exec(disposition)?.[1]?.toLowerCase();
}

function malformed(message: string): Refusal {
  return refusal('MalformedPOSTRequest', message);
}
