import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findPeriod } from '../../shared/period/calendar.ts';
import { say, type Language, type MessageParams } from '../../shared/text/language.ts';
import { startTexts } from '../../shared/text/messages/start.ts';
import { Refused, WrongUse, type Call } from './command.ts';
import { usableFolder, writeNamed } from './file.ts';
import { parseCall, type Callable } from './parse.ts';
import { startProgress } from './progress.ts';
import { portOf, serveUntilStopped } from './serve.ts';
import type { ExitCode, Terminal } from './run.ts';
import { readSettings, writeSettings } from './settings.ts';
import { settableClock } from '../local/clock.ts';
import { ownerOf } from '../local/lock.ts';
import { openSystem } from '../local/system.ts';
import { sampleFiles, submitSampleFiles } from '../sample/quarter.ts';
import { sampleProvince, SAMPLE_PERIOD, SAMPLE_PROVINCE, SAMPLE_SEED } from '../sample/province.ts';

/** `--once` ends after the quarter; `--fresh` throws the earlier sample away first; `--port`, `--data`, `--lang` as in `cchc`. */
const callable: Callable = {
  options: { once: { type: 'boolean' }, fresh: { type: 'boolean' }, port: { type: 'string' } },
  operands: { least: 0, most: 0 },
};

/**
 * `npm start`: lives through a sample quarter on this machine, then keeps the system running with its portal. Exit codes as
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

type Told = (message: keyof typeof startTexts, params?: MessageParams) => void;

async function run(options: Call['options'], language: Language, told: Told): Promise<void> {
  const port = portOf(options, language);
  const dataDir = typeof options.data === 'string' ? options.data : '.data';
  const workbook = join(dataDir, `tong-hop-${SAMPLE_PERIOD}.xlsx`);
  if (options.fresh !== true && existsSync(workbook)) {
    refuseRealData(dataDir, language);
    told('alreadyThere', { file: workbook });
  } else {
    makeRoom(dataDir, options.fresh === true, language);
    await runQuarter(dataDir, workbook, language, told);
  }
  told('workbook', { file: workbook });
  if (options.once === true) return;
  await serveUntilStopped({ dataDir, province: SAMPLE_PROVINCE, port, language }, (address) =>
    told('serving', { address }),
  );
}

function refuseRealData(dataDir: string, language: Language): void {
  const held = readSettings(dataDir)?.province;
  if (held === undefined || held === SAMPLE_PROVINCE) return;
  throw new Refused(say(startTexts.realProvince, language, { dir: dataDir }));
}

/** Only a folder that holds a sample and that nobody uses is ever thrown away. */
function makeRoom(dataDir: string, fresh: boolean, language: Language): void {
  refuseRealData(dataDir, language);
  if (ownerOf(dataDir)) throw new Refused(say(startTexts.running, language, { dir: dataDir }));
  if (!fresh || !existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  if (!readSettings(dataDir)) throw new Refused(say(startTexts.notASample, language, { dir: dataDir }));
  rmSync(dataDir, { recursive: true });
}

/** The quarter from forms to summary, on a clock that stands in the spring of 2026. */
async function runQuarter(dataDir: string, workbook: string, language: Language, told: Told): Promise<void> {
  usableFolder(dataDir, language);
  const began = performance.now();
  const province = sampleProvince();
  const period = findPeriod(province.periods, SAMPLE_PERIOD);
  if (!period) throw new Error(`the sample province has no period ${SAMPLE_PERIOD}`);
  const clock = settableClock(period.opensAt);
  const system = await openSystem(dataDir, { clock: clock.now });
  try {
    await system.reports.saveProvince(province);
    writeSettings(dataDir, { province: province.code });
    const writing = lazyProgress(say(startTexts.writing, language));
    const files = await sampleFiles(province, period, SAMPLE_SEED, writing.step);
    writing.end();
    const sending = lazyProgress(say(startTexts.sending, language));
    await submitSampleFiles(system, clock, province, period, files, sending.step);
    sending.end();
    const outcome = await system.summarise({ province: province.code, period: period.id, trigger: 'request' });
    const run = outcome.kind === 'made' ? outcome.runs[0] : undefined;
    const made = run && (await system.results.get(run.workbookKey));
    if (!made) throw new Error('the summary was made and cannot be found');
    writeNamed(workbook, made.bytes, language);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const units = province.units.length;
    told('quarter', { units, files: files.length, accepted: run.filings.length, seconds });
  } finally {
    await system.close();
  }
}

/** A progress bar whose length is known only at the first step. */
function lazyProgress(label: string) {
  let progress: ReturnType<typeof startProgress> | undefined;
  return {
    step: (done: number, total: number) => {
      progress ??= startProgress(label, total);
      progress.step(done);
    },
    end: () => progress?.end(),
  };
}
