import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedAny, refusalOfAny, saved, valuesOf } from './any-book.ts';
import { oleOf } from './ole-of.ts';
import { placesOf, record, recordsOf, withRecords, xlsOf } from './xls-of.ts';

const words = fc.string({ unit: fc.constantFrom(...Array.from('abc ĐđƯữẦ%=+-1.,')), minLength: 1, maxLength: 40 });
const value = fc.oneof(
  words.filter((text) => text.trim() !== ''),
  // SheetJS writes (not reads) the very smallest and largest numbers wrong.
  fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((number) => (Math.abs(number) < 1e-100 ? 0 : number)),
  fc.integer(),
  fc.boolean(),
);

function cellOf(written: string | number | boolean): unknown {
  if (typeof written === 'string') return { type: 'text', text: written, formula: false };
  if (typeof written === 'boolean') return { type: 'boolean', boolean: written, formula: false };
  return { type: 'number', number: written, percent: false, formula: false };
}

describe('an Excel 97–2003 workbook', () => {
  it('gives back whatever was written into it', async () => {
    const line = fc.array(fc.option(value), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const written = lines.flat().filter((one) => one !== null);
        expect(await valuesOf(xlsOf(utils.aoa_to_sheet(lines)))).toEqual(written.map(cellOf));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a text that no record holds in one piece', async () => {
    const [sheet] = (await openedAny(saved('kinds.xls'))).workbook.sheets;
    expect(sheet?.rows.get(1)?.get(5)).toMatchObject({ text: 'ữ'.repeat(9_000) });
  });

  it('is read down to the limit, and says that it goes on', async () => {
    const lines = Array.from({ length: 2_003 }, (_, index) => [index]);
    const opening = await openedAny(xlsOf(utils.aoa_to_sheet(lines)));
    expect(opening.workbook.sheets[0]?.rows.size).toBe(2_000);
    expect(opening.observations).toMatchObject([{ id: 'workbook-sheet-truncated', sheet: 'Số liệu' }]);
  });

  it('with too many cells or sheets is refused', async () => {
    const wide = Array.from({ length: 600 }, () => Array.from({ length: 101 }, () => 7));
    expect(await refusalOfAny(xlsOf(utils.aoa_to_sheet(wide)))).toBe('workbook-too-many-cells');
    const more = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`S${index}`, utils.aoa_to_sheet([[1]])]));
    expect(await refusalOfAny(xlsOf(utils.aoa_to_sheet([[1]]), more))).toBe('workbook-too-many-sheets');
  });

  it('whose sheets share their records is refused: each of them would cost all over again', async () => {
    const two = xlsOf(utils.aoa_to_sheet([['a']]), { Khác: utils.aoa_to_sheet([['b']]) });
    expect(await refusalOfAny(two)).toBe('accepted');
    const shared = withRecords(two, (stream) => {
      const [first = 0, second = 0] = placesOf(stream, 0x85);
      stream.copy(stream, second + 4, first + 4, first + 8);
      return stream;
    });
    expect(await refusalOfAny(shared)).toBe('workbook-unsafe');
  });

  it('with a password, with macros, of Excel 95, or with a cell twice is told apart', async () => {
    const plain = xlsOf(utils.aoa_to_sheet([['a', 1.5]]));
    const afterBegin = (stream: Buffer, more: Buffer) => {
      const end = 4 + stream.readUInt16LE(2);
      return Buffer.concat([stream.subarray(0, end), more, stream.subarray(end)]);
    };
    const password = withRecords(plain, (stream) => afterBegin(stream, record(0x2f, Buffer.alloc(54))));
    expect(await refusalOfAny(password)).toBe('workbook-password');

    const macros = withRecords(plain, (stream) => {
      const [sheet = 0] = placesOf(stream, 0x85);
      stream.writeUInt8(1, sheet + 4 + 5);
      return stream;
    });
    expect(await refusalOfAny(macros)).toBe('workbook-macro');
    const stream = recordsOf(plain);
    expect(await refusalOfAny(oleOf({ Workbook: stream, _VBA_PROJECT_CUR: Buffer.alloc(1) }))).toBe('workbook-macro');

    const older = withRecords(plain, (old) => {
      old.writeUInt16LE(0x0500, 4);
      return old;
    });
    expect(await refusalOfAny(older)).toBe('workbook-old-excel');

    const twice = withRecords(plain, (once) => {
      const [at = 0] = placesOf(once, 0x0203);
      const cell = once.subarray(at, at + 4 + once.readUInt16LE(at + 2));
      return Buffer.concat([once.subarray(0, at), cell, once.subarray(at)]);
    });
    expect(await refusalOfAny(twice)).toBe('workbook-damaged');
  });
});
