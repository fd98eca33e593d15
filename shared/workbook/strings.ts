import { isLegacyFont } from './fonts.ts';
import { longestText, mostStrings } from './limits.ts';
import { refuse } from './refusal.ts';
import { matchString } from './shortcuts.ts';
import { unescapeExcel } from './xml-characters.ts';
import { visitXml } from './xml.ts';

/** The texts of a workbook that cells refer to by index. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Index → legacy Vietnamese font of a run of that text; only where one stands. */
  readonly legacyFonts: ReadonlyMap<number, string>;
}

/** Reads the shared strings: the runs of rich text joined, phonetic guides left out. */
export function readStrings(xml: string): SharedStrings {
  const texts: string[] = [];
  const legacyFonts = new Map<number, string>();
  let text = '';
  let phonetic = 0;
  const add = (string: string): void => {
    if (string.length > longestText) refuse('workbook-text-too-long');
    if (texts.length === mostStrings) refuse('workbook-too-many-cells', 'shared strings');
    texts.push(unescapeExcel(string));
  };
  visitXml(xml, {
    whole(source, at) {
      const string = matchString(source, at);
      if (string === undefined) return -1;
      add(string.text);
      return string.end;
    },
    open(name, attributes) {
      if (name === 't') return phonetic === 0 ? 'text' : undefined;
      if (name === 'rPh') phonetic++;
      else if (name === 'rFont') {
        const font = attributes.get('val');
        if (font !== undefined && isLegacyFont(font)) legacyFonts.set(texts.length, font);
      }
      return undefined;
    },
    close(name, run) {
      if (name === 't') text = text === '' ? run : text + run;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') {
        add(text);
        text = '';
      }
      return undefined;
    },
  });
  return { texts, legacyFonts };
}
