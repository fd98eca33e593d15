import { formTexts } from '../../text/messages/form.ts';
import { areas } from '../../plan/area.ts';
import type { Measure } from '../../plan/measure.ts';
import { caseTable, type CaseGroup } from '../case-table.ts';
import { print } from './paper.ts';

/** One row of the sheet. `totalOffsets` lead from the balance up to its three totals, in rows. */
export type Line =
  | { readonly kind: 'section'; readonly number: number; readonly title: string }
  | { readonly kind: 'measure'; readonly ordinal: string; readonly measure: Measure; readonly part: boolean }
  | { readonly kind: 'total'; readonly group: CaseGroup }
  | { readonly kind: 'balance'; readonly totalOffsets: readonly number[] };

/** The case block first, when all of it is asked, then the other measures by area, numbered through. */
export function linesOf(measures: readonly Measure[]): readonly Line[] {
  const byCode = new Map(measures.map((measure) => [measure.code, measure]));
  const complete = caseTable.every(({ parts }) => parts.every(({ measure }) => byCode.has(measure)));
  const block = complete ? caseLines(byCode) : [];
  const inBlock = new Set(block.flatMap((line) => (line.kind === 'measure' ? [line.measure.code] : [])));
  const others = Map.groupBy(
    measures.filter(({ code }) => !inBlock.has(code)),
    ({ area }) => area,
  );
  let number = complete ? 1 : 0;
  let ordinal = 0;
  const rest = Object.entries(areas).flatMap(([area, title]): readonly Line[] => {
    const own = [...others].find(([key]) => key === area)?.[1] ?? [];
    if (own.length === 0) return [];
    number += 1;
    const rows = own.map((measure): Line => {
      ordinal += 1;
      return { kind: 'measure', ordinal: String(ordinal), measure, part: false };
    });
    return [{ kind: 'section', number, title }, ...rows];
  });
  return [...block, ...rest];
}

function caseLines(byCode: ReadonlyMap<string, Measure>): readonly Line[] {
  const groups = caseTable.map((group): readonly Line[] => [
    { kind: 'total', group },
    ...group.parts.flatMap(({ column, measure: code }): readonly Line[] => {
      const measure = byCode.get(code);
      return measure ? [{ kind: 'measure', ordinal: `(${String(column)})`, measure, part: true }] : [];
    }),
  ]);
  const rows = groups.flat();
  const totalOffsets = rows.flatMap((line, index) => (line.kind === 'total' ? [index - rows.length] : []));
  return [
    { kind: 'section', number: 1, title: print(formTexts.caseSection) },
    ...rows,
    { kind: 'balance', totalOffsets },
  ];
}
