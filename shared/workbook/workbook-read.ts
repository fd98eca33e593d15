import { refuse } from './refusal.ts';
import type { Sheet } from './workbook.ts';
import { isOn } from './xml-characters.ts';
import { visitXml } from './xml.ts';

/** What the workbook's main part declares. */
export interface Contents {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly state: Sheet['state']; readonly link: string }[];
}

function stateOf(text: string | undefined): Sheet['state'] {
  return text === 'hidden' || text === 'veryHidden' ? text : 'visible';
}

/** Reads the list of sheets, in the order of their tabs. */
export function readContents(xml: string): Contents {
  const sheets: { name: string; state: Sheet['state']; link: string }[] = [];
  let date1904 = false;
  let isRoot = true;
  let inSheets = false;
  visitXml(xml, {
    open(name, attributes) {
      if (isRoot && name !== 'workbook') refuse('workbook-other', `root ${name}`);
      isRoot = false;
      if (name === 'workbookPr') date1904 = isOn(attributes.get('date1904'));
      else if (name === 'sheets') inSheets = true;
      else if (inSheets && name === 'sheet') {
        sheets.push({
          name: attributes.get('name') ?? '',
          state: stateOf(attributes.get('state')),
          link: attributes.get('id') ?? '',
        });
      }
      return undefined;
    },
    close(name) {
      if (name === 'sheets') inSheets = false;
      return undefined;
    },
  });
  return { date1904, sheets };
}
