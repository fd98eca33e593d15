import { findPeriod } from '../../shared/period/calendar.ts';
import type { Instant, Period } from '../../shared/period/period.ts';
import { dayOf } from '../../shared/period/zone.ts';
import { digestOf } from '../../shared/reminder/digest.ts';
import { letterTo } from '../../shared/reminder/letter.ts';
import { addressOf } from '../../shared/reminder/mail.ts';
import { askedOn, occasionAt, type Reason } from '../../shared/reminder/occasion.ts';
import { isWaiting } from '../../shared/reminder/progress.ts';
import type { Delivery, Reminder } from '../../shared/reminder/reminder.ts';
import type { Circumstances } from '../../shared/reminder/words.ts';
import { reminderEvent, type ReminderEvent } from '../../shared/store/events.ts';
import type { ProvinceRevision, ReportStore } from '../../shared/store/store.ts';
import { deliver, MailRefused, type DeliverDeps } from './deliver.ts';
import { gatherProgress } from './gather.ts';

export interface ReminderDeps extends DeliverDeps {
  readonly reports: ReportStore;
  /** Where the province is told; undefined when nowhere. */
  readonly provinceMail: string | undefined;
  /** Address of the portal, for the letters. */
  readonly portal: string | undefined;
}

/** What became of one message of a run. */
interface Reminded {
  readonly period: string;
  readonly reason: Reason;
  /** Absent for the digest to the province. */
  readonly unit?: string;
  readonly delivery: Delivery;
  /** Before the run's own moment, where the message had been written already. */
  readonly writtenAt: Instant;
}

/** Refused: there is nobody to remind, and trying again would not help. */
export type ReminderOutcome =
  | { readonly kind: 'done'; readonly messages: readonly Reminded[] }
  | { readonly kind: 'refused'; readonly why: 'province-not-loaded' | 'unknown-period' | 'not-open' };

/** Some messages of a run could not be sent; all others were seen to. */
export class RemindersFailed extends AggregateError {
  override readonly name = 'RemindersFailed';
  /** `2026-Q1 15091`, by code and never by address. */
  readonly messages: readonly string[];

  constructor(failures: readonly { readonly message: string; readonly fault: unknown }[]) {
    const messages = failures.map(({ message }) => message);
    const faults = failures.map(({ fault }) => fault);
    super(faults, `Not reminded: ${messages.join(', ')}; first: ${String(faults[0])}`);
    this.messages = messages;
  }
}

/**
 * The reminder function. By schedule: for every period that is open, whoever is due a reminder today, and the digest to the
 * province. Asked by the province: the units it names, or all, that have no accepted report. Run again, it finishes what a run
 * before it left undone and repeats nothing.
 */
export function makeRemind(deps: ReminderDeps): (event: unknown) => Promise<ReminderOutcome> {
  return async (raw) => {
    const event = reminderEvent.parse(raw);
    const definition = await deps.reports.currentProvince(event.province);
    if (!definition) return { kind: 'refused', why: 'province-not-loaded' };
    const now = deps.clock();
    return event.trigger === 'schedule' ? bySchedule(deps, definition, now) : onRequest(deps, definition, event);
  };
}

async function bySchedule(deps: ReminderDeps, definition: ProvinceRevision, now: Instant): Promise<ReminderOutcome> {
  const { province } = definition;
  const run = new Run(deps);
  for (const period of province.periods) {
    const reason = occasionAt(period, now, province.timeZone);
    if (reason === undefined || now < period.opensAt) continue;
    await run.attempt(period.id, async () => {
      // A period that the province closed is over: nobody is reminded of it unless the province asks.
      if (!(await isLocked(deps.reports, province.code, period, now))) {
        await remindOf(run, definition, { period, reason, now, locked: false, digest: true });
      }
    });
  }
  return run.outcome();
}

