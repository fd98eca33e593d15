import type { CellContext } from './cell-value.ts';
import { isLegacyFont } from './fonts.ts';
import { longestText, type ReadingLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import { columnNumber } from './address.ts';
import { collectRows } from './rows.ts';
import { matchCell } from './shortcuts.ts';
import type { Sheet } from './workbook.ts';
import { isOn } from './xml-characters.ts';
import { visitXml, type Attributes, type Want } from './xml.ts';

/** What the workbook says of a sheet, and the XML of the sheet itself. */
export interface SheetSource {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly xml: string;
  /** `xml` is only the beginning of the sheet. */
  readonly headOnly: boolean;
}

/** Any value further down; formatted but empty rows have none. */
const anyValue = /<(?:[\w.-]+:)?(?:v|is)[\s>]/;
const reference = /^([A-Za-z]{1,3})([1-9][0-9]{0,6})$/;

/** `c` of a cell's tag. */
const cellMark = 99;

/**
 * Reads the cells of one sheet and nothing behind them: validations, merges and conditional formats are of no use here and
 * the favourite hiding place of expensive constructs. Rows beyond the limit are left out and the sheet marked as truncated.
 */
export function readSheet(source: SheetSource, context: CellContext, limits: ReadingLimits): Sheet {
  const rows = collectRows(source.name, context, limits);
  let inData = false;
  let isTall = false;
  let finished = false;
  let inCell = false;
  let type = 'n';
  let style: number | undefined;
  let formula = false;
  let value = '';
  let runFont: string | undefined;
  let phonetic = 0;

  const openRow = (attributes: Attributes): Want => {
    isTall = !rows.openRow(attributes.get('r'), isOn(attributes.get('hidden')));
    return isTall ? 'stop' : undefined;
  };

  const openCell = (attributes: Attributes): void => {
    const declared = attributes.get('r');
    const found = declared === undefined ? undefined : reference.exec(declared);
    if (found === null) refuse('workbook-damaged', `cell reference ${declared ?? ''}`, { sheet: source.name });
    if (found === undefined) rows.openNextCell();
    else rows.openCell(columnNumber(found[1] ?? ''), Number(found[2]));
    inCell = true;
    type = attributes.get('t') ?? 'n';
    const styled = attributes.get('s');
    style = styled === undefined ? undefined : Number(styled);
    formula = false;
    value = '';
    runFont = undefined;
  };

  const openInCell = (name: string, attributes: Attributes): Want => {
    if (name === 'v') return 'text';
    if (name === 'f') formula = true;
    else if (name === 't') return phonetic === 0 ? 'text' : undefined;
    else if (name === 'rPh') phonetic++;
    else if (name === 'rFont') {
      const font = attributes.get('val');
      if (font !== undefined && isLegacyFont(font)) runFont = font;
    }
    return undefined;
  };

  const closeInCell = (name: string, text: string): void => {
    if (name === 'v') value = text;
    else if (name === 't') {
      value += text;
      if (value.length > longestText) {
        refuse('workbook-text-too-long', undefined, { sheet: source.name, cell: rows.address() });
      }
    } else if (name === 'rPh') phonetic--;
    else if (name === 'c') {
      inCell = false;
      rows.put(type, style, formula, value, runFont);
    }
  };

  const end = visitXml(
    source.xml,
    {
      whole(xml, at) {
        if (!inData || inCell || xml.charCodeAt(at + 1) !== cellMark) return -1;
        const cell = matchCell(xml, at);
        if (cell === undefined) return -1;
        rows.openCell(cell.column, cell.row);
        rows.put(cell.type, cell.style, cell.formula, cell.value, undefined);
        return cell.end;
      },
      open(name, attributes) {
        if (inCell) return openInCell(name, attributes);
        if (!inData) inData = name === 'sheetData';
        else if (name === 'c') openCell(attributes);
        else if (name === 'row') return openRow(attributes);
        return undefined;
      },
      close(name, text) {
        if (inCell) closeInCell(name, text);
        else if (name === 'sheetData') {
          finished = true;
          return 'stop';
        }
        return undefined;
      },
    },
    source.headOnly,
  );
  const { isWide, ...found } = rows.finish();
  const hidesValues = isTall && anyValue.test(source.xml.slice(end));
  const isCut = source.headOnly && !finished;
  return { name: source.name, state: source.state, ...found, truncated: isWide || hidesValues || isCut };
}
