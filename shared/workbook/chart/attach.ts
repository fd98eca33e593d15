import { strFromU8, strToU8 } from 'fflate';
import type { PlacedChart } from './chart.ts';
import { chartXml } from './chart-xml.ts';
import { drawingXml } from './drawing-xml.ts';

/** The parts of an unzipped workbook by name. */
type Parts = Record<string, Uint8Array>;

/** Charts by the sheet part that shows them, as `partOf` names it. */
export type SheetCharts = ReadonlyMap<string, readonly PlacedChart[]>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATION_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const contentTypes = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

/** What stands behind `<drawing>` in a sheet, by the schema's order (CT_Worksheet). */
const BEHIND_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s/>]|<\/worksheet>/;

/** The relationship of a sheet to its drawing; exceljs numbers its own `rId1`, `rId2` …. */
const OWN_ID = 'rIdDrawing';

/**
 * Adds native charts to a finished workbook: the parts, their relationships and content types, numbered in the order of the
 * sheets given. Throws on a sheet that is not there or has a drawing already: those are faults of ours.
 */
export function attachCharts(parts: Parts, charts: SheetCharts): void {
  let chartNumber = 0;
  let drawingNumber = 0;
  for (const [sheet, placed] of charts) {
    if (placed.length === 0) continue;
    drawingNumber += 1;
    const drawing = `drawings/drawing${String(drawingNumber)}.xml`;
    const targets = placed.map(({ chart }) => {
      chartNumber += 1;
      const target = `charts/chart${String(chartNumber)}.xml`;
      addPart(parts, `xl/${target}`, chartXml(chart), 'chart');
      return target;
    });
    addPart(parts, `xl/${drawing}`, drawingXml(placed), 'drawing');
    addRelations(
      parts,
      `xl/${drawing}`,
      targets.map((target, index) => ({ id: `rId${String(index + 1)}`, type: 'chart', target: `../${target}` })),
    );
    showDrawing(parts, sheet, drawing);
  }
}

function addPart(parts: Parts, name: string, xml: string, kind: keyof typeof contentTypes): void {
  if (parts[name]) throw new Error(`${name} is taken`);
  parts[name] = strToU8(xml);
  const entry = `<Override PartName="/${name}" ContentType="${contentTypes[kind]}"/>`;
  parts[CONTENT_TYPES] = strToU8(textOf(parts, CONTENT_TYPES).replace('</Types>', () => `${entry}</Types>`));
}

function showDrawing(parts: Parts, sheet: string, drawing: string): void {
  const xml = textOf(parts, sheet);
  if (/<drawing[\s/>]/.test(xml)) throw new Error(`${sheet} has a drawing`);
  parts[sheet] = strToU8(xml.replace(BEHIND_DRAWING, (next) => `<drawing r:id="${OWN_ID}"/>${next}`));
  addRelations(parts, sheet, [{ id: OWN_ID, type: 'drawing', target: `../${drawing}` }]);
}

interface Relation {
  readonly id: string;
  readonly type: keyof typeof contentTypes;
  readonly target: string;
}

/** Adds to the relationships of a part, which stand in a part of their own beside it. */
function addRelations(parts: Parts, part: string, relations: readonly Relation[]): void {
  const name = part.replace(/([^/]+)$/, '_rels/$1.rels');
  const held = parts[name] ? textOf(parts, name) : `${HEAD}<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const added = relations
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${RELATION_TYPES}/${type}" Target="${target}"/>`)
    .join('');
  parts[name] = strToU8(held.replace('</Relationships>', () => `${added}</Relationships>`));
}

function textOf(parts: Parts, name: string): string {
  const bytes = parts[name];
  if (!bytes) throw new Error(`no part ${name}`);
  return strFromU8(bytes);
}
