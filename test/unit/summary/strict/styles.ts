import { allOf, type Element } from '../../workbook/chart-order.ts';
import { childrenOf } from './names.ts';
import { repeated, type Trees } from './parts.ts';

/** Number formats up to here are built in and not declared. */
const BUILT_IN = 163;
const lists = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' } as const;

/** Every format points at fonts, fills, borders and number formats that there are; the list of texts counts itself. */
export function stylesAtFault(trees: Trees): string[] {
  const styles = trees.get('xl/styles.xml');
  if (styles === undefined) return ['no styles'];
  const numbers = childrenOf(styles, 'numFmts').map(({ attributes: { numFmtId = '' } }) => numFmtId);
  const used = allOf(styles, 'xf').map(({ attributes }) => attributes);
  const lost = Object.entries(lists).flatMap(([attribute, list]) =>
    used
      .filter(({ [attribute]: id = '0' }) => Number(id) >= childrenOf(styles, list).length)
      .map(({ [attribute]: id = '' }) => `a format has ${attribute} ${id}`),
  );
  const unknown = used.filter(({ numFmtId = '0' }) => Number(numFmtId) > BUILT_IN && !numbers.includes(numFmtId));
  return [
    ...lost,
    ...unknown.map(({ numFmtId = '' }) => `a format has numFmtId ${numFmtId}`),
    ...repeated(numbers).map((id) => `two number formats ${id}`),
    ...textsAtFault(trees.get('xl/sharedStrings.xml')),
  ];
}

function textsAtFault(texts: Element | undefined): string[] {
  const own = String(texts?.children.length ?? 0);
  const { uniqueCount = own } = texts?.attributes ?? {};
  return uniqueCount === own ? [] : [`${own} texts, said to be ${uniqueCount}`];
}
