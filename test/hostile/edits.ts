import fc from 'fast-check';
import { columns, type Grid, type Grids, type Row, type Value } from './grid.ts';

/** Something that people do to a form, as a function of its sheets. */
export interface Edit {
  /** For the report of a failure. */
  readonly what: string;
  readonly apply: (grids: Grids) => Grids;
}

/** A place along something whose length is known only when the edit is applied. */
const along = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (share: number, length: number): number => Math.floor(share * length);

const inFigures =
  (change: (grid: Grid) => Grid) =>
  (grids: Grids): Grids => ({
    ...grids,
    figures: change(grids.figures),
  });

/** Where the header of the figures stands, wherever that is by now. */
const columnOf = (grid: Grid, header: RegExp): number => {
  for (const { cells } of grid) {
    const column = cells.findIndex((value) => typeof value === 'string' && header.test(value.normalize('NFC').trim()));
    if (column !== -1) return column;
  }
  return -1;
};
const valueColumn = (grid: Grid): number => columnOf(grid, /^số\s+liệu\s+kỳ\s+này/i);

const withCell = (row: Row, column: number, value: Value): Row => {
  const cells = Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, index) => row.cells[index]);
  cells[column] = value;
  return { ...row, cells };
};

/** The measures' rows by their places. */
const measureRows = (grid: Grid): number[] =>
  grid.flatMap(({ measure }, index) => (measure === undefined ? [] : [index]));

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);

/** Ways to write a number that leave no doubt in a count. */
const writings: Readonly<Record<string, (value: number) => Value>> = {
  plain: (value) => value,
  text: String,
  'with dots': (value) => grouped(String(value), '.'),
  'with commas': (value) => grouped(String(value), ','),
  'with spaces': (value) => grouped(String(value), ' '),
  'with narrow spaces': (value) => grouped(String(value), '\u202F'),
  'between hard spaces': (value) => `\u00A0${value}\u00A0`,
  'with a zero-width space': (value) => `${value}\u200B`,
  'with a decimal comma': (value) => `${value},0`,
  'with its point': (value) => ({ xml: (reference) => `<c r="${reference}"><v>${value}.0</v></c>` }),
  'with an exponent': (value) => ({ xml: (reference) => `<c r="${reference}"><v>${value.toExponential()}</v></c>` }),
  'as a formula': (value) => ({ xml: (reference) => `<c r="${reference}"><f>1*${value}</f><v>${value}</v></c>` }),
};

/** What is no number at all, or no count. */
const garbage: readonly Value[] = [
  'đang tổng hợp',
  '12,5',
  '1.23',
  '85%',
  '12.345,6',
  '-5',
  '1 2 3',
  '01/02/2026',
  '???',
  '1e3',
  '0x10',
  '１２',
  -7,
  1.5,
  1e15,
  { xml: (reference) => `<c r="${reference}" t="e"><v>#REF!</v></c>` },
  { xml: (reference) => `<c r="${reference}" t="b"><v>1</v></c>` },
  { xml: (reference) => `<c r="${reference}"><f>A1</f></c>` },
];

const move = <Item>(items: readonly Item[], from: number, to: number): Item[] =>
  items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));

const moveInRow = (row: Row, from: number, to: number): Row => {
  const width = Math.max(row.cells.length, from + 1, to + 1);
  return {
    ...row,
    cells: move(
      Array.from({ length: width }, (_, index) => row.cells[index]),
      from,
      to,
    ),
  };
};

const retyped = fc
  .record({ row: along, writing: fc.constantFrom(...Object.keys(writings)) })
  .map(({ row, writing }): Edit => ({
    what: `a figure written ${writing}`,
    apply: inFigures((grid) => {
      const rows = measureRows(grid);
      const index = rows[at(row, rows.length)];
      const column = valueColumn(grid);
      return grid.map((each, place) =>
        place === index && column !== -1 && typeof each.meant === 'number'
          ? withCell(each, column, writings[writing]?.(each.meant))
          : each,
      );
    }),
  }));

const replaced = fc.record({ row: along, value: fc.constantFrom(...garbage) }).map(({ row, value }): Edit => ({
  what: `a figure replaced by ${typeof value === 'object' ? value.xml('F1') : String(value)}`,
  apply: inFigures((grid) => {
    const rows = measureRows(grid);
    const index = rows[at(row, rows.length)];
    const column = valueColumn(grid);
    return grid.map((each, place) =>
      place === index && column !== -1 ? { ...withCell(each, column, value), meant: 'missing' as const } : each,
    );
  }),
}));

const rowsMoved = fc.record({ from: along, to: along }).map(({ from, to }): Edit => ({
  what: 'a row moved',
  apply: inFigures((grid) => move(grid, at(from, grid.length), at(to, grid.length))),
}));

const notes: readonly (readonly Value[])[] = [
  [],
  [undefined, undefined, 'Ghi chú của xã'],
  ['x'],
  [undefined, undefined, undefined, undefined, undefined, 12],
  ['Mã', 'STT', 'Nội dung', 'Đơn vị tính', 'Kỳ trước', 'Số liệu kỳ này *', 'Giải trình'],
  ['HS_LA', 1, 'Chỉ tiêu lạ', 'hồ sơ', undefined, 5],
];
const rowInserted = fc.record({ to: along, cells: fc.constantFrom(...notes) }).map(({ to, cells }): Edit => ({
  what: `a row put in: ${JSON.stringify(cells)}`,
  apply: inFigures((grid) => grid.toSpliced(at(to, grid.length), 0, { cells })),
}));

