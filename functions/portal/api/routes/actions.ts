import * as z from 'zod';
import { decisionOn, settledStatus, type Decision, type SettledStatus } from '../../../../shared/report/decision.ts';
import { changeLock } from '../../../../shared/store/lock.ts';
import { attemptsOf, shownAttempt } from '../attempts.ts';
import type { Caller } from '../caller.ts';
import type { ApiDeps } from '../deps.ts';
import { periodAt, shownPeriod, unitPlace } from '../place.ts';
import { Refusal } from '../problem.ts';
import { route } from '../route.ts';
import { attemptShape, ofAttempt, ofPeriod, periodShape, reasonBody } from '../shapes.ts';

/** What the province decides. Every action may be repeated: what is so already stays as it is, and is said again. */
export const actionRoutes = [
  route({
    id: 'returnReport',
    method: 'post',
    path: '/periods/:period/units/:unit/attempts/:attempt/return',
    summary: 'Returns an accepted or held report with a reason: it no longer counts, and the unit reports anew',
    who: 'province',
    params: ofAttempt,
    body: reasonBody,
    answer: () => z.strictObject({ attempt: attemptShape() }),
    run: (call) => decide({ ...call, kind: 'returned' }),
  }),

  route({
    id: 'admitReport',
    method: 'post',
    path: '/periods/:period/units/:unit/attempts/:attempt/admit',
    summary: 'Admits a held report, or takes a return back: it counts, as of when it was received',
    who: 'province',
    params: ofAttempt,
    body: reasonBody,
    answer: () => z.strictObject({ attempt: attemptShape() }),
    run: (call) => decide({ ...call, kind: 'admitted' }),
  }),

  route({
    id: 'lockPeriod',
    method: 'post',
    path: '/periods/:period/lock',
    summary: 'Locks a period: reports received from now on are held, and the final summary is made',
    who: 'province',
    params: ofPeriod,
    body: reasonBody,
    answer: () => z.strictObject({ period: periodShape() }),
    run: (call) => setLock({ ...call, locked: true }),
  }),

  route({
    id: 'unlockPeriod',
    method: 'post',
    path: '/periods/:period/unlock',
    summary: 'Unlocks a period; what was held waits to be admitted',
    who: 'province',
    params: ofPeriod,
    body: reasonBody,
    answer: () => z.strictObject({ period: periodShape() }),
    run: (call) => setLock({ ...call, locked: false }),
  }),
];

interface Action<P> {
  readonly deps: ApiDeps;
  readonly caller: Caller;
  readonly params: P;
  readonly body: { readonly reason: string };
}

/** From which status each decision is one; where it was taken already, and cannot be taken. */
const decidable: Readonly<Record<Decision['kind'], readonly SettledStatus[]>> = {
  returned: ['accepted', 'held'],
  admitted: ['held', 'returned'],
};
const outcomeOf: Readonly<Record<Decision['kind'], SettledStatus>> = { returned: 'returned', admitted: 'accepted' };

async function decide({
  deps,
  caller,
  params,
  body,
  kind,
}: Action<z.infer<typeof ofAttempt>> & { readonly kind: Decision['kind'] }) {
  const place = await unitPlace(deps, params);
  if (place instanceof Refusal) return place;
  const before = await attemptsOf(deps, place);
  const filing = before.filings.findLast(({ attempt }) => attempt === params.attempt);
  if (!filing) return new Refusal('attempt-unknown');

  const status = settledStatus(filing, before.decisions);
  const standing = decisionOn(filing, before.decisions);
  // Asked again, the first decision holds; its audit entry is written again in case a crash came between the two.
  const repeated = status === outcomeOf[kind] && standing?.kind === kind ? standing : undefined;
  if (!repeated && !decidable[kind].includes(status)) {
    return new Refusal(kind === 'returned' ? 'nothing-to-return' : 'nothing-to-admit');
  }
  const { province, period, unit, receivedAt, attempt } = filing;
  const decision = repeated ?? {
    province,
    period,
    unit,
    receivedAt,
    attempt,
    kind,
    at: laterThan(standing?.at, deps.now()),
    id: deps.newId(),
    reason: body.reason,
    by: caller.account,
  };
  await deps.reports.decide(decision);
  await deps.reports.audit({
    province,
    at: decision.at,
    id: decision.id,
    action: kind === 'returned' ? 'report-returned' : 'report-admitted',
    detail: { period, unit, attempt, reason: decision.reason, account: decision.by },
  });
  return { attempt: shownAttempt(filing, await attemptsOf(deps, place), place) };
}

/** The latest decision holds, so one taken after another is later, whatever the clocks of two machines say. */
function laterThan(standing: string | undefined, now: string): string {
  return standing === undefined || standing < now ? now : new Date(Date.parse(standing) + 1).toISOString();
}

async function setLock({
  deps,
  caller,
  params,
  body,
  locked,
}: Action<z.infer<typeof ofPeriod>> & { readonly locked: boolean }) {
  const place = await periodAt(deps, params.period);
  if (place instanceof Refusal) return place;
  const { province, period } = place;
  const at = deps.now();
  const kind = locked ? 'locked' : 'unlocked';
  const change = { kind, at, id: deps.newId(), by: caller.account, reason: body.reason } as const;
  const state = await changeLock(deps.reports, province.code, period.id, change);
  if (locked) await deps.periodClosed(period.id);
  return { period: shownPeriod(period, state, at, province.timeZone) };
}
