import { escapeXml } from '../xml-write.ts';
import { referenceTo, type BarSeries, type Chart, type LineSeries, type NumberCells, type TextCells } from './chart.ts';
import { barShape, lineShape, noFrame, textShape } from './look-xml.ts';

/** Points of labels at bars and lines. */
const LABEL_SIZE = 10.5;

/** One series of bars. The order of the elements is the schema's (ECMA-376 part 1, CT_BarSer). */
export function barSeriesXml(chart: Chart, series: BarSeries, index: number): string {
  // Labels of stacked bars stand inside them; an outside position makes Excel refuse the file.
  const place = chart.grouping === 'stacked' ? 'ctr' : 'outEnd';
  return (
    `<c:ser>${headXml(index, series.name)}${barShape(series.look)}<c:invertIfNegative val="0"/>` +
    `${labelsXml(chart, series.labelled, place)}${dataXml(chart, series.values)}</c:ser>`
  );
}

/** One line (CT_LineSer). */
export function lineSeriesXml(chart: Chart, series: LineSeries, index: number): string {
  return (
    `<c:ser>${headXml(index, series.name)}${lineShape(series.look)}` +
    `${labelsXml(chart, series.labelled, 't')}${dataXml(chart, series.values)}<c:smooth val="0"/></c:ser>`
  );
}

function headXml(index: number, name: TextCells): string {
  const number = String(index);
  return `<c:idx val="${number}"/><c:order val="${number}"/><c:tx>${textsXml(name)}</c:tx>`;
}

function labelsXml({ format }: Chart, labelled: boolean | undefined, place: 'ctr' | 'outEnd' | 't'): string {
  if (labelled !== true) return '';
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
    .map((what) => `<c:show${what} val="${what === 'Val' ? '1' : '0'}"/>`)
    .join('');
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>${noFrame}${textShape(LABEL_SIZE)}` +
    `<c:dLblPos val="${place}"/>${shown}</c:dLbls>`
  );
}

function dataXml(chart: Chart, values: NumberCells): string {
  return `<c:cat>${textsXml(chart.categories)}</c:cat><c:val>${numbersXml(values, chart.format)}</c:val>`;
}

function textsXml({ area, texts }: TextCells): string {
  const points = texts.map((text, index) => pointXml(index, escapeXml(text))).join('');
  return `<c:strRef><c:f>${escapeXml(referenceTo(area))}</c:f><c:strCache>${countXml(texts)}${points}</c:strCache></c:strRef>`;
}

function numbersXml({ area, numbers }: NumberCells, format: string): string {
  const points = numbers.map((number, index) => (number === undefined ? '' : pointXml(index, String(number)))).join('');
  return (
    `<c:numRef><c:f>${escapeXml(referenceTo(area))}</c:f>` +
    `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${countXml(numbers)}${points}</c:numCache></c:numRef>`
  );
}

const countXml = (list: readonly unknown[]) => `<c:ptCount val="${String(list.length)}"/>`;
const pointXml = (index: number, value: string) => `<c:pt idx="${String(index)}"><c:v>${value}</c:v></c:pt>`;
