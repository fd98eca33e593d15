import type { Language } from '../../shared/text/language.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { reminderTexts } from '../../shared/text/messages/reminder.ts';
import { runTexts } from '../../shared/text/messages/runs.ts';
import { systemClock } from '../local/clock.ts';
import { openPortal } from '../local/portal.ts';
import { openSystem, type ScheduleName } from '../local/system.ts';
import { Refused, WrongUse, type Call, type Command } from './command.ts';
import { usableFolder } from './file.ts';
import { readSettings } from './settings.ts';

const DEFAULT_PORT = 8080;

export const serve: Command = {
  verb: 'serve',
  summary: commandTexts.serve,
  usage: '[--port 8080]',
  options: { port: { type: 'string' } },
  operands: { least: 0, most: 0 },
  where: 'this-machine',
  run: async ({ options, dataDir, language, tell }) => {
    const port = portOf(options, language);
    const settings = readSettings(dataDir);
    if (!settings) throw new Refused(say(commandTexts.noProvince, language, { dir: dataDir }));
    await serveUntilStopped({ dataDir, province: settings.province, port, language }, (address) =>
      tell(say(commandTexts.serving, language, { address })),
    );
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

/** What is served, and where. */
export interface Service {
  readonly dataDir: string;
  readonly province: string;
  readonly port: number;
  readonly language: Language;
}

/** Runs intake, schedules and portal of a data folder until the person stops it. */
export async function serveUntilStopped(
  { dataDir, province, port, language }: Service,
  onReady: (address: string) => void,
): Promise<void> {
  usableFolder(dataDir, language);
  const system = await openSystem(dataDir, {
    clock: systemClock,
    origins: ['http://127.0.0.1:*', 'http://localhost:*'],
    serving: true,
  });
  try {
    if (system.attached) throw new Refused(say(commandTexts.alreadyServed, language, { dir: dataDir }));
    const portal = await openPortal({ system, dataDir, province, port });
    system.keepSchedules(province, (fault, schedule) => console.error(failureOf(schedule, fault, language)));
    onReady(portal.address);
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

function failureOf(schedule: ScheduleName, fault: unknown, language: Language): string {
  const words = schedule === 'daily-reminders' ? reminderTexts.failed : runTexts.nightlyFailed;
  return say(words, language, { why: fault instanceof Error ? fault.message : String(fault) });
}

/** The port is another program's, or one that only the machine's administrator may use. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}
