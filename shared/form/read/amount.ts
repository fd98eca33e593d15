import type { Amount } from '../../report/report.ts';
import type { FindingId } from '../../text/findings/kinds.ts';
import type { MessageParams } from '../../text/language.ts';
import { labelKey } from '../../text/name.ts';
import { LARGEST_FIGURE, formatNumber, readNumber, type NumberFault } from '../../text/number.ts';
import { plainDigits, roundTo } from '../../text/decimal.ts';
import { displayOf } from '../../workbook/display.ts';
import type { Cell } from '../../workbook/workbook.ts';
import { DOES_NOT_APPLY, NOTHING_HAPPENED } from '../layout.ts';
import { failed } from './words.ts';

/** What a cell held, and what there is to say about it. An unreadable cell counts as missing, and an error says why. */
export interface AmountReading {
  readonly value: Amount;
  /** What stands there, where the value does not say it: what could not be read, and the word `KPS`. */
  readonly typed?: string;
  readonly seen: readonly AmountRemark[];
}

interface AmountRemark {
  readonly id: FindingId;
  readonly found: string;
  readonly expected?: string;
  readonly params?: MessageParams;
}

const faults: Readonly<Record<NumberFault, FindingId>> = {
  'not-a-number': 'figure-not-a-number',
  ambiguous: 'figure-ambiguous',
  negative: 'figure-negative',
  'not-whole': 'figure-not-whole',
  'too-large': 'figure-too-large',
  'too-precise': 'figure-too-precise',
};

const wordKey = (text: string) => labelKey(text).replace(/[. ]/g, '');
const nothingHappened = new Set([NOTHING_HAPPENED, 'Không phát sinh'].map(wordKey));
const doesNotApply = new Set([DOES_NOT_APPLY, 'Không áp dụng'].map(wordKey));

/**
 * Reads the cell of a figure. Empty is missing, `KPS` is 0, `KAD` is not applicable; text is read as a Vietnamese number, a
 * number as it is. Source: docs/domain.md §4, §8.
 */
export function readAmount(cell: Cell | undefined, decimals: 0 | 2): AmountReading {
  if (cell === undefined) return { value: 'missing', seen: [] };
  const found = displayOf(cell);
  const wrong = (id: FindingId): AmountReading => ({ value: 'missing', seen: [{ id, found }] });
  const read = ((): AmountReading => {
    switch (cell.type) {
      case 'number':
        return cell.percent ? wrong('figure-percent') : readPlain(cell.number, decimals, found);
      case 'text':
        return readText(cell.text, decimals, found);
      case 'date':
        return wrong('figure-date');
      case 'error':
        return { value: 'missing', seen: [failed(cell.code, 'figure-formula-error')] };
      case 'boolean':
        return wrong('figure-not-a-number');
    }
  })();
  const reading = isLost(read, cell) && found.trim() !== '' ? { ...read, typed: found } : read;
  if (!cell.formula || reading.value === 'missing') return reading;
  return { ...reading, seen: [...reading.seen, { id: 'figure-formula', found }] };
}

function isLost({ value }: AmountReading, cell: Cell): boolean {
  return value === 'missing' || (cell.type === 'text' && nothingHappened.has(wordKey(cell.text)));
}

function readPlain(number: number, decimals: 0 | 2, found: string): AmountReading {
  // Fifteen digits are what a spreadsheet shows: 0.1 + 0.2 of a formula is 0.3 to its author.
  const value = Number(number.toPrecision(15));
  const fault = plainFault(value, decimals);
  return fault === undefined ? { value, seen: [] } : { value: 'missing', seen: [{ id: faults[fault], found }] };
}

function plainFault(value: number, decimals: 0 | 2): NumberFault | undefined {
  if (value < 0) return 'negative';
  if (value > LARGEST_FIGURE) return 'too-large';
  if (roundTo(value, decimals) !== value) return decimals === 0 ? 'not-whole' : 'too-precise';
  return undefined;
}

function readText(text: string, decimals: 0 | 2, found: string): AmountReading {
  const word = wordKey(text);
  if (word === '') return text.trim() === '' ? { value: 'missing', seen: [] } : notANumber(found);
  if (nothingHappened.has(word)) return { value: 0, seen: [] };
  if (doesNotApply.has(word)) return { value: 'not-applicable', seen: [] };
  if (/%\s*$/.test(text)) return { value: 'missing', seen: [{ id: 'figure-percent', found }] };
  const reading = readNumber(text, { decimals });
  if (!reading.ok) return { value: 'missing', seen: [{ id: faults[reading.why], found }] };
  const { value, repaired } = reading;
  if (repaired === undefined) return { value, seen: [] };
  if (repaired !== 'assumed-thousands') {
    return { value, seen: [{ id: 'figure-repaired', found, expected: formatNumber(value) }] };
  }
  // Without the mark: "1.234 was read as 1.234" would tell nobody anything.
  const params = { mark: found.includes(',') ? ',' : '.' };
  return { value, seen: [{ id: 'figure-thousands-assumed', found, expected: plainDigits(value), params }] };
}

/** A lone dot or dash may mean nothing happened, or nothing known: the officer decides. */
function notANumber(found: string): AmountReading {
  return { value: 'missing', seen: [{ id: 'figure-not-a-number', found }] };
}
