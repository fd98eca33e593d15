import { join } from 'node:path';
import { WORKBOOK } from '../../functions/summary/products.ts';
import { say } from '../../shared/text/language.ts';
import { runTexts } from '../../shared/text/messages/runs.ts';
import { optionOf, type Call } from './command.ts';
import { writeNamed } from './file.ts';

/** Writes the workbook to `--out`, and everything else of the run to the folder of `--also` where one is given. */
export function writeProducts(
  call: Call,
  products: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): { readonly file: string; readonly lines: readonly string[] } {
  const file = optionOf(call, 'out');
  const dir = optionOf(call, 'also');
  const workbook = products.find(({ name }) => name === WORKBOOK);
  if (!workbook) throw new Error('A summary without its workbook');
  writeNamed(file, workbook.bytes, call.language);
  if (dir === '') return { file, lines: [] };
  const others = products.filter(({ name }) => name !== WORKBOOK);
  for (const { name, bytes } of others) writeNamed(join(dir, name), bytes, call.language);
  const names = others.map(({ name }) => name).join(', ');
  return { file, lines: [say(runTexts.alsoWritten, call.language, { dir, names })] };
}
