import { FolderBusy } from '../local/engines.ts';
import { openSystem, type System } from '../local/system.ts';
import { systemClock } from '../local/clock.ts';
import { findPeriod } from '../../shared/period/calendar.ts';
import type { Period } from '../../shared/period/period.ts';
import type { Province } from '../../shared/plan/province.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { systemName } from '../outputs.ts';
import { advise } from './advice.ts';
import { withDeployed } from './deployed.ts';
import { Refused, optionOf, type Call } from './command.ts';
import { usableFolder } from './file.ts';
import { readSettings } from './settings.ts';

/** The running system with the province of the data folder. */
export interface Loaded extends System {
  readonly province: Province;
  readonly revision: string;
}

/**
 * Opens the system of the data folder, or attaches to the one that already runs there, for the length of one command; or the
 * deployed one that `--stack` names.
 */
export async function withSystem<Result>(call: Call, use: (system: System) => Promise<Result>): Promise<Result> {
  if (call.deployed !== undefined) return withDeployed(call, use);
  usableFolder(call.dataDir, call.language);
  const system = await openForCommand(call);
  try {
    return await use(system);
  } catch (error) {
    if (system.attached && isRefusedConnection(error)) throw new Refused(say(commandTexts.ownerGone, call.language));
    throw error;
  } finally {
    await system.close();
  }
}

/** The process that ran the engines is gone. */
function isRefusedConnection(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET');
}

async function openForCommand({ dataDir, language }: Call): Promise<System> {
  try {
    return await openSystem(dataDir, { clock: systemClock });
  } catch (error) {
    if (error instanceof FolderBusy) throw new Refused(say(commandTexts.folderBusy, language, { dir: dataDir }));
    throw error;
  }
}

/** Like `withSystem`, for commands that need a province: refuses with advice where none is loaded. */
export async function withProvince<Result>(call: Call, use: (loaded: Loaded) => Promise<Result>): Promise<Result> {
  const province = call.deployed ?? readSettings(call.dataDir)?.province;
  if (province === undefined) throw notLoaded(call);
  return withSystem(call, async (system) => {
    const current = await system.reports.currentProvince(province);
    if (!current) throw notLoaded(call);
    return use({ ...system, ...current });
  });
}

function notLoaded(call: Call): Refused {
  const { deployed, dataDir } = call;
  if (deployed === undefined) return new Refused(advise(call, commandTexts.noProvince, { dir: dataDir }));
  return new Refused(advise(call, commandTexts.noProvinceDeployed, { stack: systemName(deployed) }));
}

/** The period named by `--period`, else the given one; or a refusal that lists those there are. */
export function periodOf(call: Call, province: Province, otherwise = ''): Period {
  const id = optionOf(call, 'period') || otherwise;
  const period = findPeriod(province.periods, id);
  if (!period) throw new Refused(noPeriod(call, province, id));
  return period;
}

/** Says that the province has no such period, and which it has. */
export function noPeriod(call: Call, province: Province, period: string): string {
  const known = province.periods.map(({ id }) => id).join(', ');
  return say(commandTexts.noPeriod, call.language, { period, known });
}