const rowRemoved = along.map((row): Edit => ({
  what: 'a row removed',
  apply: inFigures((grid) => grid.toSpliced(at(row, grid.length), 1)),
}));

const rowCopied = fc.record({ from: along, to: along }).map(({ from, to }): Edit => ({
  what: 'a row copied',
  apply: inFigures((grid) => {
    const copy = grid.slice(at(from, grid.length), at(from, grid.length) + 1);
    return grid.toSpliced(at(to, grid.length), 0, ...copy);
  }),
}));

const rowsSorted = fc.constantFrom(columns.code, columns.title).map((by): Edit => ({
  what: `rows sorted by column ${by}`,
  apply: inFigures((grid) => {
    const key = ({ cells }: Row): string => {
      const value = cells[by];
      return typeof value === 'string' ? value : '\uFFFF';
    };
    return [...grid.slice(0, 5), ...grid.slice(5).toSorted((a, b) => (key(a) < key(b) ? -1 : 1))];
  }),
}));

const columnMoved = fc.record({ from: fc.nat(8), to: fc.nat(8) }).map(({ from, to }): Edit => ({
  what: `column ${from} moved to ${to}`,
  apply: inFigures((grid) => grid.map((row) => moveInRow(row, from, to))),
}));

const headers = [undefined, 'Ghi chú', 'Số liệu', 'Kỳ này', 'Số liệu kỳ trước', 'Mã', 'Nội dung'];
const columnInserted = fc
  .record({ to: fc.nat(8), header: fc.constantFrom(...headers), filler: fc.constantFrom(undefined, 7, 'x', '12') })
  .map(({ to, header, filler }): Edit => ({
    what: `a column put in at ${to}: ${header ?? 'no header'}, ${filler ?? 'empty'}`,
    apply: inFigures((grid) => {
      const top = grid.findIndex(({ cells }) => cells.includes('Nội dung'));
      return grid.map((row, index) => {
        const cells = Array.from({ length: Math.max(row.cells.length, to) }, (_, column) => row.cells[column]);
        return { ...row, cells: cells.toSpliced(to, 0, index === top ? header : index > top ? filler : undefined) };
      });
    }),
  }));

const columnRemoved = fc.nat(8).map((column): Edit => ({
  what: `column ${column} removed`,
  // With the column of figures goes what was meant: another one may bear its name by now.
  apply: inFigures((grid) => {
    const isValues = column === valueColumn(grid);
    return grid.map((row) => ({
      ...row,
      cells: row.cells.toSpliced(column, 1),
      ...(isValues ? { meant: undefined } : {}),
    }));
  }),
}));

const respellings: Readonly<Record<string, (text: string) => string>> = {
  'in decomposed letters': (text) => text.normalize('NFD'),
  'in capitals': (text) => text.toUpperCase(),
  'with more spaces': (text) => ` ${text.replaceAll(' ', '  ')} `,
  'with hard spaces': (text) => text.replaceAll(' ', '\u00A0'),
  'with the other tone marks': (text) => text.replaceAll('oà', 'òa').replaceAll('uý', 'úy'),
  'on two lines': (text) => text.replace(' ', '\n'),
};

const respelled = fc
  .record({ row: along, column: fc.nat(6), how: fc.constantFrom(...Object.keys(respellings)) })
  .map(({ row, column, how }): Edit => ({
    what: `a text ${how}`,
    apply: inFigures((grid) => {
      const index = at(row, grid.length);
      return grid.map((each, place) => {
        const text = each.cells[column];
        const isFigure = column === valueColumn(grid);
        return place === index && typeof text === 'string' && !isFigure
          ? withCell(each, column, respellings[how]?.(text))
          : each;
      });
    }),
  }));

const codeCleared = along.map((row): Edit => ({
  what: 'a code cleared',
  apply: inFigures((grid) => {
    const rows = measureRows(grid);
    const index = rows[at(row, rows.length)];
    const column = columnOf(grid, /^mã$/i);
    return grid.map((each, place) => (place === index && column !== -1 ? withCell(each, column, undefined) : each));
  }),
}));

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')),
  fc.constantFrom(
    '=1+1',
    '+84 912',
    '@x',
    "'",
    '{count}',
    'KPS',
    'KAD',
    '-',
    '…',
    'TCVN3: ¸µ¶·',
    '<b>&amp;</b>',
    '_x000D_',
  ),
);

/** Noise anywhere on the other sheets; on the sheet of figures anywhere but in figures. */
const noise = fc
  .record({
    sheet: fc.constantFrom<keyof Grids>('cover', 'figures', 'tasks', 'narrative'),
    row: along,
    column: fc.nat(10),
    text: anyText,
  })
  .map(({ sheet, row, column, text }): Edit => ({
    what: `noise on ${sheet}: ${JSON.stringify(text)}`,
    apply: (grids) => {
      const grid = grids[sheet];
      const index = at(row, grid.length);
      if (sheet === 'figures' && column === valueColumn(grid)) return grids;
      return { ...grids, [sheet]: grid.map((each, place) => (place === index ? withCell(each, column, text) : each)) };
    },
  }));

/** A few things that happened to one form, one after another. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: retyped },
    { weight: 2, arbitrary: rowsMoved },
    { weight: 2, arbitrary: columnMoved },
    { weight: 2, arbitrary: columnInserted },
    { weight: 2, arbitrary: respelled },
    { weight: 2, arbitrary: noise },
    replaced,
    rowInserted,
    rowRemoved,
    rowCopied,
    rowsSorted,
    columnRemoved,
    codeCleared,
  ),
  { minLength: 1, maxLength: 5 },
);
