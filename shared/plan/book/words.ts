import type { PeriodKind } from '../../period/period.ts';
import { labelKey } from '../../text/name.ts';
import type { Direction } from '../indicator.ts';
import type { MeasureKind, MeasureScope } from '../measure.ts';
import type { Comparator, TargetStatus } from '../target.ts';
import type { UnitKind } from '../unit.ts';

/** The words a column of the province workbook understands, by what they mean. */
export type Words<Value extends string> = Readonly<Record<Value, string>>;

export const unitKinds: Words<UnitKind> = {
  xa: 'Xã',
  phuong: 'Phường',
  'dac-khu': 'Đặc khu',
  'so-nganh': 'Sở ngành',
};

export const periodKinds: Words<PeriodKind> = { 'year-to-date': 'Lũy kế', 'in-period': 'Trong kỳ' };

export const measureKinds: Words<MeasureKind> = {
  flow: 'Phát sinh',
  'opening-stock': 'Tồn đầu kỳ',
  'closing-stock': 'Tồn cuối kỳ',
  'annual-constant': 'Hằng số năm',
  snapshot: 'Thời điểm',
};

export const measureScopes: Words<MeasureScope> = { all: 'Tất cả', commune: 'Xã', department: 'Sở ngành' };

export const requirements: Words<'yes' | 'no'> = { yes: 'Có', no: 'Không' };

export const directions: Words<Direction> = {
  'higher-is-better': 'Cao tốt',
  'lower-is-better': 'Thấp tốt',
};

/** `growth`: the figure is a rise over last year, not a level. */
export const comparisons: Words<Comparator | 'growth'> = {
  '>': '>',
  '>=': '>=',
  '=': '=',
  '<=': '<=',
  between: 'Khoảng',
  'trend-up': 'Tăng',
  growth: 'Tăng >=',
};

export const targetStatuses: Words<TargetStatus> = {
  'in-force': 'Áp dụng',
  'no-number': 'Chưa có số',
  qualitative: 'Định tính',
  conflict: 'Mâu thuẫn',
  'set-aside': 'Không áp dụng',
};

/** What the column `Ghi chú` says of a row that only hands down targets. */
export const TARGET_ASSIGNMENT = 'Giao chỉ tiêu';

// Keys of a list are made once: a workbook asks for the same few words in every row.
const meanings = new WeakMap<object, ReadonlyMap<string, string>>();

function keysOf(words: Words<string>): ReadonlyMap<string, string> {
  const known = meanings.get(words);
  if (known) return known;
  const keys = new Map(Object.entries(words).map(([value, word]) => [labelKey(word), value]));
  meanings.set(words, keys);
  return keys;
}

/** The meaning of a word, however it is capitalised or spaced; `≥` is understood as `>=`. */
export function meaningOf<Value extends string>(words: Words<Value>, text: string): Value | undefined {
  const value = keysOf(words).get(labelKey(text.replaceAll('≥', '>=').replaceAll('≤', '<=')));
  return value !== undefined && isMeaning(words, value) ? value : undefined;
}

const isMeaning = <Value extends string>(words: Words<Value>, value: string): value is Value =>
  Object.hasOwn(words, value);

/** Every word, as a hint lists them. */
export function listOf(words: Words<string>): string {
  return Object.values(words).join(', ');
}
