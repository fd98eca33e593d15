import { runCommand, type ExitCode } from '../../../infra/command/run.ts';
import { start } from '../../../infra/command/start.ts';

/** What a call of `cchc` gave: as a person or a program at the other end of it sees it. */
export interface Heard {
  readonly exit: ExitCode;
  readonly out: string;
  readonly told: string;
}

/** Calls `cchc` on a data folder, in this process. */
export async function cchc(dataDir: string, ...words: readonly string[]): Promise<Heard> {
  const [out, told]: [string[], string[]] = [[], []];
  const terminal = { out: (text: string) => void out.push(text), tell: (text: string) => void told.push(text) };
  const exit = await runCommand([...words, '--data', dataDir], terminal);
  return { exit, out: out.join('\n'), told: told.join('\n') };
}

/** Calls `npm start`, in this process. */
export async function startHere(...words: string[]): Promise<Omit<Heard, 'out'>> {
  const told: string[] = [];
  const exit = await start(words, (text) => void told.push(text));
  return { exit, told: told.join('\n') };
}
