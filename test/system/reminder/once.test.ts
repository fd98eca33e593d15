import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../../shared/period/zone.ts';
import type { Mail } from '../../../shared/reminder/mail.ts';
import { askedOn, occasionAt } from '../../../shared/reminder/occasion.ts';
import type { ReminderStore } from '../../../shared/store/store.ts';
import { openTestTable, type TestTable } from '../../contract/store/engine.ts';
import { morning, openOffice, province, PROVINCE_MAIL, type Office } from './post.ts';

let engine: TestTable;
beforeAll(async () => {
  engine = await openTestTable();
});
afterAll(() => engine.close());

const ZONE = province.timeZone;
const period = province.periods[0]!;
const reachable = ['15091', 'SNV'] as const;
const mailOf = (unit: string) => province.units.find(({ code }) => code === unit)?.email ?? '';

/** One run: of which kind, and at which of its steps it breaks off, before or after the step took effect. */
const run = fc.record({
  kind: fc.constantFrom('daily', 'daily', 'daily', 'asked'),
  /** What the province adds where it asks. */
  text: fc.constantFrom('', 'Nộp sớm', 'Nộp ngay'),
  twiceAtOnce: fc.boolean(),
  breaks: fc.option(fc.record({ step: fc.integer({ min: 0, max: 14 }), when: fc.constantFrom('before', 'after') })),
});
const happening = fc.oneof(
  { weight: 5, arbitrary: run.map((of) => ({ what: 'run', of }) as const) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2 }).map((days) => ({ what: 'days', days }) as const) },
  { weight: 1, arbitrary: fc.constantFrom(...reachable).map((unit) => ({ what: 'accepted', unit }) as const) },
  { weight: 1, arbitrary: fc.constantFrom(...reachable).map((unit) => ({ what: 'returned', unit }) as const) },
);
type Run = typeof run extends fc.Arbitrary<infer T> ? T : never;

/** What left, by address and by the reason of the run that sent it; two runs of one moment have the same reason. */
interface Ledger {
  readonly mails: string[];
  /** Mails of which nobody knows: handed over or claimed when a run broke off. */
  unknown: number;
}

/** Counts the steps of a run and breaks it off at one of them: from there on nothing of it works any more. */
function fragile(office: Office, ledger: Ledger, reason: string, breaks: Run['breaks']) {
  let steps = 0;
  let broken = false;
  const step = async <T>(work: () => Promise<T>, claimed = false): Promise<T> => {
    if (broken) throw new Error('the process is gone');
    const breaksHere = breaks !== null && steps++ === breaks.step;
    if (breaksHere) broken = true;
    if (breaksHere && claimed) ledger.unknown += 1;
    if (breaksHere && breaks.when === 'before') throw new Error('the process is gone');
    const result = await work();
    if (breaksHere) throw new Error('the process is gone');
    return result;
  };
  const { reminders } = office;
  const store: ReminderStore = {
    ...reminders,
    keepReminder: (reminder) => step(() => reminders.keepReminder(reminder)),
    // Broken off before it, there is no claim.
    claimReminder: (name, claim) => step(() => reminders.claimReminder(name, claim), breaks?.when === 'after'),
    settleReminder: (name, claim, sent) =>
      step(() => reminders.settleReminder(name, claim, sent), breaks?.when === 'before'),
  };
  const mail: Mail = {
    send: ({ to }) =>
      step(async () => {
        ledger.mails.push(`${to} ${reason}`);
        return { kind: 'taken', messageId: `M${ledger.mails.length}` };
      }, true),
  };
  return { reminders: store, mail };
}

test('whatever the order, repetition and breaking off of runs, nobody is told twice for one reason and nobody due is left out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 14 }), async (happenings) => {
      const office = await openOffice(engine);
      const ledger: Ledger = { mails: [], unknown: 0 };
      const accepted = new Map<string, { readonly attempt: string; readonly receivedAt: string }>();
      let day = 13;
      let minute = 0;
      office.clock.set(morning(day));

      for (const each of happenings) {
        minute += 1;
        const now = new Date(Date.parse(morning(day)) + minute * 60_000).toISOString();
        office.clock.set(now);
        if (each.what === 'days') day += each.days;
        else if (each.what === 'accepted' && !accepted.has(each.unit)) {
          accepted.set(each.unit, { receivedAt: now, attempt: await office.arrive(each.unit, now) });
        } else if (each.what === 'returned' && accepted.has(each.unit)) {
          const filing = accepted.get(each.unit)!;
          const { unit } = each;
          const decision = { province: '38', period: period.id, unit, ...filing, kind: 'returned', at: now } as const;
          await office.reports.decide({ ...decision, id: `D${minute}`, reason: 'Thiếu số liệu', by: 'account' });
          accepted.delete(unit);
        } else if (each.what === 'run') {
          await runOnce(office, ledger, each.of, now, new Set(accepted.keys()));
        }
        expect(ledger.mails).toEqual([...new Set(ledger.mails)]);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

/** Runs, perhaps twice at once; a run that got to its end has left out nobody who was due. */
async function runOnce(office: Office, ledger: Ledger, of: Run, now: string, accepted: ReadonlySet<string>) {
  const reason = of.kind === 'daily' ? occasionAt(period, now, ZONE) : askedOn(dayOf(now, ZONE), of.text);
  const event =
    of.kind === 'daily'
      ? { province: '38', trigger: 'schedule' }
      : { province: '38', trigger: 'asked', period: period.id, text: of.text, account: 'account', askedAt: now };
  const whole = fragile(office, ledger, reason ?? 'none', null);
  const broken = fragile(office, ledger, reason ?? 'none', of.breaks);
  const ended = await Promise.allSettled([
    office.remind(broken)(event),
    ...(of.twiceAtOnce ? [office.remind(whole)(event)] : []),
  ]);
  if (reason === undefined || !ended.some(({ status }) => status === 'fulfilled')) return;
  const stored = await office.reminders.reminders('38', period.id);
  const due = reachable.filter((unit) => !accepted.has(unit)).map((unit) => [unit, mailOf(unit)] as const);
  for (const [unit, address] of [...due, ...(of.kind === 'daily' ? ([['province', PROVINCE_MAIL]] as const) : [])]) {
    const message = stored.find(
      ({ to, reason: why }) => why === reason && (to.kind === 'unit' ? to.unit : 'province') === unit,
    );
    expect(message?.claim, `${unit} ${reason}`).toBeDefined();
    // What the outbox calls sent has left.
    expect(!message?.sent || ledger.mails.includes(`${address} ${reason}`), `${unit} ${reason}`).toBe(true);
  }
  // Those of which nobody knows are exactly those at which a run broke off, never more.
  const open = stored.filter(({ claim, sent }) => claim && !sent).length;
  expect(open).toBeLessThanOrEqual(ledger.unknown);
}
