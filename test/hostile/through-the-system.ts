import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckerOptions } from '../../functions/intake/worker/checker.ts';
import { submitFiles } from '../../infra/local/submit.ts';
import { openSystem, type System } from '../../infra/local/system.ts';
import type { Filing } from '../../shared/report/filing.ts';
import { receiptKey } from '../../shared/store/keys.ts';
import type { HostileFile } from './hostile-file.ts';
import { notAsTyped } from './contract.ts';
import { goodFile, period, province, unit } from './report.ts';

/** The whole system of one test file, and what it had to say besides receipts. */
export function openWhole(checking: CheckerOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-hostile-'));
  const heard = { faults: [] as unknown[], losses: [] as string[] };
  let system: System;
  beforeAll(async () => {
    system = await openSystem(folder, {
      tell: (_message, what) => {
        if (what.kind === 'fault') heard.faults.push(what.error);
      },
      checking: { ...checking, onLoss: ({ kind }) => heard.losses.push(kind) },
    });
    await system.reports.saveProvince(province);
  });
  afterAll(async () => {
    await system.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    heard,
    /** Uploads as browsers do, all at once, and waits for the filings; their receipts are in the store by then. */
    submit: async (...files: readonly Uint8Array[]): Promise<Filing[]> => {
      const submissions = files.map((bytes) => ({ file: 'bao-cao.xlsx', bytes, unit, period }));
      const outcomes = await submitFiles(system, province.code, submissions);
      return Promise.all(
        outcomes.map(async (outcome) => {
          if (outcome.kind !== 'judged') return expect.fail(`not judged: ${JSON.stringify(outcome)}`);
          expect(await system.results.get(receiptKey(outcome.filing))).toBeDefined();
          return outcome.filing;
        }),
      );
    },
  };
}

/** Each file gets the receipt that it deserves, and the good report behind them is accepted. */
export function eachGetsItsReceipt(files: readonly HostileFile[]): void {
  const { heard, submit } = openWhole();

  test.each(files)('$name', async ({ make, status, finding }) => {
    const filings = await submit(make());
    expect(
      filings.map((filing) => ({
        status: filing.status,
        finding: filing.observations[0]?.id,
        altered: notAsTyped(filing),
      })),
    ).toEqual([{ status, finding, altered: [] }]);
  });

  test('the good report behind them is accepted, by workers that none of them killed', async () => {
    const [filing] = await submit(goodFile);
    expect(filing).toMatchObject({ status: 'accepted', observations: [] });
    expect(heard).toEqual({ faults: [], losses: [] });
  });
}
