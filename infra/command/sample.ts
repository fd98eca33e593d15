import { join } from 'node:path';
import { writeProvinceBook } from '../../shared/plan/book/write.ts';
import { say } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { sampleProvince, SAMPLE_PERIOD, SAMPLE_SEED } from '../sample/province.ts';
import { sampleFiles } from '../sample/quarter.ts';
import { optionOf, type Command } from './command.ts';
import { writeNamed } from './file.ts';
import { startProgress } from './progress.ts';
import { periodOf } from './system.ts';

export const sample: Command = {
  verb: 'sample',
  summary: commandTexts.sample,
  usage: '--out DIR [--period 2026-Q2]',
  options: { out: { type: 'string', required: true }, period: { type: 'string' } },
  operands: { least: 0, most: 0 },
  where: 'this-machine',
  run: async (call) => {
    const dir = optionOf(call, 'out');
    const province = sampleProvince();
    const period = periodOf(call, province, SAMPLE_PERIOD);
    const book = join(dir, 'danh-muc-tinh-mau.xlsx');
    writeNamed(book, await writeProvinceBook(province), call.language);
    const label = say(commandTexts.formsProgress, call.language);
    let progress: ReturnType<typeof startProgress> | undefined;
    const files = await sampleFiles(province, period, SAMPLE_SEED, (done, total) => {
      progress ??= startProgress(label, total);
      progress.step(done);
    });
    progress?.end();
    const names = files.map(({ name }) => join(dir, 'bao-cao', name));
    for (const [index, file] of files.entries()) writeNamed(names[index] ?? '', file.bytes, call.language);
    const text = say(commandTexts.sampleWritten, call.language, {
      book,
      count: files.length,
      dir: join(dir, 'bao-cao'),
    });
    return { exit: 0, text, json: { province: book, reports: names } };
  },
};
