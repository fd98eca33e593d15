import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportLimits } from '../../../shared/workbook/limits.ts';
import { openAnyWorkbook } from '../../../shared/workbook/open.ts';
import type { Sheet, Workbook } from '../../../shared/workbook/workbook.ts';
import { openedAny, saved } from './any-book.ts';

/** The sheet without the font of B13, which holds only for a part of its text. */
function withoutFontOfParts(sheet: Sheet): Sheet {
  const cell = sheet.rows.get(13)?.get(2);
  if (cell?.type !== 'text') return sheet;
  const { legacyFont: _font, ...rest } = cell;
  const cells = new Map(sheet.rows.get(13)).set(2, rest);
  return { ...sheet, rows: new Map(sheet.rows).set(13, cells) };
}

describe('one workbook, saved by LibreOffice in three formats', () => {
  it.each([
    ['kinds', '.xls'],
    ['kinds', '.ods'],
    ['1904', '.xls'],
    ['1904', '.ods'],
    ['filled', '.ods'],
    ['tcvn3', '.ods'],
  ])('(%s%s) reads cell by cell as the .xlsx does', async (name, format) => {
    const { workbook: wanted } = await openedAny(saved(`${name}.xlsx`));
    const { format: found, sheets } = (await openedAny(saved(name + format))).workbook;
    expect(`.${found}`).toBe(format);
    // The fonts of parts of a text are the one thing that .xls keeps where nobody reads it.
    const reading = (book: Workbook['sheets']) => (format === '.xls' ? book.map(withoutFontOfParts) : book);
    expect(sheets).toEqual(reading(wanted.sheets));
  });

  it('holds every kind of cell', async () => {
    const kinds = (await openedAny(saved('kinds.ods'))).workbook.sheets.flatMap(({ rows }) =>
      [...rows.values()].flatMap((cells) => [...cells.values()].map(({ type, formula }) => `${type} ${formula}`)),
    );
    expect(new Set(kinds)).toEqual(
      new Set(['text false', 'text true', 'number false', 'number true', 'date false', 'boolean true', 'error true']),
    );
  });

  it('that was filled in as .xls differs from its .xlsx only where LibreOffice leaves out texts of formulas', async () => {
    for (const name of ['filled', 'tcvn3']) {
      const { workbook: wanted } = await openedAny(saved(`${name}.xlsx`));
      const { sheets } = (await openedAny(saved(`${name}.xls`))).workbook;
      const typed = (book: Workbook['sheets']) =>
        book.map((sheet) =>
          [...sheet.rows.values()].flatMap((cells) => [...cells.values()].filter((cell) => !cell.formula)),
        );
      expect(typed(sheets)).toEqual(typed(wanted.sheets));
      expect(sheets.map((sheet) => [sheet.name, sheet.state])).toEqual(
        wanted.sheets.map((sheet) => [sheet.name, sheet.state]),
      );
    }
  });
});

describe('cells of all sheets together', () => {
  it.each(['xlsx', 'xls', 'ods'])('are counted in a file of .%s', async (format) => {
    const file = saved(`kinds.${format}`);
    const cells = (await openedAny(file)).workbook.sheets.map(({ rows }) =>
      [...rows.values()].reduce((count, row) => count + row.size, 0),
    );
    const all = cells.reduce((total, count) => total + count, 0);
    expect(cells.length).toBeGreaterThan(1);
    // The empty result of a formula is a cell of an .xls file all the same.
    expect((await openAnyWorkbook(file, { ...reportLimits, allCells: all + 1 })).ok).toBe(true);
    expect(await openAnyWorkbook(file, { ...reportLimits, allCells: all - 2 })).toMatchObject({
      observation: { id: 'workbook-too-many-cells' },
    });
  });
});

describe('whatever bytes are uploaded as .xls or .ods', () => {
  it.each(['kinds.xls', 'kinds.ods', 'filled.xls'])('%s with bytes changed gets an answer', async (name) => {
    const sound = saved(name);
    const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.nat(sound.length),
        async (changes, cut) => {
          const broken = sound.slice();
          for (const { at, byte } of changes) broken[at] = byte;
          for (const file of [broken, broken.subarray(0, cut)]) {
            expect(typeof (await openAnyWorkbook(file)).ok).toBe('boolean');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
