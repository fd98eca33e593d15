import type { FigureRow } from '../comparison.ts';
import type { DataBlocks } from './data-blocks.ts';

/** First row below the header of `Nguồn`. */
const FIRST_SOURCE_ROW = 2;

/** The period's figures with a source, in the order of their lines in `Dữ liệu` and `Nguồn`. */
export function sourcedFigures({ measures }: DataBlocks): FigureRow[] {
  return measures.flatMap(({ lines }) => lines.filter(({ source }) => source !== undefined));
}

/** Rows of `Nguồn` by `sourceKey`: where a line of `Dữ liệu` is led to. */
export function sourceRowsOf(blocks: DataBlocks): ReadonlyMap<string, number> {
  return new Map(sourcedFigures(blocks).map((figure, index) => [sourceKey(figure), FIRST_SOURCE_ROW + index]));
}

/** One text for a unit's figure; neither code holds a space. */
export function sourceKey({ unit, measure }: Pick<FigureRow, 'unit' | 'measure'>): string {
  return `${unit} ${measure.code}`;
}
