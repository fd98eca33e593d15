import type { Ask } from '../../shared/plan/ask.ts';
import type { Instant } from '../../shared/period/period.ts';
import type { Report } from '../../shared/report/report.ts';
import { between, seeded } from './random.ts';
import { sampleReport } from './report.ts';

/** One upload of the sample quarter: what is sent, and when. */
export interface SampleUpload {
  readonly at: Instant;
  readonly report: Report;
}

/**
 * What units do with their report. faulty-then-right: rejected, then corrected in time; faulty: never corrected;
 * corrected: accepted, then replaced by a better figure; after-lock: comes when the province has closed the period.
 */
export type Behaviour = 'punctual' | 'late' | 'missing' | 'faulty-then-right' | 'faulty' | 'corrected' | 'after-lock';

/** Of every twenty units: fourteen are punctual and each of the others shows one thing that really happens. */
const EVERY_TWENTY: readonly Behaviour[] = [
  ...Array.from({ length: 6 }, () => 'punctual' as const),
  'faulty-then-right',
  'punctual',
  'punctual',
  'late',
  'punctual',
  'corrected',
  'punctual',
  'missing',
  'punctual',
  'punctual',
  'faulty',
  'punctual',
  'after-lock',
  'punctual',
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export function behaviourOf(index: number): Behaviour {
  return EVERY_TWENTY[index % EVERY_TWENTY.length] ?? 'punctual';
}

/** The province locks the sample period two days after the deadline. */
export function sampleLock(dueAt: Instant): Instant {
  return later(dueAt, 2 * DAY);
}

/** Everything one unit sends in one period, in order of time. */
export function sampleUploads(ask: Ask, index: number, seed: string): readonly SampleUpload[] {
  const { dueAt } = ask.period;
  const random = seeded(seed, ask.unit.code, 'story');
  const good = sampleReport(ask, seed);
  const early = later(dueAt, -between(random, 12, 90) * HOUR);
  switch (behaviourOf(index)) {
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
        { at: early, report: good },
        { at: later(dueAt, 5 * HOUR), report: withMore(withMore(good, 'HS_TN_TT', 1), 'HS_DGQ_TH', 1) },
      ];
    case 'after-lock':
      return [{ at: later(sampleLock(dueAt), 3 * HOUR), report: good }];
  }
}

/** The commonest slip: files in progress are forgotten, so that received ≠ resolved + in progress. */
function unbalanced(report: Report): Report {
  return withMore(report, 'HS_DGQ_TH', 7);
}

function withMore(report: Report, code: string, more: number): Report {
  return {
    ...report,
    figures: report.figures.map((figure) =>
      figure.measure === code && typeof figure.value === 'number' ? { ...figure, value: figure.value + more } : figure,
    ),
  };
}

function later(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
