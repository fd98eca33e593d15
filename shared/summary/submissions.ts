import { severityOf } from '../text/finding.ts';
import { explains } from '../text/findings/kinds.ts';
import type { Completeness, Submission, SubmissionState, Timeliness } from './comparison.ts';
import type { Attempt, SummaryInput } from './input.ts';

/** Who has submitted: one line a unit, in the order given. Source: docs/domain.md §1, §2. */
export function submissionsOf(
  input: Pick<SummaryInput, 'period' | 'standings' | 'attempts'> & Partial<Pick<SummaryInput, 'filings'>>,
  units: readonly string[],
): Submission[] {
  const first = new Map(input.standings.map((standing) => [standing.unit, standing.firstAcceptedAt]));
  const counting = new Map(input.filings?.map((filing) => [filing.unit, filing]));
  const attempts = Map.groupBy(input.attempts, (attempt) => attempt.unit);
  return units.map((unit) => {
    const own = (attempts.get(unit) ?? []).toSorted(byReceipt);
    const firstAcceptedAt = first.get(unit);
    const last = own.at(-1);
    const judged = counting.get(unit) ?? last;
    return {
      unit,
      state: stateOf(own, firstAcceptedAt !== undefined),
      attempts: own.length,
      corrections: Math.max(0, own.filter((attempt) => attempt.status === 'accepted').length - 1),
      ...(firstAcceptedAt === undefined ? {} : { firstAcceptedAt, onTime: firstAcceptedAt <= input.period.dueAt }),
      ...(last === undefined
        ? {}
        : { last: { receivedAt: last.receivedAt, status: last.status, fileName: last.fileName } }),
      history: own.map(({ receivedAt, status }) => ({ receivedAt, status })),
      ...(judged === undefined ? {} : { queries: queriesOf(judged) }),
    };
  });
}

export function completenessOf(submissions: readonly Submission[]): Completeness {
  const count = (state: SubmissionState): number =>
    submissions.filter((submission) => submission.state === state).length;
  return {
    units: submissions.length,
    accepted: count('accepted'),
    held: count('held'),
    rejected: count('rejected'),
    none: count('none'),
  };
}

/** On time = first accepted attempt by the deadline; later corrections change nothing, in either direction. */
export function timelinessOf(submissions: readonly Submission[], dueAt: string): Timeliness {
  const onTime = submissions.filter((submission) => submission.onTime === true).length;
  const late = submissions.filter((submission) => submission.onTime === false).length;
  return { dueAt, onTime, late, outstanding: submissions.length - onTime - late };
}

/** A query that was explained stays among the observations, as a note under another id. */
function queriesOf({ observations = [] }: Attempt): NonNullable<Submission['queries']> {
  const explained = observations.filter(({ id }) => explains(id) !== undefined).length;
  const open = observations.filter((observation) => severityOf(observation) === 'query').length;
  return { asked: open + explained, explained };
}

function stateOf(attempts: readonly Attempt[], accepted: boolean): SubmissionState {
  if (accepted) return 'accepted';
  if (attempts.some((attempt) => attempt.status === 'held')) return 'held';
  return attempts.length > 0 ? 'rejected' : 'none';
}

function byReceipt(a: Attempt, b: Attempt): number {
  const [left, right] = [`${a.receivedAt} ${a.attempt}`, `${b.receivedAt} ${b.attempt}`];
  return left === right ? 0 : left < right ? -1 : 1;
}
