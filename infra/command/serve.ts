import { officialProvinces } from '../../shared/plan/catalogue/communes.ts';
import { TRIAL_PROVINCE } from '../../shared/plan/province.ts';
import type { Language } from '../../shared/text/language.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { reminderTexts } from '../../shared/text/messages/reminder.ts';
import { runTexts } from '../../shared/text/messages/runs.ts';
import { systemClock } from '../local/clock.ts';
import { openPortal } from '../local/portal.ts';
import { openSystem, type ScheduleName } from '../local/system.ts';
import { announcePortal, ownerOf } from '../local/lock.ts';
import { advise } from './advice.ts';
import { Refused, WrongUse, type Call, type Command } from './command.ts';
import { usableFolder } from './file.ts';
import { readSettings, writeSettings } from './settings.ts';

const DEFAULT_PORT = 8080;

export const serve: Command = {
  verb: 'serve',
  summary: commandTexts.serve,
  usage: '[--province 38] [--port 8080]',
  options: { port: { type: 'string' }, province: { type: 'string' } },
  operands: { least: 0, most: 0 },
  where: 'this-machine',
  run: async (call) => {
    const { options, dataDir, language, tell } = call;
    const port = portOf(options, language);
    const province = provinceOf(options, language) ?? readSettings(dataDir)?.province;
    if (province === undefined) throw new Refused(advise(call, commandTexts.noProvinceToServe, { dir: dataDir }));
    await serveUntilStopped({ dataDir, province, port, language, options }, (address, isLoaded) => {
      tell(say(commandTexts.serving, language, { address }));
      if (!isLoaded) tell(say(commandTexts.servingEmpty, language, { province }));
    });
    return { exit: 0, text: say(commandTexts.stopped, language), json: { stopped: true } };
  },
};

/** The port of `--port`; 0 lets the system pick a free one. */
export function portOf({ port }: Call['options'], language: Language): number {
  if (port === undefined) return DEFAULT_PORT;
  const number = typeof port === 'string' && /^\d{1,5}$/.test(port) ? Number(port) : Number.NaN;
  if (!(number <= 65_535)) throw new WrongUse(say(commandTexts.badPort, language));
  return number;
}

/** The province of `--province`, which says whose an empty folder is to be. */
function provinceOf({ province }: Call['options'], language: Language): string | undefined {
  if (typeof province !== 'string') return undefined;
  const official = officialProvinces();
  if (province === TRIAL_PROVINCE || official.some(({ code }) => code === province)) return province;
  const known = official.map(({ code, name }) => `${code} ${name}`).join(', ');
  throw new WrongUse(say(commandTexts.badProvince, language, { known }));
}

/** What is served, and where. */
export interface Service extends Pick<Call, 'dataDir' | 'language' | 'options'> {
  /** Its code. Before its workbook is loaded the portal is there to load it. */
  readonly province: string;
  readonly port: number;
}

/** Runs intake, schedules and portal of a data folder until the person stops it. */
export async function serveUntilStopped(
  { dataDir, province, port, language, options }: Service,
  onReady: (address: string, isLoaded: boolean) => void,
): Promise<void> {
  usableFolder(dataDir, language);
  const system = await openSystem(dataDir, {
    clock: systemClock,
    origins: ['http://127.0.0.1:*', 'http://localhost:*'],
    serving: true,
  });
  try {
    if (system.attached) throw new Refused(alreadyServed(dataDir, language));
    const isLoaded = async (code: string) => (await system.reports.currentProvince(code)) !== undefined;
    const held = readSettings(dataDir)?.province;
    // A folder that was opened for another province and holds nothing yet is free: somebody mistyped.
    if (held !== undefined && held !== province && (await isLoaded(held))) {
      throw new Refused(say(commandTexts.folderOfOther, language, { dir: dataDir, held, asked: province }));
    }
    const portal = await openPortal({ system, dataDir, province, port });
    system.keepSchedules(province, (fault, schedule) =>
      console.error(failureOf(schedule, fault, { language, options })),
    );
    // What the portal loads, other commands find as well.
    if (held !== province) writeSettings(dataDir, { province });
    announcePortal(dataDir, portal.address);
    onReady(portal.address, await isLoaded(province));
    await new Promise<void>((stop) => {
      process.once('SIGINT', () => stop());
      process.once('SIGTERM', () => stop());
    });
    await portal.close();
  } catch (error) {
    throw isTaken(error) ? new Refused(say(commandTexts.portTaken, language, { port })) : error;
  } finally {
    await system.close();
  }
}

/** Another process serves the folder; it may have no portal yet, or none at all. */
function alreadyServed(dataDir: string, language: Language): string {
  const address = ownerOf(dataDir)?.portal;
  if (address === undefined) return say(commandTexts.alreadyServed, language, { dir: dataDir });
  return say(commandTexts.alreadyServedAt, language, { dir: dataDir, address });
}

function failureOf(schedule: ScheduleName, fault: unknown, call: Pick<Call, 'language' | 'options'>): string {
  const words = schedule === 'daily-reminders' ? reminderTexts.failed : runTexts.nightlyFailed;
  return advise(call, words, { why: fault instanceof Error ? fault.message : String(fault) });
}

/** The port is another program's, or one that only the machine's administrator may use. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}
