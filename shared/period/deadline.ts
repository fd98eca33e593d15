import { daysInMonth, localDate } from '../text/date.ts';
import type { Clause, Due } from './clause.ts';
import { duesOf, type DueReading, type PlanYears } from './due.ts';
import { passagesOf, type Passage } from './passages.ts';
import type { LocalDate } from './period.ts';

const ASIDE = /\(([^()]*)\)?/g;

/**
 * Reads the deadline cell of a task into clauses; always at least one, never throws. A year that the text leaves out is
 * the plan's (the last one of a plan over several years, so that nothing is called overdue too early), and says so in
 * the notes. Source: docs/domain.md §7.
 */
export function readDeadline(text: string, plan: PlanYears): Clause[] {
  const clauses: Clause[] = [];
  for (const passage of passagesOf(text)) {
    const read = clausesOf(passage, plan);
    const [first] = read;
    const last = clauses.at(-1);
    if (passage.afterStop && first?.due.kind === 'unparseable' && last !== undefined) {
      // Not a sentence of its own: the full stop was an abbreviation's, or the rest is a remark.
      clauses[clauses.length - 1] = { ...last, text: `${last.text}. ${passage.text}` };
    } else {
      clauses.push(...read);
    }
  }
  return clauses.length > 0 ? clauses : [{ text: '', due: { kind: 'empty' }, notes: [] }];
}

function clausesOf(passage: Passage, plan: PlanYears): Clause[] {
  const { text, label } = passage;
  if (!/[\p{L}\d]/u.test(text)) return [];
  const outside = text.replace(ASIDE, ' ').trim();
  const asides = [...text.matchAll(ASIDE)].map(([, aside = '']) => aside);
  const readings = outside === '' ? duesOf(asides.join(' '), plan) : duesOf(outside, plan, asides.join(' '));

  // `Quý I: ban hành kế hoạch` puts the time where others put the activity.
  if (label !== undefined && isUnparseable(readings)) {
    const swapped = duesOf(label, plan);
    if (!isUnparseable(swapped)) return swapped.map((reading) => ({ text: `${label}: ${text}`, ...reading }));
  }
  const said = readings.map((reading) => ({ text, ...(label === undefined ? {} : { label }), ...reading }));
  if (outside === '' || said.some(({ due }) => endOf(due) !== undefined || due.kind === 'recurring')) return said;
  // Where the words outside give no date, one inside parentheses is the deadline and not a remark on it.
  const inside = asides
    .flatMap((aside) => passagesOf(aside))
    .flatMap((part) => duesOf(part.text, plan).map((reading) => ({ ...reading, text: part.text })))
    .filter(({ due }) => endOf(due) !== undefined && due.kind !== 'year')
    .map((reading) => (label === undefined ? reading : { ...reading, label }));
  return inside.length > 0 && isUnparseable(readings) ? inside : [...said, ...inside];
}

function isUnparseable(readings: readonly DueReading[]): boolean {
  return readings.every(({ due }) => due.kind === 'unparseable');
}

/** The last day on which a due is still kept; undefined when it has no end. Quarters here are calendar quarters. */
export function endOf(due: Due): LocalDate | undefined {
  return endsOf(due).at(-1);
}

function endsOf(due: Due): LocalDate[] {
  switch (due.kind) {
    case 'date-by':
      return [due.date];
    case 'month':
      return lastDay(due.year, due.month);
    case 'quarters': {
      const ends = due.quarters.flatMap((quarter) => lastDay(due.year, quarter * 3));
      return due.span ? ends.slice(-1) : ends;
    }
    case 'year':
      return lastDay(due.year, 12);
    case 'recurring':
    case 'ongoing':
    case 'start-from':
    case 'after-event':
    case 'per-document':
    case 'unparseable':
    case 'empty':
      return [];
  }
}

function lastDay(year: number, month: number): LocalDate[] {
  const date = localDate(year, month, daysInMonth(year, month));
  return date === undefined ? [] : [date];
}

/**
 * Since when a task that is not done has been overdue on a day: the earliest end that lies before it. Undefined when no
 * clause with an end has passed; clauses without one never make a task overdue.
 */
export function overdueSince(clauses: readonly Clause[], day: LocalDate): LocalDate | undefined {
  return clauses
    .flatMap(({ due }) => endsOf(due))
    .toSorted()
    .find((end) => end < day);
}
