import { writeForm } from '../../shared/form/write.ts';
import type { Period } from '../../shared/period/period.ts';
import { askOf } from '../../shared/plan/asking.ts';
import type { Ask } from '../../shared/plan/ask.ts';
import type { Province } from '../../shared/plan/province.ts';
import { unitsAt } from '../../shared/plan/units.ts';
import type { SettableClock } from '../local/clock.ts';
import { sendFile } from '../local/submit.ts';
import type { System } from '../local/system.ts';
import { sampleLock, sampleUploads, type SampleUpload } from './story.ts';

/** What the officers of the sample province send, in order of time, as files. */
export interface SampleFile extends SampleUpload {
  readonly ask: Ask;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes every report of the sample quarter: the unit's own form, filled. */
export async function sampleFiles(
  province: Province,
  period: Period,
  seed: string,
  onWritten: (done: number, total: number) => void = () => {},
): Promise<readonly SampleFile[]> {
  const uploads = unitsAt(province.units, period.dataTo)
    .flatMap((unit, index) => {
      const ask = askOf(province, unit.code, period.id);
      return ask ? sampleUploads(ask, index, seed).map((each, attempt) => ({ ...each, ask, attempt })) : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.ask.unit.code < b.ask.unit.code ? -1 : 1));
  const files: SampleFile[] = [];
  for (const { ask, at, report, attempt } of uploads) {
    const bytes = await writeForm(ask, undefined, period.opensAt, report);
    const name = `${ask.unit.code}_${period.id}_lan-${attempt + 1}.xlsx`;
    files.push({ ask, at, report, name, bytes });
    onWritten(files.length, uploads.length);
  }
  return files;
}

/**
 * Lives through the sample quarter on a running system: every upload arrives at its own time, the province locks two days
 * after the deadline. The clock is the system's, so that on time and late come out as they would have.
 */
export async function submitSampleFiles(
  system: System,
  clock: SettableClock,
  province: Province,
  period: Period,
  files: readonly SampleFile[],
  onSent: (done: number, total: number) => void = () => {},
): Promise<void> {
  const lockedAt = sampleLock(period.dueAt);
  await system.reports.setLock(province.code, period.id, lockedAt);
  for (const [index, { name, bytes, ask, at }] of files.entries()) {
    clock.set(at);
    const sent = await sendFile(system, province.code, { file: name, bytes, unit: ask.unit.code, period: period.id });
    if ('kind' in sent) throw new Error(`the store refused the sample report ${name}`);
    onSent(index + 1, files.length);
  }
  await system.settle();
  const last = files.at(-1)?.at ?? lockedAt;
  clock.set(last > lockedAt ? last : lockedAt);
}
