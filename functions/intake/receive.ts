import { createHash } from 'node:crypto';
import type { Checked } from '../../shared/form/check.ts';
import { findPeriod } from '../../shared/period/calendar.ts';
import type { Instant } from '../../shared/period/period.ts';
import { askOf } from '../../shared/plan/asking.ts';
import type { Province } from '../../shared/plan/province.ts';
import type { Decision } from '../../shared/report/decision.ts';
import type { Filing, FilingStatus } from '../../shared/report/filing.ts';
import { historyOf } from '../../shared/report/history.ts';
import { receiptOf } from '../../shared/report/receipt.ts';
import { statusOf } from '../../shared/report/status.ts';
import { markedKey, readUploadKey, receiptKey, type UploadPlace } from '../../shared/store/keys.ts';
import type { ObjectStore, ProvinceRevision, ReportStore } from '../../shared/store/store.ts';
import { XLSX } from '../../shared/text/media-type.ts';
import { arrivedBefore, decidedBefore, isFiled, type Arrival } from './history.ts';
import { toMark, type MarkCopy } from './marked.ts';
import type { Check } from './worker/checker.ts';

export interface IntakeDeps {
  readonly reports: ReportStore;
  /** The intake bucket. */
  readonly uploads: ObjectStore;
  /** The results bucket. */
  readonly results: ObjectStore;
  readonly check: Check;
  readonly mark: MarkCopy;
}

type Attempt = Omit<UploadPlace, 'fileName' | 'province'>;

/** What became of one delivered event. Holds nothing personal: it is what may be logged. */
export type Outcome =
  | { readonly kind: 'not-an-upload' }
  | ({ readonly kind: 'nothing-there' } & Attempt)
  /** Uploads of earlier periods have to be judged first: to be delivered again later. */
  | ({ readonly kind: 'waits'; readonly uploads: number } & Attempt)
  | ({
      readonly kind: 'filed';
      readonly status: FilingStatus;
      readonly findings: number;
      /** The filing was there already: this delivery only finished what was left to do. */
      readonly redelivered: boolean;
      /** The unit's filing that counts now; a later one may stand in its way. */
      readonly current: boolean;
    } & Attempt);

/**
 * From this delivery on an upload no longer waits for earlier ones: better judged without them than lost. Two come soon (intake.ts),
 * so this is after 18 minutes: an earlier one whose process ended comes again only after six.
 */
const PATIENCE = 6;

/**
 * Takes in one upload: judge, store the filing, write the receipt, move the unit's standing, write the marked copy, which
 * nothing else waits for. Each step can be repeated and nothing before the filing is kept, so a delivery that stopped
 * anywhere is finished by the next; what was judged once is never judged again. Throws faults only.
 * @param deliveries How often the queue has delivered this event, this time included.
 */
export async function receive(deps: IntakeDeps, key: string, deliveries: number): Promise<Outcome> {
  const place = readUploadKey(key);
  if (!place) return { kind: 'not-an-upload' };
  const { period, unit, attempt } = place;
  // A form can be sent twice while it lives: the file that came first is the attempt, whichever event this is.
  const first = (await deps.uploads.first(key)).find((version) => version.key === key);
  const object = first && (await deps.uploads.get(key, first.version));
  if (!object) return { kind: 'nothing-there', period, unit, attempt };

  const upload = { place, key, receivedAt: object.storedAt, bytes: object.bytes };
  const definition = await definitionOf(deps, place.province);
  // Uploads are listed before filings are read: one that is judged in between is then seen as judged.
  const earlier = await arrivedBefore(upload, definition.province.periods, deps.uploads);
  const filings = await deps.reports.filings(place.province, unit);
  const decisions = await decidedBefore(upload, definition.province.periods, deps.reports);

  const known = filings.find((filing) => isFiled(upload, [filing]));
  const unjudged = earlier.filter((other) => !isFiled(other, filings));
  if (!known && unjudged.length > 0 && deliveries < PATIENCE) {
    return { kind: 'waits', uploads: unjudged.length, period, unit, attempt };
  }
  const { filing, redelivered } = known
    ? { filing: known, redelivered: true }
    : await store(deps, await judgeUpload(deps, upload, definition, filings, decisions));

  const province = await deps.reports.provinceAt(filing.province, filing.revision);
  const attemptToMark = province && toMark(filing, province, filings, decisions);
  await writeReceipt(deps, filing, province, attemptToMark !== undefined);
  const current = filing.status === 'accepted' && (await deps.reports.advance(filing)) === 'current';
  if (attemptToMark) await deps.results.put(markedKey(filing), await deps.mark(attemptToMark), XLSX);
  const { status, observations } = filing;
  return { kind: 'filed', status, findings: observations.length, redelivered, current, period, unit, attempt };
}

