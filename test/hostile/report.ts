import { unzipSync } from 'fflate';
import { sampleProvince, SAMPLE_PERIOD, SAMPLE_SEED } from '../../infra/sample/province.ts';
import { sampleReport } from '../../infra/sample/report.ts';
import { writeForm } from '../../shared/form/write.ts';
import type { Report } from '../../shared/report/report.ts';
import { askOf } from '../../shared/plan/asking.ts';
import type { ZipPart } from '../unit/workbook/zip-of.ts';

export const province = sampleProvince();
export const period = SAMPLE_PERIOD;
export const unit = '15091';

const found = askOf(province, unit, period);
if (!found) throw new Error(`the sample province does not ask ${unit}`);
const ask = found;

const sample = sampleReport(ask, SAMPLE_SEED);

/** What a good officer of the unit reports; in thousands, so that the marks of thousands come into play. */
export const report: Report = {
  ...sample,
  figures: sample.figures.map((figure) =>
    typeof figure.value === 'number' ? { ...figure, value: figure.value * 37 } : figure,
  ),
};

/** The unit's form, filled so that it is accepted: every hostile file begins as this one. */
export const goodFile = await writeForm(ask, undefined, ask.period.opensAt, report);

/** The sheet of figures in our writer's numbering, and the parts that other hostile files are about. */
export const figuresPart = 'xl/worksheets/sheet2.xml';
export const stringsPart = 'xl/sharedStrings.xml';
export const stylesPart = 'xl/styles.xml';
export const workbookPart = 'xl/workbook.xml';

const texts = new Map(
  Object.entries(unzipSync(goodFile)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
);

/** XML of a part of the good file. */
export function xmlOf(name: string): string {
  const xml = texts.get(name);
  if (xml === undefined) throw new Error(`the form has no part ${name}`);
  return xml;
}

/** The parts of the good file, some with other content, and further ones behind them. */
export function partsWith(
  changes: Readonly<Record<string, (xml: string) => string>> = {},
  extra: readonly ZipPart[] = [],
): ZipPart[] {
  for (const name of Object.keys(changes)) xmlOf(name);
  return [...[...texts].map(([name, xml]) => ({ name, content: changes[name]?.(xml) ?? xml })), ...extra];
}

/** Puts something before the last tag of that name; fails when there is none. */
export function before(tag: string, inserted: string): (xml: string) => string {
  return (xml) => {
    const at = xml.lastIndexOf(tag);
    if (at === -1) throw new Error(`no ${tag}`);
    return xml.slice(0, at) + inserted + xml.slice(at);
  };
}
