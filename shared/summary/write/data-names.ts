import type { Finish } from '../../workbook/pack.ts';
import { blockNames, type BlockColumn } from '../names.ts';
import type { DataBlocks } from './data-blocks.ts';
import { dataRange } from './places.ts';

/** The workbook's own part, which holds the names. */
export const WORKBOOK_PART = 'xl/workbook.xml';
/** The columns of a trend block that other sheets sum and count. */
const trendColumns: readonly BlockColumn[] = ['num', 'den', 'value', 'state'];
const END = '</definedNames>';

/**
 * Writes the names of all blocks, and of other long columns, into the finished part of the workbook: exceljs keeps an
 * object for every cell that a name covers, which is a quarter of a million here.
 */
export function withColumnNames(
  blocks: DataBlocks,
  others: readonly (readonly [name: string, range: string])[],
): Finish {
  const reported = blocks.indicators.map((block) => namesOf(block, Object.keys(blockNames) as BlockColumn[]));
  const trends = blocks.trends.map((block) => namesOf(block, trendColumns));
  const long = others.map(([name, range]) => named(name, range));
  const names = [...reported, ...trends, ...long].join('');
  return (xml) => {
    if (names === '') return xml;
    if (xml.includes(END)) return xml.replace(END, names + END);
    throw new Error('the workbook part has no names to add to: every sheet has a print area');
  };
}

function namesOf(
  { stem, first, lines }: { readonly stem: string; readonly first: number; readonly lines: readonly unknown[] },
  columns: readonly BlockColumn[],
): string {
  if (lines.length === 0) return '';
  const last = first + lines.length - 1;
  return columns
    .map((column) => {
      const range = dataRange(column, first, last);
      return named(`${blockNames[column]}_${stem}`, range);
    })
    .join('');
}

function named(name: string, range: string): string {
  return `<definedName name="${name}">${range}</definedName>`;
}
