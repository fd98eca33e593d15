import type { Report } from '../../report/report.ts';
import { covers } from '../../report/place.ts';
import { labelKey } from '../../text/name.ts';
import { COVER_FIELD, type Input, type Spot, type Spots } from './spots.ts';

/** Leads from addresses in the officer's own file, however it was edited, to the input cells of a fresh form. */
export interface Origin {
  /** The cells that stand for an address, a range or a list such as `F12–F15, F17` of one of the officer's sheets. */
  readonly spots: (sheet: string, cells: string) => readonly Spot[];
  /** Whether the officer's file has a cell for it. */
  readonly has: (spot: Spot) => boolean;
  /** The fresh form's counterpart of one of the officer's sheets. */
  readonly partOf: (sheet: string) => Input['part'] | undefined;
}

const parts = ['cover', 'figures', 'tasks', 'narrative'] as const;

export function originOf(report: Report | undefined, spots: Spots): Origin {
  const inputs = report ? inputsOf(report) : [];
  const cells = inputs.flatMap(({ cell, ...input }) => {
    const spot = spots.at(input);
    return cell === '' || !spot ? [] : [{ sheet: report?.sheets[input.part], cell, spot }];
  });
  const bySheet = Map.groupBy(cells, ({ sheet }) => sheet);
  const known = new Set(cells.map(({ spot }) => spot));
  return {
    spots(sheet, cells) {
      if (!isAddresses(cells)) return [];
      const ranges = cells.replaceAll('–', ':').split(', ');
      const found = (bySheet.get(sheet) ?? []).filter(({ cell }) => ranges.some((range) => covers(range, cell)));
      return [...new Set(found.map(({ spot }) => spot))];
    },
    has: (spot) => known.has(spot),
    // By key: of a sheet that could not be read the report holds only the name it should have.
    partOf: (sheet) => parts.find((part) => report && labelKey(report.sheets[part]) === labelKey(sheet)),
  };
}

const ADDRESS = '[A-Z]{1,3}\\d{1,7}(?:[–:][A-Z]{1,3}\\d{1,7})?';
const ADDRESSES = new RegExp(`^${ADDRESS}(?:, ${ADDRESS})*$`);

/** `F12`, `F12:F30`, `F12–F15, F17`. */
export function isAddresses(text: string): boolean {
  return ADDRESSES.test(text);
}

function inputsOf({ coverCells, figures, tasks, narrativeCells }: Report): (Input & { readonly cell: string })[] {
  const input = (part: Input['part'], code: string, field: string, cell = '') => ({ part, code, field, cell });
  return [
    ...Object.entries(coverCells ?? {}).map(([code, cell]) => input('cover', code, COVER_FIELD, cell)),
    ...figures.flatMap(({ measure, cell, explanationCell }) => [
      input('figures', measure, 'value', cell),
      input('figures', measure, 'explanation', explanationCell),
    ]),
    ...tasks.flatMap(({ task, statusCell, doneOnCell, documentCell, noteCell }) => [
      input('tasks', task, 'status', statusCell),
      input('tasks', task, 'doneOn', doneOnCell),
      input('tasks', task, 'document', documentCell),
      input('tasks', task, 'note', noteCell),
    ]),
    ...Object.entries(narrativeCells ?? {}).map(([code, cell]) => input('narrative', code, 'answer', cell)),
  ];
}
