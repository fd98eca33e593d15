import { escapeXml } from '../xml-write.ts';
import { FONT } from '../style.ts';
import type { BarLook, LineLook } from './chart.ts';

/** Colours of what is not data: ink of texts, hairlines of the grid. */
const INK = '262626';
const GRID = 'D0D0D0';

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** Filled bars with an outline of their colour: a pattern on white still has an edge on paper. */
export function barShape({ colour, pattern }: BarLook): string {
  const presets = { upward: 'wdUpDiag', dots: 'pct20' } as const;
  const fill =
    pattern === undefined
      ? solid(colour)
      : `<a:pattFill prst="${presets[pattern]}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
  return `<c:spPr>${fill}<a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;
}

export function lineShape({ colour, dashed, marker }: LineLook): string {
  const dash = dashed === true ? '<a:prstDash val="dash"/>' : '';
  const size = marker === 'dash' ? 14 : 6;
  const fill = `<c:spPr>${solid(colour)}<a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;
  return (
    `<c:spPr><a:ln w="22225" cap="flat">${solid(colour)}${dash}<a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${marker}"/><c:size val="${String(size)}"/>${fill}</c:marker>`
  );
}

export const gridLines = `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(GRID)}</a:ln></c:spPr></c:majorGridlines>`;
export const axisLine = `<c:spPr><a:ln w="6350">${solid('7F7F7F')}</a:ln></c:spPr>`;
export const noFrame = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
export const paper = `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>`;

const fontFaces = `<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/>`;

function run(tag: 'defRPr' | 'rPr', size: number, bold: boolean): string {
  const language = tag === 'rPr' ? ' lang="vi-VN"' : '';
  const height = String(Math.round(size * 100));
  return `<a:${tag}${language} sz="${height}" b="${bold ? '1' : '0'}">${solid(INK)}${fontFaces}</a:${tag}>`;
}

/** The font of everything inside the element it stands in, in points. */
export function textShape(size: number, bold = false): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run('defRPr', size, bold)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

export function titleXml(text: string, size: number): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run('defRPr', size, true)}</a:pPr>` +
    `<a:r>${run('rPr', size, true)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}
