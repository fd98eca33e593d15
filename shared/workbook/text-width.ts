import { BODY_SIZE } from './style.ts';

/** Advance widths of Times New Roman in thousandths of the font size, by the characters that have them. */
const advances: readonly (readonly [string, number])[] = [
  [' .,', 250],
  ['ijlt/:;\\\u00A0', 278],
  ["fr-()[]!I'", 333],
  ['sJ', 389],
  ['acez?“”', 444],
  ['FPS', 556],
  ['ELTZ', 611],
  ['BCR', 667],
  ['wADGHKNOQUVXYĐ', 722],
  ['m', 778],
  ['%', 833],
  ['M', 889],
  ['W@', 944],
  ['…—', 1000],
];
const advanceOf = new Map(advances.flatMap(([characters, advance]) => Array.from(characters, (one) => [one, advance])));

/** Digits and most small letters are half as wide as high. */
const USUAL = 500;

/** The same by code: figures and codes are plain ASCII, of which a province's tables have tens of thousands. */
const plainAdvances = Array.from({ length: 128 }, (_, code) => advanceOf.get(String.fromCharCode(code)) ?? USUAL);

const isMark = (code: number) => code >= 0x300 && code <= 0x36f;

/** Width of a text as a multiple of its font size; Vietnamese marks sit above or below their letters and add nothing. */
function emsOf(text: string): number {
  let thousandths = 0;
  for (let index = 0; index < text.length; index += 1) {
    const advance = plainAdvances[text.charCodeAt(index)];
    if (advance === undefined) return markedEmsOf(text);
    thousandths += advance;
  }
  return thousandths / 1000;
}

function markedEmsOf(text: string): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD')) {
    if (!isMark(character.charCodeAt(0))) thousandths += advanceOf.get(character) ?? USUAL;
  }
  return thousandths / 1000;
}

const SPACE = emsOf(' ');

/** A column of width 1 is 7 pixels of a 96-dot inch, and 5 pixels are padding; a point is 4/3 of a pixel. */
const columnPoints = (width: number) => (width * 7 + 5 - 8) * 0.75;

export interface TextShape {
  readonly size?: number;
  readonly bold?: boolean;
}

/** How many lines a text takes when it is wrapped in a column of this width (in Excel's character units). */
export function linesOf(text: string, columnWidth: number, shape: TextShape = {}): number {
  const size = (shape.size ?? BODY_SIZE) * (shape.bold === true ? 1.06 : 1);
  const room = Math.max(columnPoints(columnWidth), size);
  // A figure is one word, and most cells of a province's tables are figures.
  if (!/[ \n]/.test(text)) return Math.max(1, Math.ceil((emsOf(text) * size) / room));
  const space = SPACE * size;
  return text
    .split('\n')
    .map((paragraph) => {
      let lines = 1;
      let used = 0;
      for (const word of paragraph.split(' ')) {
        const width = emsOf(word) * size;
        if (used > 0 && used + space + width > room) {
          lines += 1;
          used = 0;
        }
        if (width > room) lines += Math.ceil(width / room) - 1;
        used = width > room ? width % room : used + (used > 0 ? space : 0) + width;
      }
      return lines;
    })
    .reduce((sum, lines) => sum + lines, 0);
}

/** Height in points for so many lines of a font size, with a little air. */
export function heightOfLines(lines: number, size: number = BODY_SIZE): number {
  return Math.min(409, Math.ceil(lines * size * 1.32 + 4));
}

/** Height in points that a wrapped text needs: spreadsheets do not fit merged or generated rows by themselves. */
export function heightFor(text: string, columnWidth: number, shape: TextShape = {}): number {
  return heightOfLines(linesOf(text, columnWidth, shape), shape.size);
}
