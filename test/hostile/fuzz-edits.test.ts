import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Amount } from '../../shared/report/report.ts';
import { severityOf } from '../../shared/text/finding.ts';
import { reportFindings } from '../../shared/text/findings/report.ts';
import { receive, type Received } from './contract.ts';
import { edits, type Edit } from './edits.ts';
import { fileOf, goodGrids, type Grid } from './grid.ts';

/** Whether reading had nothing against the file: what the rules then judge must be what was typed, accepted or not. */
function isReadPlainly({ report, observations }: Received): boolean {
  return report !== undefined && observations.every((one) => severityOf(one) === 'note' || one.id in reportFindings);
}

/** Figures that are not what stands in the form for their measure. Only in an accepted report is a missing one a wrong one. */
function altered(received: Received, grid: Grid): string[] {
  const { report } = received;
  if (!isReadPlainly(received)) return [];
  const meant = new Map<string, (Amount | undefined)[]>();
  for (const row of grid) {
    if (row.measure !== undefined) meant.set(row.measure, [...(meant.get(row.measure) ?? []), row.meant]);
  }
  return (report?.figures ?? []).flatMap(({ measure, value, cell }) => {
    const typed = meant.get(measure) ?? ['missing'];
    const isLost = value === 'missing' && received.status !== 'accepted';
    return typed.includes(value) || typed.includes(undefined) || isLost
      ? []
      : [`${measure} ${cell}: ${value}, typed ${typed.join(', ')}`];
  });
}

async function outcomeOf(happened: readonly Edit[]) {
  const grids = happened.reduce((before, edit) => edit.apply(before), goodGrids);
  const received = await receive(fileOf(grids));
  return { received, altered: altered(received, grids.figures) };
}

test('a form edited in any way gets a receipt, and what is accepted is what was typed', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(edits, async (happened) => {
      const { received, altered: wrong } = await outcomeOf(happened);
      if (received.status === 'accepted') accepted += 1;
      expect({ happened: happened.map(({ what }) => what), wrong }).toMatchObject({ wrong: [] });
    }),
    { numRuns: 150 },
  );
  // Else nothing was proved of accepted reports.
  expect(accepted).toBeGreaterThan(10);
});
