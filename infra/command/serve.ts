import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { systemClock } from '../local/clock.ts';
import { openPortal } from '../local/portal.ts';
import { openSystem } from '../local/system.ts';
import { Refused, WrongUse, type Command } from './command.ts';
import { readSettings } from './settings.ts';

const DEFAULT_PORT = 8080;

export const serve: Command = {
  verb: 'serve',
  summary: commandTexts.serve,
  usage: '[--port 8080]',
  options: { port: { type: 'string' } },
  operands: { least: 0, most: 0 },
  run: async (call) => {
    const port = call.options.port === undefined ? DEFAULT_PORT : Number(call.options.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new WrongUse(say(commandTexts.badPort, call.language));
    }
    const settings = readSettings(call.dataDir);
    if (!settings) throw new Refused(say(commandTexts.noProvince, call.language, { dir: call.dataDir }));
    await serveUntilStopped(call.dataDir, settings.province, port, (address) =>
      call.tell(say(commandTexts.serving, call.language, { address })),
    );
    return { exit: 0, text: say(commandTexts.stopped, call.language), json: { stopped: true } };
  },
};

/** Runs intake, schedules and portal of a data folder until the person stops it. */
export async function serveUntilStopped(
  dataDir: string,
  province: string,
  port: number,
  onReady: (address: string) => void,
): Promise<void> {
  const system = await openSystem(dataDir, {
    clock: systemClock,
    origins: ['http://127.0.0.1:*', 'http://localhost:*'],
  });
  const portal = await openPortal(system, province, port);
  system.keepSchedules(province);
  onReady(portal.address);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await portal.close();
  await system.close();
}
