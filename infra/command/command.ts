import type { Language, Message } from '../../shared/text/language.ts';

/** One call of a command, parsed. */
export interface Call {
  /** What stands after the verb. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  /** Data folder of the one-machine system. */
  readonly dataDir: string;
  /** Province of the deployed system that `--stack` names; undefined for the one of the data folder. */
  readonly deployed?: string | undefined;
  /** Says something to the person at the terminal, on stderr. */
  readonly tell: (text: string) => void;
}

/** What a command answers: text for people, one JSON document for programs, and the exit code of the contract. */
export interface Answer {
  /** 0 done; 1 refused, or findings with errors. */
  readonly exit: 0 | 1;
  readonly text: string;
  readonly json: unknown;
}

/** One verb of `cchc`, such as `form` or `province load`. */
export interface Command {
  readonly verb: string;
  readonly summary: Message;
  /** Operands and options as shown in the help, without the verb. */
  readonly usage: string;
  /** Options the verb understands beside the common ones; `true` marks those that must be given. */
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly required?: true }>>;
  /** How many operands it takes. */
  readonly operands: { readonly least: number; readonly most: number };
  /** Works on one machine only, or on a deployed system only; on either unless said. */
  readonly where?: 'this-machine' | 'deployed';
  readonly run: (call: Call) => Promise<Answer>;
}

/** The call cannot be carried out as it stands; the person is told what to do instead. Exit code 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The command was used wrongly. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** The text of an option that the front door has already checked to be there. */
export function optionOf(call: Call, name: string): string {
  const value = call.options[name];
  return typeof value === 'string' ? value : '';
}