interface Upload extends Arrival {
  readonly key: string;
  readonly bytes: Uint8Array;
}

async function judgeUpload(
  deps: IntakeDeps,
  { place, key, receivedAt, bytes }: Upload,
  { province, revision }: ProvinceRevision,
  filings: readonly Filing[],
  decisions: readonly Decision[],
): Promise<Filing> {
  const { unit, period, attempt } = place;
  const history = historyOf(filings, province.periods, period, { receivedAt, attempt }, decisions);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const checked = await deps.check(bytes, { province, unit, period, sha256, receivedAt }, history);
  const { lockedAt } = await deps.reports.periodState(place.province, place.period);
  const asked = askOf(province, place.unit, place.period) !== undefined;
  return {
    ...place,
    status: asked ? statusAt(receivedAt, lockedAt, checked) : 'failed',
    receivedAt,
    sha256,
    objectKey: key,
    revision,
    ...checked,
  };
}

/** A good report that came after the lock waits for the province; the moments decide, not the order of events. */
function statusAt(receivedAt: Instant, lockedAt: Instant | undefined, checked: Checked): FilingStatus {
  if (!checked.report) return 'failed';
  const verdict = statusOf(checked.observations);
  return verdict === 'accepted' && lockedAt !== undefined && receivedAt > lockedAt ? 'held' : verdict;
}

/** Of two deliveries at once one stores first, and both go on with what it stored. */
async function store(deps: IntakeDeps, judged: Filing): Promise<{ filing: Filing; redelivered: boolean }> {
  const outcome = await deps.reports.addFiling(judged);
  if (outcome === 'stored') return { filing: judged, redelivered: false };
  if (outcome === 'too-large') return store(deps, withoutContent(judged));
  const filings = await deps.reports.filings(judged.province, judged.unit, judged.period);
  const filing = filings.find((other) => isFiled({ place: judged, receivedAt: judged.receivedAt }, [other]));
  if (!filing) throw new Error(`Attempt ${judged.attempt} of unit ${judged.unit} is stored and cannot be found`);
  return { filing, redelivered: true };
}

/** No report of people has so much text; the file itself is kept, and its sender is told. */
function withoutContent(filing: Filing): Filing {
  const observations = [{ id: 'workbook-inflates', sheet: '', cell: '' }] as const;
  return { ...filing, status: 'failed', report: undefined, observations };
}

/** Upload keys are only given out for loaded provinces; without one the event is kept for the operator as a dead letter. */
async function definitionOf(deps: IntakeDeps, province: string): Promise<ProvinceRevision> {
  const definition = await deps.reports.currentProvince(province);
  if (!definition) throw new Error(`Province ${province} is not loaded`);
  return definition;
}

/** Worded by the definition that the filing was judged by, so that a redelivery writes the same bytes. */
async function writeReceipt(
  deps: IntakeDeps,
  filing: Filing,
  province: Province | undefined,
  isMarked: boolean,
): Promise<void> {
  const period = province && findPeriod(province.periods, filing.period);
  const receipt = receiptOf(filing, period, 'vi', isMarked ? markedKey(filing) : undefined);
  const bytes = new TextEncoder().encode(`${JSON.stringify(receipt, undefined, 2)}\n`);
  await deps.results.put(receiptKey(filing), bytes, 'application/json; charset=utf-8');
}
