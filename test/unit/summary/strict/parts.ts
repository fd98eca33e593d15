import { strFromU8, unzipSync } from 'fflate';
import { disorderIn, treeOf, type Element } from '../../workbook/chart-order.ts';
import { namesAtFault } from './names.ts';
import { stylesAtFault } from './styles.ts';
import { sheetAtFault } from './sheet.ts';

/** The parts of a workbook's package by name; texts are XML. */
export type Parts = Readonly<Record<string, string>>;

export function partsOf(workbook: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/**
 * What Excel would refuse a workbook for, or repair in it; other programs read over most of it. Excel is in no test: these are
 * its rules as ECMA-376 part 1 and its published limits state them.
 */
export function faultsOf(parts: Parts): string[] {
  const trees = new Map(Object.entries(parts).map(([name, xml]) => [name, readOnce(xml)]));
  const sheets = [...trees].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  const drawn = [...trees].filter(([name]) => /^xl\/(charts|drawings)\/\w+\.xml$/.test(name));
  return [
    ...typesAtFault(parts, trees),
    ...relationsAtFault(parts, trees),
    ...namesAtFault(trees),
    ...stylesAtFault(trees),
    ...sheets.flatMap(([name, tree]) => sheetAtFault(tree, trees).map((fault) => `${name}: ${fault}`)),
    ...drawn.flatMap(([name, tree]) => disorderIn(tree).map((fault) => `${name}: ${fault}`)),
  ];
}

const read = new Map<string, Element>();

/** A part that many packages have in common is read once. */
function readOnce(xml: string): Element {
  const tree = read.get(xml) ?? treeOf(xml);
  read.set(xml, tree);
  return tree;
}

export type Trees = ReadonlyMap<string, Element>;

export function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function typesAtFault(parts: Parts, trees: Trees): string[] {
  const types = trees.get('[Content_Types].xml')?.children ?? [];
  const stated = (element: string, attribute: string): string[] =>
    types.filter(({ name }) => name === element).map(({ attributes }) => attributes[attribute] ?? '');
  const [extensions, overrides] = [stated('Default', 'Extension'), stated('Override', 'PartName')];
  const untyped = Object.keys(parts).filter(
    (name) =>
      name !== '[Content_Types].xml' &&
      !overrides.includes(`/${name}`) &&
      // A part of the workbook is not just any XML.
      (/^xl\/.*\.xml$/.test(name) || !extensions.includes(name.slice(name.lastIndexOf('.') + 1))),
  );
  return [
    ...untyped.map((name) => `no content type for ${name}`),
    ...overrides.filter((name) => parts[name.slice(1)] === undefined).map((name) => `content type for no part ${name}`),
    ...repeated([...extensions, ...overrides]).map((name) => `two content types for ${name}`),
  ];
}

/** Every relation leads to a part, and every reference to a relation. */
function relationsAtFault(parts: Parts, trees: Trees): string[] {
  return [...trees].flatMap(([name, tree]) => {
    if (name.endsWith('.rels')) {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      const targets = tree.children.map(({ attributes: { Target = '' } }) => pathOf(folder, Target));
      const lost = targets.filter((target) => parts[target] === undefined);
      const twice = repeated(tree.children.map(({ attributes }) => attributes['Id'] ?? ''));
      return [...lost.map((target) => `${name}: no part ${target}`), ...twice.map((id) => `${name}: ${id} twice`)];
    }
    const relations = trees.get(name.replace(/([^/]+)$/, '_rels/$1.rels'))?.children ?? [];
    const known = new Set(relations.map(({ attributes }) => attributes['Id']));
    const wanted = [...(parts[name] ?? '').matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(([, id = '']) => id);
    return wanted.filter((id) => !known.has(id)).map((id) => `${name}: no relation ${id}`);
  });
}

function pathOf(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
