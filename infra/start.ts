import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findPeriod } from '../shared/period/calendar.ts';
import { say, type Language } from '../shared/text/language.ts';
import { startTexts } from '../shared/text/messages/start.ts';
import { serveUntilStopped } from './command/serve.ts';
import { readSettings, writeSettings } from './command/settings.ts';
import { startProgress } from './command/progress.ts';
import { writeNamed } from './command/file.ts';
import { settableClock } from './local/clock.ts';
import { openSystem } from './local/system.ts';
import { sampleFiles, submitSampleFiles } from './sample/quarter.ts';
import { sampleProvince, SAMPLE_PERIOD, SAMPLE_PROVINCE, SAMPLE_SEED } from './sample/province.ts';

/**
 * `npm start`: lives through a sample quarter on this machine, then keeps the system running with its portal.
 * `--once` ends after the quarter; `--fresh` throws the earlier sample away first; `--port`, `--data`, `--lang` as in `cchc`.
 */
async function start(): Promise<number> {
  const { values } = parseArgs({
    options: {
      once: { type: 'boolean' },
      fresh: { type: 'boolean' },
      port: { type: 'string', default: '8080' },
      data: { type: 'string', default: '.data' },
      lang: { type: 'string', default: 'vi' },
    },
    strict: false,
  });
  const language: Language = values.lang === 'en' ? 'en' : 'vi';
  const tell = (message: keyof typeof startTexts, params: Record<string, string | number> = {}) =>
    void process.stderr.write(`${say(startTexts[message], language, params)}\n`);
  const dataDir = String(values.data);
  const held = readSettings(dataDir)?.province;
  if (held !== undefined && held !== SAMPLE_PROVINCE) {
    tell('realProvince', { dir: dataDir });
    return 1;
  }
  if (values.fresh === true) rmSync(dataDir, { recursive: true, force: true });
  const workbook = join(dataDir, `tong-hop-${SAMPLE_PERIOD}.xlsx`);
  if (existsSync(workbook)) tell('alreadyThere', { file: workbook });
  else await runQuarter(dataDir, workbook, language);
  tell('workbook', { file: workbook });
  if (values.once === true) return 0;
  await serveUntilStopped(dataDir, SAMPLE_PROVINCE, Number(values.port), (address) => tell('serving', { address }));
  return 0;
}

/** The quarter from forms to summary, on a clock that stands in the spring of 2026. */
async function runQuarter(dataDir: string, workbook: string, language: Language): Promise<void> {
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
    process.stderr.write(
      `${say(startTexts.quarter, language, { units, files: files.length, accepted: run.filings.length, seconds })}\n`,
    );
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

process.exitCode = await start();
