import type { FigureRow } from './comparison.ts';
import { sourceOf } from './cells.ts';
import type { AskedUnit } from './units.ts';

/** Every figure that was asked, reported or not, in the order of the forms: units, then measures. */
export function figuresOf(units: readonly AskedUnit[]): FigureRow[] {
  return units.flatMap((asked) =>
    asked.ask.measures.map((measure) => {
      const source = sourceOf(asked, measure.code);
      const amount = asked.figures.get(measure.code)?.value ?? 'missing';
      return { unit: asked.unit.code, measure, amount, ...(source === undefined ? {} : { source }) };
    }),
  );
}
