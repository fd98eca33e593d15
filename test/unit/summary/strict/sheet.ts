import { functions } from '../../../recalculation/functions.ts';
import { allOf, type Element } from '../../workbook/chart-order.ts';
import { decodeRange, overlapping } from './ranges.ts';
import { childrenOf, disorder } from './names.ts';
import { repeated, type Trees } from './parts.ts';

/** Children of a worksheet, in the order of ECMA-376 part 1, 18.3.1.99. */
const order = [
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios',
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations',
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches',
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems',
  'tableParts extLst',
]
  .join(' ')
  .split(' ');

const known = new Set([...Object.keys(functions), 'IF', 'IFERROR']);
/** Characters of a cell, of a formula, of a header or footer; points of a row; characters of a column. */
const limits = { text: 32_767, formula: 8192, paper: 255, height: 409.5, width: 255 };

/** What is wrong with a sheet's part by itself, and against the styles, texts and names of the workbook. */
export function sheetAtFault(sheet: Element, trees: Trees): string[] {
  const rows = childrenOf(sheet, 'sheetData');
  const merged = childrenOf(sheet, 'mergeCells').map(({ attributes: { ref = '' } }) => decodeRange(ref));
  return [
    ...disorder(sheet, order),
    ...rowsAtFault(rows),
    ...rows.flatMap((row) => row.children.flatMap((cell) => cellAtFault(cell, trees))),
    ...formulasAtFault(rows, trees),
    ...overlapping(merged).map((pair) => `merged cells overlap: ${pair}`),
    ...columnsAtFault(childrenOf(sheet, 'cols')),
    ...formatsAtFault(sheet, trees),
    ...paperAtFault(sheet),
  ];
}

function rowsAtFault(rows: readonly Element[]): string[] {
  let last = 0;
  return rows.flatMap(({ attributes: { r = '', ht = '0' }, children }) => {
    const [number, before] = [Number(r), last];
    last = number;
    const places = children.map((cell) => decodeRange(cell.attributes['r'] ?? ''));
    const inOrder = places.every(({ left, top }, index) => top === number && left > (places[index - 1]?.left ?? 0));
    return [
      ...(number > before ? [] : [`row ${r} after ${String(before)}`]),
      ...(inOrder ? [] : [`the cells of row ${r} are not in order`]),
      ...(Number(ht) <= limits.height ? [] : [`row ${r} is ${ht} points high`]),
    ];
  });
}

function cellAtFault({ attributes: { r = '', s = '0', t = 'n' }, children }: Element, trees: Trees): string[] {
  const formats = childrenOf(trees.get('xl/styles.xml') ?? nothing, 'cellXfs').length;
  const texts = trees.get('xl/sharedStrings.xml')?.children.length ?? 0;
  const held = children.find(({ name }) => name === 'v')?.text;
  const isHeld =
    t === 's'
      ? held !== undefined && Number(held) < texts
      : t === 'n'
        ? held === undefined || Number.isFinite(Number(held))
        : ['str', 'b', 'e'].includes(t) && (held?.length ?? 0) <= limits.text;
  const isOrdered = children.map(({ name }) => ['f', 'v'].indexOf(name)).every((place, index) => place >= index - 1);
  return [
    ...(Number(s) < formats ? [] : [`${r} has no format ${s}`]),
    ...(isHeld && isOrdered ? [] : [`${r} holds ${t} ${String(held)}`]),
    ...(t === 'e' ? [`${r} shows an error`] : []),
  ];
}

const nothing: Element = { name: '', attributes: {}, children: [], text: '' };

/** Only functions of Excel 2010 by their plain names, and only names and sheets that there are. */
function formulasAtFault(rows: readonly Element[], trees: Trees): string[] {
  const workbook = trees.get('xl/workbook.xml') ?? nothing;
  const [names, sheets] = (['definedNames', 'sheets'] as const).map(
    (list) => new Set(childrenOf(workbook, list).map(({ attributes: { name = '' } }) => name)),
  );
  const cells = rows.flatMap(({ children }) => children);
  return cells.flatMap(({ attributes: { r = '' }, children }) => {
    const formula = children.find(({ name }) => name === 'f')?.text;
    if (formula === undefined) return [];
    const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
    const used = [...bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name = '']) => name);
    const led = [...bare.matchAll(/'((?:[^']|'')+)'!/g)].map(([, name = '']) => name.replaceAll("''", "'"));
    const named = [...bare.replaceAll(/'(?:[^']|'')+'!/g, '').matchAll(/[A-Za-z_]\w*_\w*/g)].map(([name]) => name);
    const isPlain = !formula.startsWith('=') && formula.length <= limits.formula;
    return [
      ...(isPlain ? [] : [`${r} holds a formula of ${String(formula.length)} characters: ${formula.slice(0, 20)}`]),
      ...used.filter((name) => !known.has(name)).map((name) => `${r} uses ${name}`),
      ...led.filter((name) => sheets?.has(name) !== true).map((name) => `${r} refers to no sheet ${name}`),
      ...named.filter((name) => names?.has(name) !== true).map((name) => `${r} refers to no name ${name}`),
    ];
  });
}

function columnsAtFault(columns: readonly Element[]): string[] {
  const spans = columns.map(({ attributes: { min = '', max = '', width = '' } }) => [min, max, width].map(Number));
  return spans.flatMap(([min = 0, max = 0, width = 0], index) => {
    const after = spans[index - 1]?.[1] ?? 0;
    return min > after && max >= min && width <= limits.width ? [] : [`column ${String(min)} out of place or too wide`];
  });
}

function formatsAtFault(sheet: Element, trees: Trees): string[] {
  const styles = childrenOf(trees.get('xl/styles.xml') ?? nothing, 'dxfs').length;
  const rules = allOf(sheet, 'cfRule').map(({ attributes }) => attributes);
  const priorities = rules.map(({ priority = '' }) => priority);
  const lost = rules.filter(({ dxfId }) => dxfId !== undefined && Number(dxfId) >= styles);
  return [
    ...lost.map(({ dxfId = '' }) => `a rule has no format ${dxfId}`),
    ...[...repeated(priorities), ...priorities.filter((each) => Number(each) < 1)].map((each) => `priority ${each}`),
  ];
}

/** A size runs into a digit that follows it: `&9` before `6 tháng` is a size of 96. */
function paperAtFault(sheet: Element): string[] {
  const printed = sheet.children.find(({ name }) => name === 'headerFooter')?.children ?? [];
  return printed.flatMap(({ name, text }) => {
    const sizes = [...text.replaceAll('&&', '').matchAll(/&(\d+)/g)].map(([, size]) => Number(size));
    return [
      ...(text.length <= limits.paper ? [] : [`${name} of ${String(text.length)} characters`]),
      ...sizes.filter((size) => size > 72).map((size) => `${name} in ${String(size)} points`),
    ];
  });
}
