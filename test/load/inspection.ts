import * as z from 'zod';
import type { Filing } from '../../shared/report/filing.ts';
import { readUploadKey, receiptKey, uploadPrefix } from '../../shared/store/keys.ts';
import type { ObjectStore, ReportStore } from '../../shared/store/store.ts';

/** What is found when the weather has passed. */
export interface Inspection {
  /** Uploads that lie in the store, acknowledged or not. */
  readonly stored: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Everything that is not as it must be, in words. Empty: nothing was lost, doubled or misplaced. */
  readonly wrong: readonly string[];
}

interface Rooms {
  readonly reports: ReportStore;
  readonly uploads: ObjectStore;
  readonly results: ObjectStore;
}

/**
 * Holds the state of a period against the bucket of uploads, which is the truth: every upload has become exactly one filing
 * as of the moment it was stored, and has its receipt; each unit stands at the accepted filing received last, and is on time
 * by the one received first.
 * @param taken Keys of the uploads that the store acknowledged.
 */
export async function inspect(
  { reports, uploads, results }: Rooms,
  {
    province,
    period,
    taken,
  }: { readonly province: string; readonly period: string; readonly taken: readonly string[] },
): Promise<Inspection> {
  const wrong: string[] = [];
  const units = new Set(taken.map((key) => readUploadKey(key)?.unit ?? ''));
  const standings = new Map((await reports.standings(province, period)).map((standing) => [standing.unit, standing]));
  const seen = { stored: 0, accepted: 0, rejected: 0 };
  const acknowledged = new Set(taken);

  for (const unit of units) {
    const objects = await uploads.list(uploadPrefix(province, period, unit));
    const filings = await reports.filings(province, unit, period);
    seen.stored += objects.length;
    for (const { key, storedAt } of objects) {
      acknowledged.delete(key);
      const own = filings.filter(({ objectKey }) => objectKey === key);
      if (own.length !== 1) wrong.push(`${key} became ${own.length} filings`);
      for (const filing of own) {
        if (filing.receivedAt !== storedAt)
          wrong.push(`${key} was received at ${filing.receivedAt}, stored at ${storedAt}`);
        if ((await receiptStatus(results, filing)) !== filing.status) wrong.push(`${key} has no receipt that says so`);
      }
    }
    if (filings.length > objects.length) wrong.push(`${unit} has more filings than uploads`);
    const accepted = filings.filter(({ status }) => status === 'accepted');
    seen.accepted += accepted.length;
    seen.rejected += filings.filter(({ status }) => status === 'rejected').length;
    wrong.push(...misplaced(unit, accepted, standings.get(unit)));
  }
  for (const key of acknowledged) wrong.push(`${key} was acknowledged and is gone`);
  return { ...seen, wrong };
}

type Standing = Awaited<ReturnType<ReportStore['standings']>>[number];

function misplaced(unit: string, accepted: readonly Filing[], standing: Standing | undefined): readonly string[] {
  const inOrder = accepted.toSorted((a, b) =>
    `${a.receivedAt}#${a.attempt}` < `${b.receivedAt}#${b.attempt}` ? -1 : 1,
  );
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return [
    ...(standing?.current.attempt === last?.attempt ? [] : [`${unit} does not stand at its last accepted filing`]),
    ...(standing?.firstAcceptedAt === first?.receivedAt ? [] : [`${unit} is not on time by its first accepted filing`]),
  ];
}

const statusInReceipt = z.object({ status: z.string() });

async function receiptStatus(results: ObjectStore, filing: Filing): Promise<string | undefined> {
  const stored = await results.get(receiptKey(filing));
  return stored && statusInReceipt.parse(JSON.parse(new TextDecoder().decode(stored.bytes))).status;
}
