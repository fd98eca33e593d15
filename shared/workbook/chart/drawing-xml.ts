import { escapeXml } from '../xml-write.ts';
import type { PlacedChart } from './chart.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const namespaces =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Where the charts of one sheet lie; the n-th refers to relationship `rIdn` of the drawing. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  const anchors = charts.map((placed, index) => anchorXml(placed, index + 1)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${namespaces}>${anchors}</xdr:wsDr>`;
}

/** From the upper left corner of the first cell to the lower right one of the last; moves with its cells. */
function anchorXml({ over, chart }: PlacedChart, number: number): string {
  const from = markXml('from', over.columns[0] - 1, over.rows[0] - 1);
  const to = markXml('to', over.columns[1], over.rows[1]);
  const name = escapeXml(chart.title ?? `${String(number)}`);
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${from}${to}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${String(number + 1)}" name="${name}" descr="${escapeXml(chart.alt)}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${String(number)}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function markXml(side: 'from' | 'to', column: number, row: number): string {
  return `<xdr:${side}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${side}>`;
}
