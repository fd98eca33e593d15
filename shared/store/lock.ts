import type { LockChange, PeriodState, ReportStore } from './store.ts';

/**
 * Locks or unlocks a period. What is so already stays so, with its first moment: what was held stays held. Of two who come at
 * once one is first, and both learn the same state.
 *
 * The change is stored together with the lock, and its entry in the trail is written from there, each time anybody asks, under
 * the same id: broken off in between, asking again completes it, and nobody stands in the trail with what they did not do.
 */
export async function changeLock(
  reports: Pick<ReportStore, 'periodState' | 'setLock' | 'audit'>,
  province: string,
  period: string,
  change: LockChange,
): Promise<PeriodState> {
  const { lockedAt: seen } = await reports.periodState(province, period);
  const isSo = (seen === undefined) === (change.kind === 'unlocked');
  if (!isSo) await reports.setLock(province, period, change, seen);
  const state = await reports.periodState(province, period);
  // Periods locked before changes were stored have their entry.
  if (state.change) await record(reports, province, period, state.change);
  return state;
}

async function record(
  reports: Pick<ReportStore, 'audit'>,
  province: string,
  period: string,
  { kind, at, id, by, reason }: LockChange,
): Promise<void> {
  const action = kind === 'locked' ? 'period-locked' : 'period-unlocked';
  const detail = { period, ...(reason !== undefined && { reason }), ...(by !== undefined && { account: by }) };
  await reports.audit({ province, at, id, action, detail });
}
