import type { PlacedChart } from '../../../workbook/chart/chart.ts';
import { cellsHere, type Span } from './grid.ts';
import { chartColours, numberFormats } from './look.ts';

/** Rows of a table whose shares in percent are drawn as bars, each beside its own row. */
export interface BarRows {
  readonly rows: Span;
  /** Column of the names, of the shares, and the columns that the bars lie over. */
  readonly names: number;
  readonly shares: number;
  readonly over: Span;
  readonly header: { readonly row: number; readonly text: string };
  /** One a row; a row between two groups has neither. */
  readonly texts: readonly string[];
  readonly numbers: readonly (number | undefined)[];
  readonly alt: string;
}

/** Bars from 0 to 100 % without axes: the rows of the table are the axis. */
export function barsOver(table: BarRows): PlacedChart {
  const { rows, header } = table;
  return {
    over: { rows, columns: table.over },
    chart: {
      alt: table.alt,
      direction: 'across',
      grouping: 'clustered',
      categories: { area: cellsHere(rows, [table.names, table.names]), texts: table.texts },
      bars: [
        {
          name: { area: cellsHere([header.row, header.row], [table.shares, table.shares]), texts: [header.text] },
          values: { area: cellsHere(rows, [table.shares, table.shares]), numbers: table.numbers },
          look: { colour: chartColours.main },
        },
      ],
      format: numberFormats.rate,
      bounds: { min: 0, max: 100 },
      frame: 'bare',
      gap: 70,
    },
  };
}
