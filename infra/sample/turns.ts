/**
 * Something that happens to the figures of a unit in the course of the sample year, so that a summary has something true to
 * say. Quarters are those in which it happens. Never in Quý I: what `npm start` shows stays as it is.
 */
export type Turn =
  /** All goes well: no file late, every share 100 %. */
  | { readonly kind: 'exemplary' }
  /** Nothing at all of these flows in these quarters: a denominator of 0. */
  | { readonly kind: 'none'; readonly measures: readonly string[]; readonly quarters: readonly number[] }
  /** Declared `KAD` from Quý II on. */
  | { readonly kind: 'not-applicable'; readonly measures: readonly string[] }
  /** Left empty in this one report, which is accepted all the same: nothing requires it. */
  | { readonly kind: 'left-empty'; readonly measures: readonly string[]; readonly quarter: number }
  /** Nothing happens in this quarter: the year-to-date report repeats the one before, and says why. */
  | { readonly kind: 'standstill'; readonly quarter: number; readonly explanation: string }
  /** So many times the files of an ordinary quarter; without an explanation where the rules ask for none. */
  | { readonly kind: 'leap'; readonly quarter: number; readonly times: number; readonly explanation?: string }
  /** Hardly anybody applies online any more. */
  | { readonly kind: 'offline'; readonly quarter: number; readonly explanation: string };

const PETITIONS = ['PAKN_DEN_HAN', 'PAKN_DUNG_HAN', 'PAKN_DG', 'PAKN_HL'];
const FEES = ['HS_NVTC', 'HS_TTTT', 'TTHC_NVTC', 'TTHC_TTTT', 'TTHC_PS_TTTT'];
const SURVEYS = ['YK_KS', 'YK_HL_TTHC', 'YK_HL_PV'];
const ALL_YEAR = [1, 2, 3, 4];

/**
 * By place in every twenty. Whoever has a turn for the whole year has no accepted report of Quý I: 13 was silent, 16 faulty,
 * 18 too late.
 */
const TURNS: Readonly<Record<number, readonly Turn[]>> = {
  1: [{ kind: 'none', measures: PETITIONS, quarters: [3] }],
  2: [
    {
      kind: 'standstill',
      quarter: 2,
      explanation: 'Trong quý II bộ phận một cửa tạm dừng để chuyển trụ sở (số liệu mẫu).',
    },
  ],
  3: [{ kind: 'not-applicable', measures: ['PAKN_DG', 'PAKN_HL'] }],
  4: [{ kind: 'leap', quarter: 3, times: 3.5 }],
  6: [{ kind: 'none', measures: PETITIONS, quarters: [3] }],
  9: [{ kind: 'left-empty', measures: SURVEYS, quarter: 2 }],
  10: [
    { kind: 'leap', quarter: 3, times: 8, explanation: 'Đợt cao điểm cấp đổi giấy tờ sau sắp xếp thôn (số liệu mẫu).' },
  ],
  11: [{ kind: 'left-empty', measures: SURVEYS, quarter: 3 }],
  13: [{ kind: 'exemplary' }, { kind: 'none', measures: PETITIONS, quarters: ALL_YEAR }],
  14: [{ kind: 'left-empty', measures: SURVEYS, quarter: 4 }],
  16: [{ kind: 'none', measures: FEES, quarters: ALL_YEAR }],
  18: [{ kind: 'exemplary' }],
  19: [
    { kind: 'offline', quarter: 3, explanation: 'Hệ thống nộp hồ sơ trực tuyến bị gián đoạn kéo dài (số liệu mẫu).' },
  ],
};

/** What happens to the unit at a place of the list, as seen in the report of the period with this number. */
export function turnsOf(index: number, quarter: number): readonly Turn[] {
  return quarter === 1 ? [] : (TURNS[index % 20] ?? []);
}
