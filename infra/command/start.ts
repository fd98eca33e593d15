import { existsSync, readdirSync, rmSync } from 'node:fs';
import type { Period } from '../../shared/period/period.ts';
import { say, type Language } from '../../shared/text/language.ts';
import { startTexts } from '../../shared/text/messages/start.ts';
import { advise, placeOf } from './advice.ts';
import { Refused, WrongUse, type Call } from './command.ts';
import { usableFolder } from './file.ts';
import { livePeriods, workbookOf, type Told } from './live.ts';
import { parseCall, type Callable } from './parse.ts';
import { portOf, serveUntilStopped } from './serve.ts';
import type { ExitCode, Terminal } from './run.ts';
import { readSettings } from './settings.ts';
import { ownerOf } from '../local/lock.ts';
import { sampleProvince, SAMPLE_PERIOD, SAMPLE_PROVINCE } from '../sample/province.ts';

/** `--year` lives on to the end of the year; `--once` ends without the portal; `--fresh` throws the earlier sample away first; `--port`, `--data`, `--lang` as in `cchc`. */
const callable: Callable = {
  options: {
    year: { type: 'boolean' },
    once: { type: 'boolean' },
    fresh: { type: 'boolean' },
    port: { type: 'string' },
  },
  operands: { least: 0, most: 0 },
};

/**
 * `npm start`: lives through a sample quarter, or the whole year, on this machine, then keeps the system running with its portal. Exit codes as
 * of `cchc`.
 */
export async function start(words: string[], tell: Terminal['tell']): Promise<ExitCode> {
  const language: Language = /(^| )--lang[= ]en\b/.test(words.join(' ')) ? 'en' : 'vi';
  const told: Told = (message, params = {}) => tell(say(startTexts[message], language, params));
  try {
    const { options } = parseCall(callable, words, language);
    if (options.help === true) told('usage');
    else await run(options, language, told);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof Refused)) throw error;
    tell(error.message);
    if (error instanceof WrongUse) told('usage');
    return error instanceof WrongUse ? 2 : 1;
  }
}

async function run(options: Call['options'], language: Language, told: Told): Promise<void> {
  const port = portOf(options, language);
  const dataDir = typeof options.data === 'string' ? options.data : '.data';
  const province = sampleProvince();
  const life = { province, dataDir, language, told };
  const wanted = province.periods.filter(({ id }) => options.year === true || id === SAMPLE_PERIOD);
  // A year goes on where an earlier start ended.
  const isLived = (period: Period) => options.fresh !== true && existsSync(workbookOf(life, period));
  const ahead = wanted.filter((period) => !isLived(period));
  if (ahead.length === 0) {
    refuseRealData(dataDir, { options, language });
    told('alreadyThere', { where: placeOf(options) });
  } else {
    makeRoom(dataDir, { options, language });
    usableFolder(dataDir, language);
    await livePeriods(life, ahead);
  }
  for (const period of wanted) told('workbook', { file: workbookOf(life, period) });
  if (options.once === true) return;
  await serveUntilStopped({ dataDir, province: SAMPLE_PROVINCE, port, language, options }, (address) => {
    told('samplePeriods', { periods: wanted.map(({ name }) => name).join(', ') });
    told('serving', { address });
  });
}

function refuseRealData(dataDir: string, call: Pick<Call, 'options' | 'language'>): void {
  const held = readSettings(dataDir)?.province;
  if (held === undefined || held === SAMPLE_PROVINCE) return;
  throw new Refused(advise(call, startTexts.realProvince, { dir: dataDir }));
}

/** Only a folder that holds a sample and that nobody uses is ever thrown away. */
function makeRoom(dataDir: string, { options, language }: Pick<Call, 'options' | 'language'>): void {
  refuseRealData(dataDir, { options, language });
  if (ownerOf(dataDir)) throw new Refused(say(startTexts.running, language, { dir: dataDir }));
  if (options['fresh'] !== true || !existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  if (!readSettings(dataDir)) throw new Refused(say(startTexts.notASample, language, { dir: dataDir }));
  rmSync(dataDir, { recursive: true });
}
