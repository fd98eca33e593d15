import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { say, type Language, type Message } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { Refused } from './command.ts';

/** The bytes of a file the person named, or a refusal that says which one. */
export function readNamed(file: string, language: Language): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    const words = reasonOf(error) === commandTexts.isFolder ? commandTexts.folderNamed : commandTexts.noFile;
    throw new Refused(say(words, language, { file }));
  }
}

/** Writes where the person asked, making folders on the way. */
export function writeNamed(file: string, bytes: Uint8Array | string, language: Language): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  } catch (error) {
    throw new Refused(say(commandTexts.cannotWrite, language, { file, why: say(reasonOf(error), language) }));
  }
}

/** Makes sure that a data folder is there and can be written to. */
export function usableFolder(dir: string, language: Language): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.W_OK);
  } catch (error) {
    throw new Refused(say(commandTexts.dataFolder, language, { dir, why: say(reasonOf(error), language) }));
  }
}

/** Why the system refused to write, in words. */
function reasonOf(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EISDIR':
      return commandTexts.isFolder;
    case 'EEXIST':
    case 'ENOTDIR':
      return commandTexts.isNoFolder;
    case 'ENOSPC':
      return commandTexts.diskFull;
    case 'EBUSY':
      return commandTexts.inUse;
    default:
      return commandTexts.notAllowed;
  }
}
