import { inflateHead, inflateWhole, xmlText } from './inflate.ts';
import type { ReadingLimits } from './limits.ts';
import { refuse } from './refusal.ts';
import { visitXml } from './xml.ts';
import type { ZipDirectory } from './zip-directory.ts';

/** One link of a part to another, as its `.rels` part declares it. */
export interface Relationship {
  /** Last step of the type's address: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly kind: string;
  /** Name of the part in the container. */
  readonly target: string;
}

/** XML of a part; `headOnly` when the part was too large to be read to its end. */
interface PartText {
  readonly xml: string;
  readonly headOnly: boolean;
}

/** The parts of one workbook file. Counts what was inflated, so that all parts together stay below the limit. */
export interface Package {
  has(name: string): boolean;
  /** The whole part; undefined when the container has none of that name. */
  read(name: string): string | undefined;
  /** The part or, when it is very large, its beginning. */
  readHead(name: string): PartText | undefined;
  relationshipsOf(name: string): ReadonlyMap<string, Relationship>;
}

/** The file as a container of named parts, each inflated only when asked for. */
export function openPackage(file: Buffer, directory: ZipDirectory, limits: ReadingLimits): Package {
  let left = limits.totalBytes;
  const read = (name: string): string | undefined => {
    const entry = directory.get(name.toLowerCase());
    if (!entry) return undefined;
    const part = inflateWhole(file, entry, Math.min(limits.partBytes, left));
    left -= part.length;
    return xmlText(part, name);
  };
  return {
    has: (name) => directory.has(name.toLowerCase()),
    read,
    readHead(name) {
      const entry = directory.get(name.toLowerCase());
      if (!entry) return undefined;
      if (entry.size <= limits.wholeSheetBytes) return { xml: read(name) ?? '', headOnly: false };
      const allowed = Math.min(limits.partBytes, left);
      if (allowed <= 0) return refuse('workbook-inflates', name);
      const head = inflateHead(file, entry, limits.wholeSheetBytes, allowed);
      left -= head.length;
      // Cut behind the last complete tag, so that neither a tag nor a character is torn.
      return { xml: xmlText(head.subarray(0, head.lastIndexOf('>') + 1), name), headOnly: true };
    },
    relationshipsOf(name) {
      const folder = name.slice(0, name.lastIndexOf('/') + 1);
      const xml = read(`${folder}_rels/${name.slice(folder.length)}.rels`);
      return xml === undefined ? new Map<string, Relationship>() : readRelationships(xml, folder);
    },
  };
}

function readRelationships(xml: string, folder: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  visitXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return undefined;
      const id = attributes.get('Id');
      const type = attributes.get('Type') ?? '';
      const target = attributes.get('Target');
      const isInside = attributes.get('TargetMode') !== 'External';
      if (id !== undefined && target !== undefined && isInside) {
        found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(folder, target) });
      }
      return undefined;
    },
    close: () => undefined,
  });
  return found;
}

/** Targets are relative to the folder of the part that links, or absolute with a leading slash. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const openDocument = 'application/vnd.oasis.opendocument.';
const openDocumentSheets: ReadonlySet<string> = new Set(['spreadsheet', 'spreadsheet-template']);

/** Whether the package is an OpenDocument sheet, as its part `mimetype` declares; other OpenDocument files are given up. */
export function isOpenDocumentSheet(parts: Package): boolean {
  if (!parts.has('mimetype')) return false;
  const type = parts.read('mimetype')?.trim() ?? '';
  if (!type.startsWith(openDocument)) return false;
  const kind = type.slice(openDocument.length);
  if (kind.startsWith('text')) refuse('workbook-word');
  if (!openDocumentSheets.has(kind)) refuse('workbook-other', type);
  if (parts.has('encrypted-package')) refuse('workbook-password');
  if (parts.has('Basic/script-lc.xml')) refuse('workbook-macro', 'Basic');
  return true;
}
