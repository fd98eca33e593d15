/**
 * The two languages of the system: Vietnamese for everything officers see, English on request for engineers.
 * Every text that a person reads is an entry `{ vi, en }` of a catalogue in this room; logic never holds sentences.
 */
export type Language = 'vi' | 'en';

/** One text in both languages; `{name}` marks a place that `say` fills. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}

export type MessageParams = Readonly<Record<string, string | number>>;

/** Fills the `{places}` of a message. A place without a value stays visible, so that a slip shows in a test. */
export function say(message: Message, language: Language, params: MessageParams = {}): string {
  const text = message[language];
  // A workbook says plain words a hundred thousand times.
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : String(value);
  });
}
