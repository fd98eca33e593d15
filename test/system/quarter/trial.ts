import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSettings } from '../../../infra/command/settings.ts';
import { settableClock, type SettableClock } from '../../../infra/local/clock.ts';
import { submitFiles, type Submission } from '../../../infra/local/submit.ts';
import { openSystem, type System, type SystemOptions } from '../../../infra/local/system.ts';
import type { Instant } from '../../../shared/period/period.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { Filing, Receipt } from '../../../shared/report/filing.ts';
import { receiptKey } from '../../../shared/store/keys.ts';

/** The whole system on a data folder of its own, which goes when it is closed, and a clock that stands where it is put. */
export interface Trial extends System {
  readonly province: Province;
  readonly dataDir: string;
  readonly clock: SettableClock;
  /** Uploads one file as a browser does, and waits for what becomes of it. */
  readonly send: (submission: Omit<Submission, 'file'> & { readonly file?: string }) => Promise<Filing>;
  /** The receipt as it lies in the results bucket. */
  readonly receipt: (filing: Filing) => Promise<Receipt>;
}

export async function openTrial(
  province: Province,
  startsAt: Instant,
  options: Omit<SystemOptions, 'clock'> = {},
): Promise<Trial> {
  const root = mkdtempSync(join(tmpdir(), 'cchc-trial-'));
  const dataDir = join(root, 'data');
  const clock = settableClock(startsAt);
  const system = await openSystem(dataDir, { serving: true, ...options, clock: clock.now });
  await system.reports.saveProvince(province);
  writeSettings(dataDir, { province: province.code });
  return {
    ...system,
    province,
    dataDir,
    clock,
    async send(submission) {
      const [outcome] = await submitFiles(system, province.code, [{ file: 'bao-cao.xlsx', ...submission }]);
      if (outcome?.kind !== 'judged') throw new Error(`not judged: ${JSON.stringify(outcome)}`);
      return outcome.filing;
    },
    async receipt(filing) {
      const stored = await system.results.get(receiptKey(filing));
      if (!stored) throw new Error(`attempt ${filing.attempt} has no receipt`);
      return JSON.parse(new TextDecoder().decode(stored.bytes));
    },
    async close() {
      await system.close();
      rmSync(root, { recursive: true });
    },
  };
}
