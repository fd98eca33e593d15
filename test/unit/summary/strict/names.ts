import type { Element } from '../../workbook/chart-order.ts';
import { repeated, type Trees } from './parts.ts';

/** Children of the workbook part, in the order of ECMA-376 part 1, 18.2.27. */
const order = [
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences',
  'definedNames calcPr oleSize customWorkbookViews pivotCaches fileRecoveryPr extLst',
]
  .join(' ')
  .split(' ');

const own = ['_xlnm.Print_Area', '_xlnm.Print_Titles', '_xlnm._FilterDatabase'];
const reference = /^(?:'((?:[^']|'')+)'!)(\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+)(?::(\$?[A-Z]{0,3}\$?\d*))?$/;

/** Sheets and defined names of the workbook part: what may be called how, and what a name may stand for. */
export function namesAtFault(trees: Trees): string[] {
  const workbook = trees.get('xl/workbook.xml');
  if (workbook === undefined) return ['no workbook part'];
  const sheets = childrenOf(workbook, 'sheets');
  const titles = sheets.map(({ attributes: { name = '' } }) => name);
  const names = childrenOf(workbook, 'definedNames');
  return [
    ...disorder(workbook, order),
    ...titles.filter((title) => !isSheetName(title)).map((title) => `no sheet may be called ${title}`),
    ...repeated(titles.map((title) => title.toLocaleLowerCase('vi'))).map((title) => `two sheets ${title}`),
    ...repeated(sheets.map(({ attributes: { sheetId = '' } }) => sheetId)).map((id) => `two sheets with id ${id}`),
    ...repeated(names.map(keyOf)).map((key) => `two names ${key}`),
    ...names.flatMap((name) => nameAtFault(name, titles)),
  ];
}

export function disorder(element: Element, schema: readonly string[]): string[] {
  const places = element.children.map(({ name }) => schema.indexOf(name));
  return places.flatMap((place, index) =>
    place < 0 || place < (places[index - 1] ?? 0)
      ? [`${element.children[index]?.name ?? ''} out of place in ${element.name}`]
      : [],
  );
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.find((child) => child.name === name)?.children ?? [];
}

/** Excel: at most 31 characters, none of these, no apostrophe at either end. */
function isSheetName(name: string): boolean {
  return name !== '' && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name);
}

function keyOf({ attributes: { name = '', localSheetId = '' } }: Element): string {
  return `${name.toUpperCase()} ${localSheetId}`.trim();
}

function nameAtFault({ attributes: { name = '', localSheetId }, text }: Element, sheets: readonly string[]): string[] {
  const isOwn = name.startsWith('_xlnm.');
  const looksLikeCell = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i.test(name);
  const isWellFormed = isOwn ? own.includes(name) : /^[A-Za-z_][A-Za-z0-9_.]{0,254}$/.test(name) && !looksLikeCell;
  const isScoped = localSheetId === undefined ? !isOwn : Number(localSheetId) < sheets.length;
  const places = text.split(',').map((place) => reference.exec(place)?.[1]?.replaceAll("''", "'"));
  const leads = places.every((sheet) => sheet !== undefined && sheets.includes(sheet));
  return [
    ...(isWellFormed ? [] : [`no name may be ${name}`]),
    ...(isScoped ? [] : [`the name ${name} belongs to no sheet`]),
    ...(leads ? [] : [`the name ${name} stands for ${text}`]),
  ];
}
