import { read, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { oleOf } from '../unit/workbook/ole-of.ts';
import { zipOf, type ZipPart } from '../unit/workbook/zip-of.ts';
import type { HostileFile } from './hostile-file.ts';
import { goodFile } from './report.ts';

const book = read(goodFile, { type: 'buffer' });
const saved = (bookType: 'biff8' | 'ods'): Uint8Array => new Uint8Array(write(book, { type: 'buffer', bookType }));

/** The good report as other programs save it, without the formats of its dates. */
export const goodXls = saved('biff8');
export const goodOds = saved('ods');

const odsParts = Object.entries(unzipSync(goodOds)).map(([name, bytes]) => ({ name, content: Buffer.from(bytes) }));
export const odsContent = odsParts.find(({ name }) => name === 'content.xml')?.content.toString() ?? '';

/** The good .ods with another content. */
export function odsWith(content: string): Buffer {
  return zipOf(odsParts.map((part): ZipPart => (part.name === 'content.xml' ? { ...part, content } : part)));
}

const repeated = (what: string, times: number): string =>
  odsContent.replace(`<table:table-${what}>`, `<table:table-${what} table:number-${what}s-repeated="${times}">`);

const filledRow =
  '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="200"/></table:table-row>';

/** Hostile files of the formats before .xlsx. */
export const oldFormats: readonly HostileFile[] = [
  {
    name: 'an .ods whose filled rows are repeated a million times',
    make: () => odsWith(odsContent.replaceAll('</table:table>', `${filledRow}</table:table>`)),
    status: 'failed',
    finding: 'workbook-too-many-cells',
  },
  {
    name: 'an .ods with rows beyond number',
    make: () => odsWith(repeated('row', 999_999_999_999)),
    status: 'rejected',
    finding: 'workbook-sheet-truncated',
  },
  {
    name: 'an .ods with a hundred million spaces in a cell',
    make: () => odsWith(odsContent.replace('<text:p>', '<text:p><text:s text:c="100000000"/>')),
    status: 'failed',
    finding: 'workbook-text-too-long',
  },
  {
    name: 'an .ods with a billion laughs',
    make: () => odsWith(odsContent.replace('?>', '?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>')),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  { name: 'an .xls cut off', make: () => goodXls.slice(0, 30_000), status: 'failed', finding: 'workbook-damaged' },
  {
    name: 'an .xls of empty records',
    make: () => oleOf({ Workbook: Buffer.alloc(4 << 20) }),
    status: 'failed',
    finding: 'workbook-old-excel',
  },
];
