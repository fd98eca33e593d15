import { writeForm } from '../../shared/form/write.ts';
import { earlierPeriods } from '../../shared/period/calendar.ts';
import type { Period } from '../../shared/period/period.ts';
import type { Province } from '../../shared/plan/province.ts';
import { historyOf, reportBefore } from '../../shared/report/history.ts';
import type { SettableClock } from '../local/clock.ts';
import { sendFile } from '../local/submit.ts';
import type { System } from '../local/system.ts';
import { namedUploads, sampleFilings, type NamedUpload } from './life.ts';
import { sampleLock } from './story.ts';

/** What the officers of the sample province send, in order of time, as files. */
export interface SampleFile extends NamedUpload {
  readonly bytes: Uint8Array;
}

/**
 * Writes every report of one period of the sample year: the unit's own form, with its figures of the period before beside the
 * cells, filled.
 */
export async function sampleFiles(
  province: Province,
  period: Period,
  seed: string,
  onWritten: (done: number, total: number) => void = () => {},
): Promise<readonly SampleFile[]> {
  const { periods } = province;
  const filed = Map.groupBy(sampleFilings(province, earlierPeriods(periods, period.id), seed), ({ unit }) => unit);
  const uploads = namedUploads(province, period, seed);
  const files: SampleFile[] = [];
  for (const upload of uploads) {
    const { ask, report } = upload;
    const issued = { receivedAt: period.opensAt, attempt: '' };
    const history = historyOf(filed.get(ask.unit.code) ?? [], periods, period.id, issued);
    const bytes = await writeForm(ask, reportBefore(history, periods, period.id), period.opensAt, report);
    files.push({ ...upload, bytes });
    onWritten(files.length, uploads.length);
  }
  return files;
}

/**
 * Lives through one sample period on a running system: every upload arrives at its own time, the province locks two days
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
  await system.reports.setLock(province.code, period.id, { kind: 'locked', at: lockedAt, id: system.newId() });
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
