import type { Ask } from '../../shared/plan/ask.ts';
import { readPeriodId } from '../../shared/period/calendar.ts';
import type { Instant } from '../../shared/period/period.ts';
import type { Report } from '../../shared/report/report.ts';
import { between, seeded } from './random.ts';
import { sampleReport } from './report.ts';
import { turnsOf } from './turns.ts';

/** One upload of the sample year: what is sent, and when. */
export interface SampleUpload {
  readonly at: Instant;
  readonly report: Report;
}

/**
 * What units do with their report. faulty-then-right: rejected, then corrected in time; faulty: never corrected;
 * corrected: accepted, then replaced by a better figure; after-lock: comes when the province has closed the period.
 */
export type Behaviour = 'punctual' | 'late' | 'missing' | 'faulty-then-right' | 'faulty' | 'corrected' | 'after-lock';

type Quarter = 1 | 2 | 3 | 4;

/**
 * Which places of every twenty show, in each of the four periods, one thing that really happens; the others are punctual.
 * The first place is punctual all year, and nobody is silent twice.
 */
const STORIES: Readonly<Record<Quarter, Readonly<Record<number, Behaviour>>>> = {
  1: { 6: 'faulty-then-right', 9: 'late', 11: 'corrected', 13: 'missing', 16: 'faulty', 18: 'after-lock' },
  2: { 1: 'late', 4: 'corrected', 7: 'faulty', 10: 'faulty-then-right', 14: 'missing', 17: 'after-lock', 19: 'late' },
  3: { 2: 'corrected', 5: 'missing', 8: 'late', 12: 'after-lock', 15: 'faulty', 19: 'faulty-then-right' },
  4: { 1: 'faulty', 3: 'corrected', 6: 'late', 9: 'faulty-then-right', 11: 'after-lock', 16: 'late', 18: 'missing' },
};
const EVERY = 20;

/** Where a place of every sixty does something else than its twenty, so that no period ends like another. */
const INSTEAD: Readonly<Record<Quarter, Readonly<Record<number, Behaviour>>>> = {
  1: {},
  2: { 27: 'faulty-then-right', 47: 'punctual' },
  3: { 24: 'missing', 35: 'late' },
  4: { 21: 'faulty-then-right', 31: 'late', 38: 'punctual', 41: 'corrected' },
};
const EVERY_SIXTY = 60;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What the unit at a place of the list does in the period with this number. */
export function behaviourOf(index: number, quarter: Quarter = 1): Behaviour {
  return INSTEAD[quarter][index % EVERY_SIXTY] ?? STORIES[quarter][index % EVERY] ?? 'punctual';
}

/** The province locks a sample period two days after the deadline. */
export function sampleLock(dueAt: Instant): Instant {
  return later(dueAt, 2 * DAY);
}

/** Everything one unit sends in one period, in order of time. */
export function sampleUploads(ask: Ask, index: number, seed: string): readonly SampleUpload[] {
  const { dueAt } = ask.period;
  const quarter = quarterOf(ask);
  const random = seeded(seed, ask.unit.code, 'story', ...(quarter === 1 ? [] : [ask.period.id]));
  const good = sampleReport(ask, seed, turnsOf(index, quarter));
  const early = later(dueAt, -between(random, 12, 90) * HOUR);
  switch (behaviourOf(index, quarter)) {
    case 'punctual':
      return [{ at: early, report: good }];
    case 'late':
      return [{ at: later(dueAt, between(random, 2, 40) * HOUR), report: good }];
    case 'missing':
      return [];
    case 'faulty-then-right':
      return [
        { at: early, report: unbalanced(good) },
        { at: later(early, 2 * HOUR), report: good },
      ];
    case 'faulty':
      return [{ at: early, report: unbalanced(good) }];
    case 'corrected':
      return [
        { at: early, report: quarter === 1 ? good : wrongChannel(good) },
        { at: later(dueAt, 5 * HOUR), report: quarter === 1 ? oneMoreFile(good) : good },
      ];
    case 'after-lock':
      return [{ at: later(sampleLock(dueAt), 3 * HOUR), report: good }];
  }
}

function quarterOf({ period }: Ask): Quarter {
  const quarter = readPeriodId(period.id)?.quarter;
  if (quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4) return quarter;
  throw new Error(`the sample year has no period ${period.id}`);
}

/** The commonest slip: files in progress are forgotten, so that received ≠ resolved + in progress. */
function unbalanced(report: Report): Report {
  return withMore(report, { HS_DGQ_TH: 7 });
}

function oneMoreFile(report: Report): Report {
  return withMore(report, { HS_TN_TT: 1, HS_DGQ_TH: 1 });
}

/** Files counted under the wrong channel: balanced, accepted, and put right later. */
function wrongChannel(report: Report): Report {
  return withMore(report, { HS_TN_TT: -9, HS_TN_TRT: 9 });
}

function withMore(report: Report, more: Readonly<Record<string, number>>): Report {
  return {
    ...report,
    figures: report.figures.map((figure) =>
      typeof figure.value === 'number' ? { ...figure, value: figure.value + (more[figure.measure] ?? 0) } : figure,
    ),
  };
}

function later(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
