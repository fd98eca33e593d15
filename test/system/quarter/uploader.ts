import { readFileSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sendFile } from '../../../infra/local/submit.ts';
import { openSystem } from '../../../infra/local/system.ts';
import { SAMPLE_PERIOD, SAMPLE_PROVINCE } from '../../../infra/sample/province.ts';

/**
 * The process that kill.test.ts kills: opens the system of a folder with its intake running and hands in the files that lie
 * beside the folder, over and over. Says on stdout: `opening`, `open`, and `unit attempt` for every upload that the store
 * acknowledged, `judged` whenever the intake is done with one. Arguments: data folder, name of this life.
 */
export function filesBeside(dataDir: string): string {
  return join(dataDir, '..', 'files');
}

const MOST_UNJUDGED = 5;

async function main(dataDir: string): Promise<void> {
  const say = (line: string) => writeSync(1, `${line}\n`);
  say('opening');
  let unjudged = 0;
  let room = Promise.withResolvers<void>();
  const system = await openSystem(dataDir, {
    tell: (_, { kind }) => {
      say(kind === 'filed' ? 'judged' : kind);
      unjudged -= 1;
      room.resolve();
    },
  });
  say('open');
  const folder = filesBeside(dataDir);
  const files = readdirSync(folder).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const lane = async (start: number) => {
    for (let next = start; ; next += 1) {
      const { name, bytes } = files[next % files.length]!;
      const unit = name.split('_')[0]!;
      const sent = await sendFile(system, SAMPLE_PROVINCE, { file: name, bytes, unit, period: SAMPLE_PERIOD });
      if ('kind' in sent) throw new Error(`${name}: ${sent.kind}`);
      say(`${unit} ${sent.place.attempt}`);
      unjudged += 1;
      // The intake keeps up, so that a kill strikes both while files come in and while they are judged.
      while (unjudged >= MOST_UNJUDGED) {
        room = Promise.withResolvers();
        await room.promise;
      }
    }
  };
  await Promise.all([0, 5].map(lane));
}

const [, script, dataDir] = process.argv;
if (script === import.meta.filename && dataDir !== undefined) await main(dataDir);
