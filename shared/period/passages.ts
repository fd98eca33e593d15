/** One passage of a deadline cell: a stretch of text that says one thing about one activity. */
export interface Passage {
  /** As it stands in the cell, without bullet, label and end mark. */
  readonly text: string;
  /** What stood before a colon: an activity's number (`3.22`, `I.HĐ5`), or words (`Báo cáo kết quả`). */
  readonly label?: string;
  /** The passage follows a full stop that may have belonged to an abbreviation. */
  readonly afterStop: boolean;
}

const NUMBER_LABEL = /^(?:[IVX]+\.)?(?:NV|HĐ)?\d+(?:\.\d+)*[a-zđ]?$/u;
/** A colon between two digits is a time of day. */
const LABEL = /^([^:;()]{1,80}?)\s*:(?!\d\d(?!\d))\s*(.*)$/u;
const BULLET = /^[-–+•*]\s*/u;
const LINE_START = /^[-–+•*\p{Lu}\d]/u;

/**
 * Cuts a deadline cell into passages: at semicolons outside parentheses, at bullets, and at full stops before a capital.
 * An activity's number holds for the passages after it until the next label or bullet. Source: docs/domain.md §7.
 */
export function passagesOf(cell: string): Passage[] {
  const clean = inOneLine(cell.normalize('NFC'));
  const passages: Passage[] = [];
  let number: string | undefined;
  for (const { text, afterStop } of cut(clean)) {
    const bare = text.replace(BULLET, '');
    if (bare !== text) number = undefined;
    const [, label, rest] = LABEL.exec(bare) ?? [];
    if (label !== undefined && rest !== undefined) {
      number = NUMBER_LABEL.test(label) ? label : undefined;
      if (rest !== '') passages.push({ text: endless(rest), label, afterStop });
    } else if (endless(bare) !== '') {
      passages.push({ text: endless(bare), afterStop, ...(number === undefined ? {} : { label: number }) });
    }
  }
  return passages;
}

/** A line break before a bullet, a capital or a number parts passages; any other is only where the cell was too narrow. */
function inOneLine(cell: string): string {
  const lines = cell.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return lines
    .filter((line) => line !== '')
    .reduce((text, line) => text + (text === '' ? '' : LINE_START.test(line) ? '; ' : ' ') + line, '');
}

/** Drops the full stop of a sentence, but keeps an ellipsis. */
function endless(text: string): string {
  return text
    .trim()
    .replace(/(?<!\.)\.$/, '')
    .trim();
}

function cut(text: string): { readonly text: string; readonly afterStop: boolean }[] {
  const parts: { text: string; afterStop: boolean }[] = [];
  let from = 0;
  let depth = 0;
  let afterStop = false;
  const close = (to: number, stop: boolean): void => {
    const part = text.slice(from, to).trim();
    if (part !== '') parts.push({ text: part, afterStop });
    from = to + 1;
    afterStop = stop;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (character === ';') close(at, false);
    else if (character === '.' && /^\.\s+(?:[-–+•*]\s|\p{Lu})/u.test(text.slice(at, at + 4))) close(at, true);
  }
  close(text.length, false);
  return parts;
}
