import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Content, putContent } from '../../../infra/local/objects/content.ts';
import { readUploadForm } from '../../../infra/local/objects/form.ts';
import { isRefusal } from '../../../infra/local/objects/refusal.ts';

/** Bytes that contain what framing is made of more often than chance would have it. */
const trickyBytes = fc
  .array(fc.oneof(fc.constantFrom('\r\n', '--', '\r\n--', '\r\n--edge', '0\r\n\r\n', '\r'), fc.string()), {
    maxLength: 12,
  })
  .map((pieces) => Buffer.from(pieces.join('')));
/** Where the network cuts what is sent. */
const cuts = fc.array(fc.nat(400), { maxLength: 30 });

async function* inPieces(bytes: Buffer, lengths: readonly number[]): AsyncGenerator<Uint8Array, undefined> {
  let from = 0;
  for (const length of lengths) {
    if (from >= bytes.length) break;
    yield bytes.subarray(from, from + length);
    from += length;
  }
  if (from < bytes.length) yield bytes.subarray(from);
  return undefined;
}

async function read(content: Content) {
  const pieces: Uint8Array[] = [];
  for (;;) {
    const step = await content.next();
    if (step.done === true) return { bytes: Buffer.concat(pieces), refusal: step.value?.refused };
    pieces.push(step.value);
  }
}

const formOf = (file: Buffer) =>
  Buffer.concat([
    Buffer.from('--edge\r\nContent-Disposition: form-data; name="Key"\r\n\r\nreports/á\r\n'),
    Buffer.from('--edge\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n'),
    file,
    Buffer.from('\r\n--edge--\r\n'),
  ]);
const readForm = (bytes: Buffer, lengths: readonly number[]) =>
  readUploadForm('multipart/form-data; boundary=edge', inPieces(bytes, lengths));

describe('the form of an upload', () => {
  test('gives the same fields and file however the network cuts it', async () => {
    await fc.assert(
      fc.asyncProperty(trickyBytes, cuts, async (file, lengths) => {
        // A sender chooses a boundary that does not occur in the file.
        fc.pre(!file.includes('\r\n--edge'));
        const form = await readForm(formOf(file), lengths);
        if (isRefusal(form)) throw new Error(form.message);
        expect([...form.fields]).toEqual([['key', 'reports/á']]);
        expect(await read(form.file)).toEqual({ bytes: file, refusal: undefined });
      }),
    );
  });

  test('is refused when it stops anywhere before its end', async () => {
    const whole = formOf(Buffer.from('some bytes'));
    for (let length = 0; length < whole.length - 4; length++) {
      const form = await readForm(whole.subarray(0, length), []);
      const refused = isRefusal(form) ? form.refused : (await read(form.file)).refusal;
      expect(['MalformedPOSTRequest', 'IncompleteBody']).toContain(refused);
    }
  });

  test('is refused when a field stands twice, anything follows the file, or the fields are endless', async () => {
    const field = (name: string, value: string) =>
      `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const refusedOf = async (text: string) => {
      const form = await readForm(Buffer.from(text), []);
      return isRefusal(form) ? form.refused : (await read(form.file)).refusal;
    };
    expect(await refusedOf(`${field('key', 'a')}${field('KEY', 'b')}${field('file', '')}--edge--`)).toBe(
      'MalformedPOSTRequest',
    );
    expect(await refusedOf(`${field('file', 'x')}${field('key', 'late')}--edge--`)).toBe('IncompleteBody');
    expect(await refusedOf(`${field('key', 'x'.repeat(30_000))}${field('file', '')}--edge--`)).toBe(
      'MalformedPOSTRequest',
    );
    const many = Array.from({ length: 3000 }, (_, index) => field(`f${index}`, 'x')).join('');
    expect(await refusedOf(`${many}${field('file', '')}--edge--`)).toBe('MalformedPOSTRequest');
  });
});

describe('a chunked body', () => {
  const requestOf = (body: AsyncIterator<Uint8Array>, length: number) => ({
    method: 'PUT',
    rawPath: '/bucket/key',
    bucket: 'bucket',
    key: 'key',
    query: new Map<string, string>(),
    headers: {
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'x-amz-decoded-content-length': String(length),
    },
    body,
  });
  const wrap = (bytes: Buffer, lengths: readonly number[]) => {
    const pieces: Buffer[] = [];
    let from = 0;
    for (const length of [...lengths.filter((count) => count > 0), bytes.length]) {
      const piece = bytes.subarray(from, from + length);
      if (piece.length > 0) pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n'));
      from += length;
    }
    return Buffer.concat([...pieces, Buffer.from('0\r\nx-other: y\r\n\r\n')]);
  };
  const readBody = async (bytes: Buffer, lengths: readonly number[], announced: number) => {
    const content = putContent(requestOf(inPieces(bytes, lengths), announced), 1_000_000);
    if (isRefusal(content)) throw new Error(content.message);
    return read(content);
  };

  test('is unwrapped however it and the network cut it', async () => {
    await fc.assert(
      fc.asyncProperty(trickyBytes, cuts, cuts, async (bytes, chunks, lengths) => {
        expect(await readBody(wrap(bytes, chunks), lengths, bytes.length)).toEqual({ bytes, refusal: undefined });
      }),
    );
  });

  test('is refused when it stops anywhere before its end, or has another length than announced', async () => {
    const bytes = Buffer.from('some bytes');
    const whole = wrap(bytes, [3, 4]);
    for (let length = 0; length < whole.length; length++) {
      expect((await readBody(whole.subarray(0, length), [], bytes.length)).refusal).toBe('IncompleteBody');
    }
    expect((await readBody(whole, [], bytes.length + 1)).refusal).toBe('IncompleteBody');
    expect((await readBody(whole, [], bytes.length - 1)).refusal).toBe('IncompleteBody');
  });
});
