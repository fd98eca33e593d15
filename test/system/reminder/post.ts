import { makeRemind, type ReminderDeps } from '../../../functions/reminder/remind.ts';
import { settableClock, type SettableClock } from '../../../infra/local/clock.ts';
import type { Instant } from '../../../shared/period/period.ts';
import type { Province } from '../../../shared/plan/province.ts';
import { mailMessage, type Mail, type MailMessage } from '../../../shared/reminder/mail.ts';
import { newAttempt } from '../../../shared/store/attempt.ts';
import { dynamoReminderStore, dynamoReportStore } from '../../../shared/store/dynamo.ts';
import type { ReminderStore, ReportStore } from '../../../shared/store/store.ts';
import type { TestTable } from '../../contract/store/engine.ts';
import { sampleFiling, sampleProvince } from '../../contract/store/samples.ts';
import { defaultCalendar } from '../../../shared/period/calendar.ts';

/** Three units that report, two of which can be reached; Quý I is due at the end of 17 March. */
export const province: Province = {
  ...sampleProvince,
  periods: defaultCalendar(2026, 'Asia/Ho_Chi_Minh'),
  units: [
    { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa', email: 'ngoclien@example.vn' },
    { code: '00004', name: 'Phường Mẫu', kind: 'phuong' },
    { code: 'SNV', name: 'Sở Nội vụ', kind: 'so-nganh', email: 'snv@example.vn' },
  ],
};
export const PROVINCE_MAIL = 'tinh@example.vn';

/** Eight in the morning of a day of March in Viet Nam. */
export const morning = (day: number): Instant => new Date(Date.UTC(2026, 2, day, 1)).toISOString();

/** A mail service that remembers what it took. */
interface Post extends Mail {
  readonly taken: MailMessage[];
}

function openPost(): Post {
  const taken: MailMessage[] = [];
  return {
    taken,
    send: async (message) => {
      taken.push(mailMessage.parse(message));
      return { kind: 'taken', messageId: `M${taken.length}` };
    },
  };
}

export interface Office {
  readonly reports: ReportStore;
  readonly reminders: ReminderStore;
  readonly post: Post;
  readonly clock: SettableClock;
  readonly remind: (over?: Partial<ReminderDeps>) => ReturnType<typeof makeRemind>;
  /** The daily run at a moment. */
  readonly daily: (at: Instant, over?: Partial<ReminderDeps>) => ReturnType<ReturnType<typeof makeRemind>>;
  /** A report that the unit sent, judged at once. */
  readonly arrive: (unit: string, receivedAt: Instant, status?: 'accepted' | 'rejected' | 'held') => Promise<string>;
  /** `15091 before-3 sent` */
  readonly outbox: () => Promise<string[]>;
}

let made = 0;

/** A table of its own, and a post to see what leaves. */
export async function openOffice(engine: TestTable, definition: Province = province): Promise<Office> {
  const table = await engine.create();
  const reports = dynamoReportStore(engine.dynamo, table);
  const reminders = dynamoReminderStore(engine.dynamo, table);
  await reports.saveProvince(definition);
  const post = openPost();
  const clock = settableClock(morning(1));
  const newId = () => newAttempt(clock.now(), new Uint8Array([(made += 1) >> 8, made & 255, 2, 3, 4, 5, 6, 7, 8, 9]));
  const remind = (over: Partial<ReminderDeps> = {}) =>
    makeRemind({
      reports,
      reminders,
      mail: post,
      provinceMail: PROVINCE_MAIL,
      portal: 'https://cchc.example.vn/',
      clock: clock.now,
      newId,
      ...over,
    });
  return {
    reports,
    reminders,
    post,
    clock,
    remind,
    daily: (at, over) => {
      clock.set(at);
      return remind(over)({ province: definition.code, trigger: 'schedule' });
    },
    arrive: async (unit, receivedAt, status = 'accepted') => {
      const attempt = newId();
      const observations =
        status === 'rejected' ? [{ id: 'figure-missing', sheet: 'Số liệu', cell: 'F5' } as const] : [];
      const filing = sampleFiling({ unit, receivedAt, attempt, status, observations });
      await reports.addFiling(filing);
      if (status === 'accepted') await reports.advance(filing);
      return attempt;
    },
    outbox: async () => {
      const messages = await reminders.reminders(definition.code, '2026-Q1');
      return messages.map(({ to, reason, sent, claim }) => {
        const state = sent ? 'sent' : claim ? 'sending' : 'kept';
        return `${to.kind === 'unit' ? to.unit : 'province'} ${reason} ${state}`;
      });
    },
  };
}