async function onRequest(
  deps: ReminderDeps,
  definition: ProvinceRevision,
  event: Extract<ReminderEvent, { readonly trigger: 'asked' }>,
): Promise<ReminderOutcome> {
  const { province } = definition;
  const { account, units, text, askedAt: now } = event;
  const period = findPeriod(province.periods, event.period);
  if (!period) return { kind: 'refused', why: 'unknown-period' };
  if (now < period.opensAt) return { kind: 'refused', why: 'not-open' };
  const reason = askedOn(dayOf(now, province.timeZone), text);
  // Who asked stands in the trail before anything leaves.
  await deps.reports.audit({
    province: province.code,
    at: now,
    id: deps.newId(),
    action: 'reminders-asked',
    detail: { period: period.id, account, units: units?.join(' ') ?? 'all' },
  });
  const run = new Run(deps);
  const locked = await isLocked(deps.reports, province.code, period, now);
  await remindOf(run, definition, { period, reason, now, locked, digest: false, only: units, provinceSays: text });
  return run.outcome();
}

async function isLocked(reports: ReportStore, province: string, period: Period, now: Instant): Promise<boolean> {
  const { lockedAt } = await reports.periodState(province, period.id);
  return lockedAt !== undefined && lockedAt <= now;
}

interface Ask {
  readonly period: Period;
  readonly reason: Reason;
  readonly now: Instant;
  readonly locked: boolean;
  /** Whether the province is told as well; it need not be where it asked itself. */
  readonly digest: boolean;
  /** Codes of the units that the province named. */
  readonly only?: readonly string[] | undefined;
  readonly provinceSays?: string | undefined;
}

/** One period: a letter to each unit that waits, then the digest. */
async function remindOf(run: Run, { province }: ProvinceRevision, ask: Ask): Promise<void> {
  const { period, reason, now, locked, digest, only, provinceSays } = ask;
  const { reports, portal, provinceMail } = run.deps;
  const progress = await gatherProgress(reports, province, period);
  const circumstances: Circumstances = { province, period, now, locked, portal, language: 'vi' };
  const message = { province: province.code, period: period.id, reason, at: now };

  for (const each of progress.filter(isWaiting)) {
    const { unit, state } = each;
    if (only && !only.includes(unit.code)) continue;
    const letter = letterTo(each, circumstances, provinceSays);
    await run.send({ ...message, to: { kind: 'unit', unit: unit.code }, state, ...letter }, addressOf(unit.email));
  }
  if (!digest) return;
  await run.send({ ...message, to: { kind: 'province' }, ...digestOf(progress, circumstances) }, provinceMail);
}

/**
 * One run over many messages: what fails is kept for the end and stops nothing else. Only where it stays open what became of a
 * mail, no other is handed over by this run: a network that is down would leave nobody knowing about any of them.
 */
class Run {
  readonly deps: ReminderDeps;
  readonly #messages: Reminded[] = [];
  #mail: ReminderDeps['mail'];
  readonly #failures: { readonly message: string; readonly fault: unknown }[] = [];

  constructor(deps: ReminderDeps) {
    this.deps = deps;
    this.#mail = deps.mail;
  }

  async attempt(message: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      this.#failures.push({ message, fault });
      if (!(fault instanceof MailRefused)) this.#mail = undefined;
    }
  }

  async send(written: Reminder, address: string | undefined): Promise<void> {
    const { period, reason, to } = written;
    const unit = to.kind === 'unit' ? to.unit : undefined;
    await this.attempt(`${period} ${unit ?? 'province'}`, async () => {
      const delivered = await deliver({ ...this.deps, mail: this.#mail }, written, address);
      this.#messages.push({ period, reason, ...(unit !== undefined && { unit }), ...delivered });
    });
  }

  /** Throws what failed, when all have had their turn. */
  outcome(): ReminderOutcome {
    if (this.#failures.length > 0) throw new RemindersFailed(this.#failures);
    return { kind: 'done', messages: this.#messages };
  }
}
