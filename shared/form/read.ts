import type { Ask } from '../plan/ask.ts';
import { layoutHash } from '../plan/asking.ts';
import type { FormIdentity, Report } from '../report/report.ts';
import type { Observation } from '../text/finding.ts';
import { readFields, readTable } from '../workbook/tables.ts';
import { withoutLegacyText, type Reread } from '../workbook/legacy-text.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { coverLayout, figuresLayout, narrativeLayout, tasksLayout } from './layout.ts';
import { belongingOf } from './read/belonging.ts';
import { readCover } from './read/cover.ts';
import { readFigures } from './read/figures.ts';
import { readIdentity } from './read/identity.ts';
import { readNarrative } from './read/narrative.ts';
import { readTasks } from './read/tasks.ts';
import { drawTogether } from './read/together.ts';
import { keepTyped } from './read/typed.ts';

export interface FormReading {
  /** Absent only when the workbook has none of the sheets of the form. */
  readonly report?: Report;
  /** What the hidden sheet says, where it is there. */
  readonly identity?: FormIdentity;
  readonly observations: Observation[];
}

/**
 * Reads a filled form into the figures it reports, each with the cell it stands in, and everything there is to say about the cells
 * themselves; whether the figures make sense is for the rules. A missing or broken sheet costs only its own part. An asked row
 * that is not in the file has no figure at all. Without `ask` (unit or period unknown) codes are taken as they stand. Pure, never
 * throws. Source: docs/domain.md §11.
 */
export function readForm(opened: Workbook, ask: Ask | undefined): FormReading {
  const { workbook, reread } = withoutLegacyText(opened);
  const identity = readIdentity(workbook);
  const cover = readFields(workbook, coverLayout);
  const figures = readTable(workbook, figuresLayout);
  const tasks = readTable(workbook, tasksLayout);
  const narrative = readTable(workbook, narrativeLayout);
  const sheets = [cover, figures, tasks, narrative];
  if (sheets.every(({ ok }) => !ok)) {
    const expected = [coverLayout, figuresLayout, tasksLayout, narrativeLayout].map(({ sheet }) => sheet).join(', ');
    return {
      ...(identity ? { identity } : {}),
      observations: [{ id: 'form-unrecognised', sheet: '', cell: '', expected }],
    };
  }

  const coverRead = cover.ok ? readCover(cover.sheet, cover.fields) : undefined;
  const belonging = belongingOf(
    identity,
    cover.ok && coverRead ? { ...coverRead, sheet: cover.sheet } : undefined,
    ask,
  );
  const { unit, period } = belonging;
  // In the form of another unit or period every code would be strange: the rules say once that it is in the wrong place.
  const isElsewhere = ask && ((unit !== '' && unit !== ask.unit.code) || (period !== '' && period !== ask.period.id));
  const asked = isElsewhere ? undefined : ask;
  const stale = asked !== undefined && identity !== undefined && identity.layout !== layoutHash(asked);
  const figuresRead = figures.ok ? readFigures(figures.table, asked, stale) : undefined;
  const tasksRead = tasks.ok ? readTasks(tasks.table, asked, stale) : undefined;
  const narrativeRead = narrative.ok ? readNarrative(narrative.table) : undefined;
  const parts = [coverRead, figuresRead, tasksRead, narrativeRead];
  const typed = keepTyped(parts.flatMap((part) => part?.typed ?? []));
  const report: Report = {
    unit,
    period,
    ...(identity ? { form: identity } : {}),
    sheets: {
      cover: cover.ok ? cover.sheet : coverLayout.sheet,
      figures: figures.ok ? figures.table.sheet : figuresLayout.sheet,
      tasks: tasks.ok ? tasks.table.sheet : tasksLayout.sheet,
      narrative: narrative.ok ? narrative.table.sheet : narrativeLayout.sheet,
    },
    cover: coverRead?.cover ?? {},
    coverCells: coverRead?.cells ?? {},
    figures: figuresRead?.figures ?? [],
    tasks: tasksRead?.tasks ?? [],
    narrative: narrativeRead?.narrative ?? {},
    ...(narrativeRead ? { narrativeCells: narrativeRead.cells } : {}),
    ...(typed ? { typed } : {}),
  };
  const read = new Set(Object.values(report.sheets));
  const cells = [
    ...parts.flatMap((part) => part?.observations ?? []),
    ...reread.filter(({ sheet }) => read.has(sheet)).map(rereadNote),
  ];
  return {
    report,
    ...(identity ? { identity } : {}),
    observations: [
      ...sheets.flatMap(({ observations }) => observations),
      ...belonging.observations,
      ...drawTogether(cells),
    ],
  };
}

/** Longest part of a text that a note quotes. */
const QUOTED = 60;

function rereadNote({ sheet, cell, font, encoding, found, expected }: Reread): Observation {
  const quoted = (text: string) => (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
  const params = { font, encoding };
  return { id: 'text-legacy-font', sheet, cell, found: quoted(found), expected: quoted(expected), params };
}
