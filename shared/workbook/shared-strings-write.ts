import { safeText } from './style.ts';

/** Texts added to a finished workbook: each gets the number that cells of type `s` refer to. */
export interface SharedStrings {
  readonly share: (text: string) => number;
  /** The part with everything shared so far. */
  readonly xml: () => string;
}

/** Adds to a finished `xl/sharedStrings.xml`, whose own strings keep their numbers. */
export function extendSharedStrings(part: string): SharedStrings {
  const held = part.split('<si>').length - 1;
  const added = new Map<string, number>();
  return {
    share(text) {
      const known = added.get(text);
      if (known !== undefined) return known;
      const number = held + added.size;
      added.set(text, number);
      return number;
    },
    xml() {
      const items = [...added.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
      // The counts are optional, and wrong now.
      const open = part.replace(/<sst [^>]*>/, (tag) => tag.replaceAll(/ (?:uniqueCount|count)="\d+"/g, ''));
      const end = open.lastIndexOf('</sst>');
      return open.slice(0, end) + items + open.slice(end);
    },
  };
}

/** Text of an XML element; `_x0041_` is a spreadsheet's own escape, so a literal one is escaped too. */
function escaped(text: string): string {
  return safeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
}
