import { isLegacyFont } from './fonts.ts';
import { mostStyles } from './limits.ts';
import { refuse } from './refusal.ts';
import { visitXml } from './xml.ts';

/** What a number is shown as; a time of day without a date counts as a plain number. */
export type NumberKind = 'plain' | 'date' | 'percent';

/** What of a cell's style matters for reading. */
export interface CellStyle {
  readonly kind: NumberKind;
  readonly legacyFont?: string;
}

export const plainStyle: CellStyle = { kind: 'plain' };

/** Built-in number formats that show a date, among them the East Asian ones. Source: ECMA-376 part 1, 18.8.30. */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);
const builtInPercents: ReadonlySet<number> = new Set([9, 10]);

/** Everything in a format code that is not of the value: quoted text, escapes, fillers, colours, locales; not `[h]`, elapsed hours. */
const literalParts = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Excel's own limit is 255 characters. */
const longestFormat = 400;

/** Kind of a number format code such as `dd/mm/yyyy` or `0.00%`. Only the section for positive numbers decides. */
export function kindOfFormat(code: string): NumberKind {
  // Brackets that never close cost time by the square of their number.
  const [positive = ''] = code.slice(0, longestFormat).replace(literalParts, '').split(';');
  const letters = positive
    .toLowerCase()
    .replace(/general|standard/g, '')
    .replace(/am\/pm|a\/p/g, '');
  // `mm` alone is a month unless hours or seconds stand beside it.
  if (/[dy]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))) return 'date';
  return letters.includes('%') ? 'percent' : 'plain';
}

/** Kind of a built-in number format, by its number. */
export function kindOfBuiltIn(format: number): NumberKind {
  if (builtInDates.has(format)) return 'date';
  return builtInPercents.has(format) ? 'percent' : 'plain';
}

/** Reads the styles that cells refer to by index. */
export function readStyles(xml: string): readonly CellStyle[] {
  const formats = new Map<number, NumberKind>();
  const fonts: (string | undefined)[] = [];
  const styles: CellStyle[] = [];
  let inside: 'fonts' | 'cellXfs' | undefined;
  visitXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        formats.set(Number(attributes.get('numFmtId')), kindOfFormat(attributes.get('formatCode') ?? ''));
      } else if (name === 'fonts' || name === 'cellXfs') inside = name;
      else if (inside === 'fonts') {
        if (name === 'font') fonts.push(undefined);
        else if (name === 'name') fonts[fonts.length - 1] = attributes.get('val');
      } else if (inside === 'cellXfs' && name === 'xf') {
        if (styles.length === mostStyles) refuse('workbook-unusual', 'too many styles');
        const format = Number(attributes.get('numFmtId') ?? 0);
        const font = fonts[Number(attributes.get('fontId') ?? 0)];
        const kind = formats.get(format) ?? kindOfBuiltIn(format);
        styles.push(font !== undefined && isLegacyFont(font) ? { kind, legacyFont: font } : { kind });
      }
      return undefined;
    },
    close(name) {
      if (name === 'fonts') inside = undefined;
      return name === 'cellXfs' ? 'stop' : undefined;
    },
  });
  return styles;
}
