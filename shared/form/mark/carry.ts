import type { Report, TypedText } from '../../report/report.ts';
import { formatNumber } from '../../text/number.ts';
import { formatDate } from '../../text/date.ts';
import { markTexts } from '../../text/messages/mark.ts';
import { fitRow } from '../../workbook/sheet-write.ts';
import { DOES_NOT_APPLY, taskStatuses } from '../layout.ts';
import { print } from '../write/paper.ts';
import type { Origin } from './origin.ts';
import type { Spot, Spots } from './spots.ts';

/**
 * Puts what the values of a report do not say into their cells, as it was typed, and returns what has no cell on this form: rows
 * with codes that it does not have, answers to questions of the unit's own.
 */
export function carryTyped(report: Report, spots: Spots, origin: Origin): readonly TypedText[] {
  const left: TypedText[] = [];
  for (const typed of report.typed ?? []) {
    const [spot] = origin.spots(typed.sheet, typed.cell);
    if (!spot) left.push(typed);
    // A string stays a string, whatever it begins with: a leading `=` makes no formula.
    else {
      spot.cell.value = typed.text;
      fitRow(spot.cell.worksheet, Number(spot.cell.row));
    }
  }
  return [...left, ...withoutPlace(report, spots)];
}

/** Marks what stands in a cell as undecided, so that it is no answer any more. */
export function castDoubt({ cell }: Spot): void {
  const { value } = cell;
  const shown =
    typeof value === 'number'
      ? formatNumber(value)
      : value instanceof Date
        ? formatDate(value.toISOString().slice(0, 10))
        : value;
  cell.value = print(markTexts.doubt, { value: typeof shown === 'string' ? shown : '' }).trim();
}

/** Values under codes that the form does not have: the file came without its identity, so every code was taken as it stood. */
function withoutPlace({ figures, tasks, narrative, narrativeCells, sheets }: Report, spots: Spots): TypedText[] {
  const left: TypedText[] = [];
  const add = (sheet: string, cell: string, code: string, ...texts: readonly (string | undefined)[]): void => {
    const said = texts.filter((text) => text !== undefined && text !== '');
    if (said.length > 0) left.push({ sheet, cell, text: [code, ...said].join(' · ') });
  };
  for (const { measure, value, cell, explanation } of figures) {
    if (spots.at({ part: 'figures', code: measure, field: 'value' })) continue;
    const amount = value === 'missing' ? undefined : value === 'not-applicable' ? DOES_NOT_APPLY : formatNumber(value);
    add(sheets.figures, cell, measure, amount, explanation);
  }
  for (const { task, status, statusCell, doneOn, document, note } of tasks) {
    if (spots.at({ part: 'tasks', code: task, field: 'status' })) continue;
    const word = status === 'missing' ? undefined : taskStatuses[status];
    add(sheets.tasks, statusCell, task, word, doneOn && formatDate(doneOn), document, note);
  }
  for (const [code, answer] of Object.entries(narrative)) {
    if (spots.at({ part: 'narrative', code, field: 'answer' })) continue;
    add(sheets.narrative, narrativeCells?.[code] ?? '', code, answer);
  }
  return left;
}
