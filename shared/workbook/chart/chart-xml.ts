import type { Chart } from './chart.ts';
import { axisLine, gridLines, noFrame, paper, textShape, titleXml } from './look-xml.ts';
import { barSeriesXml, lineSeriesXml } from './series-xml.ts';

/** Points of the title and of everything else in a chart: no smaller than the page's tables when they are printed. */
const TITLE_SIZE = 12;
const TEXT_SIZE = 10.5;
const GAP = 60;

/** The two axes of a chart refer to each other by these. */
const [CATEGORIES, VALUES] = ['1001', '1002'];

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * The part of one chart. The order of the elements is the schema's (ECMA-376 part 1, 21.2.2): Excel repairs a file whose
 * elements stand in another. Throws on lines over bars that lie: no program draws them.
 */
export function chartXml(chart: Chart): string {
  if (chart.direction === 'across' && (chart.lines ?? []).length > 0) throw new Error('lines need upright bars');
  const bare = chart.frame === 'bare';
  const title = chart.title === undefined ? '' : titleXml(chart.title, TITLE_SIZE);
  const plot = `<c:plotArea>${bare ? WHOLE_FRAME : '<c:layout/>'}${barsXml(chart)}${linesXml(chart)}${axesXml(chart)}${noFrame}</c:plotArea>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}><c:date1904 val="0"/>` +
    `<c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title === '' ? '1' : '0'}"/>${plot}` +
    `${bare || chart.bars.length + (chart.lines ?? []).length === 1 ? '' : LEGEND}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${bare ? noFrame : paper}${textShape(TEXT_SIZE)}</c:chartSpace>`
  );
}

const WHOLE_FRAME =
  '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
  '<c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>';

const LEGEND = `<c:legend><c:legendPos val="r"/><c:overlay val="0"/>${textShape(TEXT_SIZE)}</c:legend>`;

const axisIds = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;

function barsXml(chart: Chart): string {
  if (chart.bars.length === 0) return '';
  const series = chart.bars.map((each, index) => barSeriesXml(chart, each, index)).join('');
  const overlap = chart.grouping === 'stacked' ? '<c:overlap val="100"/>' : '';
  return (
    `<c:barChart><c:barDir val="${chart.direction === 'across' ? 'bar' : 'col'}"/><c:grouping val="${chart.grouping}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${String(chart.gap ?? GAP)}"/>${overlap}${axisIds}</c:barChart>`
  );
}

function linesXml(chart: Chart): string {
  const lines = chart.lines ?? [];
  if (lines.length === 0) return '';
  const series = lines.map((each, index) => lineSeriesXml(chart, each, chart.bars.length + index)).join('');
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds}</c:lineChart>`;
}

/** Categories that lie run from the top down, as the rows of a table do. */
function axesXml(chart: Chart): string {
  const across = chart.direction === 'across';
  const { min, max } = chart.bounds ?? {};
  const bound = (name: string, value: number | undefined) =>
    value === undefined ? '' : `<c:${name} val="${String(value)}"/>`;
  const hidden = (when: boolean) => `<c:delete val="${when ? '1' : '0'}"/>`;
  const categories =
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${across ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `${hidden(chart.frame === 'bare')}<c:axPos val="${across ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `${TICKS}${axisLine}${textShape(TEXT_SIZE)}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>';
  const values =
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>${bound('max', max)}${bound('min', min)}</c:scaling>` +
    `${hidden(chart.frame !== 'full')}<c:axPos val="${across ? 'b' : 'l'}"/>${chart.frame === 'full' ? gridLines : ''}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${TICKS}${axisLine}${textShape(TEXT_SIZE)}` +
    `<c:crossAx val="${CATEGORIES}"/><c:crosses val="${across ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
  return categories + values;
}

const TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
