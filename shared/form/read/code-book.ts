import { keyOf } from '../../workbook/labels.ts';
import { displayOf, textOf } from '../../workbook/display.ts';
import type { Cell } from '../../workbook/workbook.ts';
import { REQUIRED_MARK } from '../layout.ts';

/** Something a form asks, as far as its row can be known by it. */
export interface Asked {
  readonly code: string;
  readonly title: string;
}

/** What the codes and titles of a form's rows can mean. Nothing is matched by likeness. */
export interface CodeBook {
  /** The asked code that a cell holds, in whatever case and spacing; undefined when it holds none for certain. */
  readonly byCode: (cell: Cell | undefined) => string | undefined;
  /**
   * Codes that Excel may have turned into this number: `2.10` and `2.1` both become 2,1. Empty for any other cell, since a
   * date (2.1 → 2 January) or an error says too little.
   */
  readonly turnedInto: (cell: Cell | undefined) => readonly string[];
  /** The codes of all asked items with that title; most have a title of their own. */
  readonly byTitle: (cell: Cell | undefined) => readonly string[];
}

export function codeBook(asked: readonly Asked[]): CodeBook {
  const titles = new Map(asked.map(({ code, title }) => [code, title]));
  const numbers = Map.groupBy(
    asked.filter(({ code }) => NUMBER.test(code)),
    ({ code }) => Number(code),
  );
  // Made at the first use: in most files every row has its code and its title as printed.
  let named: ReadonlyMap<string, readonly Asked[]> | undefined;
  let folded: ReadonlyMap<string, readonly Asked[]> | undefined;
  const exactly = new Map<string, readonly string[]>(
    [...Map.groupBy(asked, ({ title }) => title)].map(([title, items]) => [title, items.map(({ code }) => code)]),
  );
  const turnedInto = (cell: Cell | undefined) =>
    cell?.type === 'number' ? (numbers.get(cell.number) ?? []).map(({ code }) => code) : [];
  return {
    turnedInto,
    byCode(cell) {
      const text = textOf(cell);
      if (cell?.type === 'number' && turnedInto(cell).length > 1) return undefined;
      if (titles.has(text)) return text;
      if (cell?.type !== 'text') return undefined;
      folded ??= Map.groupBy(asked, ({ code }) => fold(code));
      const [alike, ...others] = folded.get(fold(text)) ?? [];
      return others.length === 0 ? alike?.code : undefined;
    },
    byTitle(cell) {
      const text = displayOf(cell);
      const printed = text.endsWith(REQUIRED_MARK) ? text.slice(0, -REQUIRED_MARK.length).trimEnd() : text;
      const found = exactly.get(printed);
      if (found !== undefined || printed === '') return found ?? [];
      named ??= Map.groupBy(asked, ({ title }) => keyOf(title));
      return (named.get(keyOf(text)) ?? []).map(({ code }) => code);
    },
  };
}

const NUMBER = /^\d+(\.\d+)?$/;

/** Case and invisible spacing are no difference. */
function fold(code: string): string {
  return code
    .normalize('NFC')
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .toUpperCase();
}
