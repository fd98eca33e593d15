import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zipOf } from '../unit/workbook/zip-of.ts';
import { notAsTyped, receive, type Received } from './contract.ts';
import { otherReader } from './other-reader.ts';
import { figuresPart, goodFile, partsWith, stringsPart, stylesPart, workbookPart } from './report.ts';

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** A change of a text or of bytes: so many units from a place on are taken out and something is put in. */
interface Splice {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

/** Pieces of XML that matter to a reader. */
const pieces = [
  ['', ' ', '<', '>', '&', '"', '/>', '</', '-->', ']]>', '<!--', '<![CDATA[', '&#0;', '&#x41;', '&amp;', '\u0000'],
  ['<c r="F8">', '<c r="F9" t="s">', '<v>1</v>', '</c>', '<row r="8">', '</row>', '<f>1</f>', '<is><t>5</t></is>'],
  [' t="s"', ' t="e"', ' t="str"', ' s="1"', ' r="F8"', ' r="F1048577"', ' hidden="1"', '9', '0', '-', '.', 'e9'],
  ['</sheetData>', '<sheetData>', '<si><t>7</t></si>', '<x:row>', '<!DOCTYPE a>', '<?xml version="1.0"?>', 'rId1'],
].flat();

const splice = fc.record<Splice>({
  at: share,
  length: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(2_000)),
  insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })),
});

const spliced = (text: string, changes: readonly Splice[]): string =>
  changes.reduce((before, { at, length, insert }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + insert + before.slice(start + length);
  }, text);

/** One element of the sheet taken out, doubled, or put where another one stands. */
const shuffled = (xml: string, from: number, to: number, how: 'out' | 'twice' | 'moved'): string => {
  const elements = [...xml.matchAll(/<(c|row|f|v|si)\b[^>]*?(?:\/>|>.*?<\/\1>)/gs)];
  const element = elements[Math.floor(from * elements.length)];
  const place = elements[Math.floor(to * elements.length)];
  if (element === undefined || place === undefined) return xml;
  const without = how === 'twice' ? xml : xml.slice(0, element.index) + xml.slice(element.index + element[0].length);
  if (how === 'out') return without;
  return without.slice(0, place.index) + element[0] + without.slice(place.index);
};

const anyPart = fc.constantFrom(
  figuresPart,
  figuresPart,
  stringsPart,
  stylesPart,
  workbookPart,
  'xl/_rels/workbook.xml.rels',
  '_rels/.rels',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet4.xml',
);

const change = fc.oneof(
  fc.array(splice, { minLength: 1, maxLength: 3 }).map((changes) => (xml: string) => spliced(xml, changes)),
  fc.record({ from: share, to: share, how: fc.constantFrom('out', 'twice', 'moved') }).map(
    ({ from, to, how }) =>
      (xml: string) =>
        shuffled(xml, from, to, how),
  ),
);

/** Figures of an accepted report that another reader does not see in their cells. */
function altered({ status, report: read }: Received, file: Uint8Array): string[] {
  const seen = status === 'accepted' && read ? otherReader(file, read.sheets.figures) : undefined;
  if (!read || !seen) return [];
  return read.figures.flatMap(({ measure, value, cell }) => {
    const there = seen(cell);
    const isSame =
      typeof value === 'number' ? Number(there) === value : there === undefined || value === 'not-applicable';
    return isSame ? [] : [`${measure} ${cell}: ${value}, but there stands ${String(there)}`];
  });
}

test('a form with any of its parts changed gets a receipt, and what is accepted stands in its cells', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(anyPart, change, async (name, changed) => {
      const parts = partsWith({ [name]: changed }).map((part) => ({ ...part, stored: true }));
      const file = zipOf(parts);
      const received = await receive(file);
      if (received.status === 'accepted') accepted += 1;
      expect(altered(received, file)).toEqual([]);
    }),
    { numRuns: 200 },
  );
  expect(accepted).toBeGreaterThan(10);
});

test('a form with any of its bytes changed gets a receipt, and what is accepted is what was typed', async () => {
  const byte = fc.record({
    at: share,
    length: fc.oneof(fc.constant(1), fc.nat(200)),
    bytes: fc.uint8Array({ maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(byte, { minLength: 1, maxLength: 4 }), async (changes) => {
      const file = changes.reduce((before, { at, length, bytes }) => {
        const start = Math.floor(at * before.length);
        return Buffer.concat([before.subarray(0, start), bytes, before.subarray(start + length)]);
      }, Buffer.from(goodFile));
      // Checksums see to it: whatever is read is what was written.
      expect(notAsTyped(await receive(file))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('a form cut off anywhere, or with anything behind it, gets a receipt', async () => {
  await fc.assert(
    fc.asyncProperty(share, fc.uint8Array({ maxLength: 100 }), async (at, tail) => {
      const cut = goodFile.subarray(0, Math.floor(at * goodFile.length));
      expect((await receive(cut)).status).toBe('failed');
      await receive(Buffer.concat([goodFile, tail]));
    }),
    { numRuns: 100 },
  );
});
