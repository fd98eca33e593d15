import { BODY_SIZE } from './style.ts';

/** Width of a glyph in Times New Roman as a part of the font size; Vietnamese marks sit above and add nothing. */
function emOf(character: string): number {
  if (/[\p{Mn}]/u.test(character)) return 0;
  if (/[\s.,:;'|!ilıjtfr()[\]/-]/u.test(character)) return 0.3;
  if (/[ìíỉĩịÌÍỈĨỊI]/u.test(character)) return 0.33;
  if (/[mwMW%@—…]/u.test(character)) return 0.85;
  if (/\p{Lu}/u.test(character)) return 0.68;
  return /\d/.test(character) ? 0.5 : 0.45;
}

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
  const widthOf = (word: string) => Array.from(word).reduce((sum, character) => sum + emOf(character), 0) * size;
  const space = emOf(' ') * size;
  return text
    .split('\n')
    .map((paragraph) => {
      let lines = 1;
      let used = 0;
      for (const word of paragraph.split(' ')) {
        const width = widthOf(word);
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
