import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { say, type Language } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { Refused } from './command.ts';

/** The bytes of a file the person named, or a refusal that says which one. */
export function readNamed(file: string, language: Language): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new Refused(say(commandTexts.noFile, language, { file }));
  }
}

/** Writes where the person asked, making folders on the way. */
export function writeNamed(file: string, bytes: Uint8Array | string, language: Language): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '?';
    throw new Refused(say(commandTexts.cannotWrite, language, { file, detail }));
  }
}
