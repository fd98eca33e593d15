import { escapeXml } from '../xml-write.ts';
import { FONT } from '../style.ts';
import type { BarLook, LineLook } from './chart.ts';

/** Colours of what is not data: ink of texts, hairlines of the grid, outlines of bars. */
const INK = '262626';
const GRID = 'D0D0D0';
const EDGE = '44546A';

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const presets = { upward: 'wdUpDiag', dots: 'pct20' } as const;

/** Filled bars with a dark outline: what is pale, or a pattern on white, still has an edge on paper. */
export function barShape({ colour, pattern }: BarLook): string {
  return `<c:spPr>${fillOf(colour, pattern)}<a:ln w="6350">${solid(EDGE)}</a:ln></c:spPr>`;
}

function fillOf(colour: string, pattern: BarLook['pattern']): string {
  if (pattern === undefined) return solid(colour);
  if (pattern === 'white') return solid('FFFFFF');
  return (
    `<a:pattFill prst="${presets[pattern]}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr>` +
    '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>'
  );
}

/** Points of a dash, wide enough to be read as a level, and of a circle. */
const markerSizes = { dash: 18, circle: 6 } as const;

export function lineShape({ colour, line, marker }: LineLook): string {
  const dash = line === 'dashed' ? '<a:prstDash val="dash"/>' : '';
  const stroke = line === 'points' ? '<a:noFill/>' : `${solid(colour)}${dash}<a:round/>`;
  const fill = `<c:spPr>${solid(colour)}<a:ln w="9525">${solid(colour)}</a:ln></c:spPr>`;
  return (
    `<c:spPr><a:ln w="22225" cap="flat">${stroke}</a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${marker}"/><c:size val="${String(markerSizes[marker])}"/>${fill}</c:marker>`
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
