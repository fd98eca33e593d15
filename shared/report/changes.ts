import type { Amount, Figure, Report } from './report.ts';

/** A figure that was given. */
type Given = Exclude<Amount, 'missing'>;

/** How one figure differs between two attempts. A figure that is missing is not there. */
export interface FigureChange {
  readonly measure: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly before?: Given;
  readonly after?: Given;
  /** In the later attempt's file; in the earlier one's where the row is gone. */
  readonly cell: string;
}

/** What changed between two reports of a unit for one period, in the order of the later report, then what is gone. */
export function figureChanges(before: Report, after: Report): FigureChange[] {
  const [old, current] = [figuresOf(before), figuresOf(after)];
  const kept = [...current].flatMap(([measure, figure]) => change(measure, old.get(measure), figure) ?? []);
  const gone = [...old].flatMap(([measure, figure]) =>
    current.has(measure) ? [] : (change(measure, figure, undefined) ?? []),
  );
  return [...kept, ...gone];
}

function change(measure: string, old: Figure | undefined, current: Figure | undefined): FigureChange | undefined {
  const [before, after] = [amountOf(old), amountOf(current)];
  const cell = current?.cell ?? old?.cell ?? '';
  if (before === after) return undefined;
  if (before === undefined) return { measure, kind: 'added', ...(after !== undefined && { after }), cell };
  if (after === undefined) return { measure, kind: 'removed', before, cell };
  return { measure, kind: 'changed', before, after, cell };
}

function amountOf(figure: Figure | undefined): Given | undefined {
  return figure === undefined || figure.value === 'missing' ? undefined : figure.value;
}

/** Of rows with the same code the first counts, as everywhere. */
function figuresOf(report: Report): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const figure of report.figures) if (!figures.has(figure.measure)) figures.set(figure.measure, figure);
  return figures;
}
