import type { Ask } from '../../shared/plan/ask.ts';
import { caseBlock } from '../../shared/plan/case-block.ts';
import type { Amount } from '../../shared/report/report.ts';
import type { Turn } from './turns.ts';

const { receivedOnline, receivedDirectly, carriedOver, resolvedEarly, resolvedOnTime, resolvedLate } = caseBlock;
const { openWithinTime, openOverdue } = caseBlock;
const RECEIVED: readonly string[] = [receivedOnline, receivedDirectly];
const RESOLVED: readonly string[] = [resolvedEarly, resolvedOnTime, resolvedLate];

/** Value of every asked measure in each of the four quarters: flows of the quarter, stocks at its end. */
export type Year = Map<string, readonly number[]>;

/** Lets what happens in a year happen to its figures, which stay balanced: quarters change, reports follow from them. */
export function applyTurns(year: Year, ask: Ask, turns: readonly Turn[]): void {
  for (const turn of turns) {
    if (turn.kind === 'none') for (const code of turn.measures) change(year, code, turn.quarters, () => 0);
    if (turn.kind === 'standstill') standStill(year, ask, turn.quarter);
    if (turn.kind === 'leap') leap(year, turn.quarter, turn.times);
    if (turn.kind === 'offline') goOffline(year, turn.quarter);
  }
}

/** Why a figure has no number in this report; undefined where it has one. */
export function withheld(ask: Ask, measure: string, turns: readonly Turn[]): Exclude<Amount, number> | undefined {
  for (const turn of turns) {
    if (turn.kind === 'not-applicable' && turn.measures.includes(measure)) return 'not-applicable';
    if (turn.kind === 'left-empty' && turn.measures.includes(measure) && isIn(ask, turn.quarter)) return 'missing';
  }
  return undefined;
}

/** What the officer writes beside a figure that the check would ask about. */
export function explained(ask: Ask, measure: string, turns: readonly Turn[]): { readonly explanation?: string } {
  for (const turn of turns) {
    if (turn.kind !== 'standstill' && turn.kind !== 'leap' && turn.kind !== 'offline') continue;
    const concerned = turn.kind === 'offline' ? RECEIVED : [...RECEIVED, ...RESOLVED];
    if (!isIn(ask, turn.quarter) || !concerned.includes(measure) || turn.explanation === undefined) continue;
    return { explanation: turn.explanation };
  }
  return {};
}

function isIn({ period }: Ask, quarter: number): boolean {
  return period.id.endsWith(`Q${String(quarter)}`);
}

function standStill(year: Year, ask: Ask, quarter: number): void {
  const flows = ask.measures.filter(({ kind }) => kind === 'flow');
  for (const { code } of flows) change(year, code, [quarter], () => 0);
  const before = at(year, openOverdue, quarter - 1);
  change(year, openOverdue, [quarter], () => before);
  balance(year);
}

/** Everything but the late files multiplies: what comes in is dealt with. */
function leap(year: Year, quarter: number, times: number): void {
  for (const code of [...RECEIVED, resolvedEarly, resolvedOnTime]) {
    change(year, code, [quarter], (value) => Math.round(value * times));
  }
  const open = at(year, openWithinTime, quarter) + at(year, openOverdue, quarter);
  const resolved = total(year, [...RECEIVED, carriedOver], quarter) - open - at(year, resolvedLate, quarter);
  const early = Math.min(at(year, resolvedEarly, quarter), resolved);
  change(year, resolvedEarly, [quarter], () => early);
  change(year, resolvedOnTime, [quarter], () => resolved - early);
}

function goOffline(year: Year, quarter: number): void {
  const received = total(year, RECEIVED, quarter);
  const online = Math.round(received * 0.2);
  change(year, receivedOnline, [quarter], () => online);
  change(year, receivedDirectly, [quarter], () => received - online);
}

/** Opens every quarter with what the one before left open, and closes it with what was not resolved. */
function balance(year: Year): void {
  for (const quarter of [2, 3, 4]) {
    const opening = total(year, [openWithinTime, openOverdue], quarter - 1);
    change(year, carriedOver, [quarter], () => opening);
    const rest = opening + total(year, RECEIVED, quarter) - total(year, RESOLVED, quarter);
    if (rest < 0) change(year, receivedDirectly, [quarter], (value) => value - rest);
    const open = Math.max(0, rest);
    change(year, openOverdue, [quarter], (value) => Math.min(value, open));
    const overdue = at(year, openOverdue, quarter);
    change(year, openWithinTime, [quarter], () => open - overdue);
  }
}

/** Only what the unit is asked changes; quarters count from 1. */
function change(year: Year, code: string, quarters: readonly number[], to: (value: number) => number): void {
  const values = year.get(code);
  if (values !== undefined) {
    year.set(
      code,
      values.map((value, index) => (quarters.includes(index + 1) ? to(value) : value)),
    );
  }
}

function at(year: Year, code: string, quarter: number): number {
  return year.get(code)?.[quarter - 1] ?? 0;
}

function total(year: Year, codes: readonly string[], quarter: number): number {
  return codes.reduce((sum, code) => sum + at(year, code, quarter), 0);
}
