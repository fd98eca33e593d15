import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { fileOf, partsOf } from './book-of.ts';
import { zipOf } from './zip-of.ts';

const pieces = {
  strings: '<si><t>Tỷ lệ</t></si><si><r><t>a</t></r></si>',
  styles: '<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf numFmtId="14" fontId="0"/></cellXfs>',
  rows: '<row r="1" hidden="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0"><f>A1</f><v>46096</v></c></row>',
};
const sound = fileOf(pieces);

const change = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), byte: fc.nat(255) });

function mutated(bytes: Buffer, changes: readonly { at: number; byte: number }[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const { at, byte } of changes) copy[Math.floor(at * copy.length)] = byte;
  return copy;
}

/** Whether there is an answer of either kind; an exception fails the test. */
function isAnswered(file: Uint8Array): boolean {
  const opening = openWorkbook(file);
  return opening.ok ? opening.workbook.sheets.length > 0 : opening.observation.id.startsWith('workbook-');
}

describe('whatever bytes are uploaded', () => {
  it('a workbook with bytes changed gets an answer', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        expect(isAnswered(mutated(sound, changes))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a workbook with bytes changed inside an intact container gets an answer', () => {
    const parts = partsOf(pieces);
    fc.assert(
      fc.property(fc.nat(parts.length - 1), fc.array(change, { minLength: 1, maxLength: 4 }), (which, changes) => {
        const broken = parts.map((part, index) =>
          index === which ? { ...part, content: mutated(Buffer.from(part.content), changes) } : part,
        );
        expect(isAnswered(zipOf(broken))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a workbook cut off anywhere is refused', () => {
    for (let length = 0; length < sound.length; length += 7) {
      expect(openWorkbook(sound.subarray(0, length)).ok).toBe(false);
    }
  });

  it('random bytes, with or without the mark of a zip, get an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(isAnswered(bytes)).toBe(true);
        expect(isAnswered(Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), bytes]))).toBe(true);
      }),
    );
  });
});
