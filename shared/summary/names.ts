import type { TrendWindow } from './trend.ts';

/**
 * Workbook names of columns that formulas on other sheets use. Each stands for the cells of one column without its header;
 * the sheet that holds the column defines the name. ASCII letters, digits and underscores, never like a cell's address.
 */
export const sheetNames = {
  /** `Theo chỉ tiêu`: one cell an indicator, in the order of the comparison. */
  provinceValue: 'Tinh_KetQua',
  provinceVerdict: 'Tinh_DanhGia',
  unitsMet: 'Tinh_DonViDat',
  unitsUnmet: 'Tinh_DonViChuaDat',
  /** `Tình hình nộp`: one cell a unit. */
  submissionState: 'Nop_TinhTrang',
  submissionPunctuality: 'Nop_DungHan',
  submissionAttempts: 'Nop_SoLan',
  submissionCorrections: 'Nop_SoLanSua',
  /** `Nhiệm vụ`, by unit: one cell a unit, without the total. */
  tasksAsked: 'NhiemVu_DuocGiao',
  tasksDone: 'NhiemVu_HoanThanh',
  tasksInProgress: 'NhiemVu_DangLam',
  tasksNotStarted: 'NhiemVu_ChuaLam',
  tasksOverdue: 'NhiemVu_QuaHan',
} as const;

/** Columns of `Dữ liệu nhiệm vụ` that have a workbook name: one cell a task of a unit. */
export const taskDataNames = {
  number: 'Viec_SttDonVi',
  area: 'Viec_LinhVuc',
  quarter: 'Viec_QuyHanCuoi',
  status: 'Viec_TinhTrang',
  timing: 'Viec_SoVoiThoiHan',
  overdueLine: 'Viec_DongQuaHan',
} as const;

/** Columns of a scorecard's table on `Xếp hạng`: one cell a ranked unit, best first. `number` counts scorecards from 1. */
export const rankingNames = {
  rank: (number: number) => `XepHang_Hang_${String(number)}`,
  unit: (number: number) => `XepHang_DonVi_${String(number)}`,
  share: (number: number) => `XepHang_TyLe_${String(number)}`,
  band: (number: number) => `XepHang_Loai_${String(number)}`,
} as const;

/** Columns of a block of `Dữ liệu` that have a workbook name each. */
export const blockNames = {
  num: 'TuSo',
  den: 'MauSo',
  value: 'KetQua',
  target: 'MucTieu',
  verdict: 'DanhGia',
  gap: 'ConThieu',
  state: 'TinhTrang',
} as const;

export type BlockColumn = keyof typeof blockNames;

/** Stems of the names of blocks, unique among all it has given, whatever the case of their letters. */
export interface BlockStems {
  readonly reported: (indicator: string) => string;
  readonly trend: (indicator: string, window: TrendWindow['id']) => string;
}

/**
 * Gives each block a stem: `ON_TIME_RESOLUTION`, `ON_TIME_RESOLUTION_2026_Q2_ytd`. What a name may not hold becomes an
 * underscore; a stem that is taken already is numbered.
 */
export function blockStems(): BlockStems {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  const stemOf = (key: string, wished: string): string => {
    const known = given.get(key);
    if (known !== undefined) return known;
    const plain = wished.replaceAll(/[^A-Za-z0-9_]/g, '_');
    let stem = plain;
    for (let again = 2; taken.has(stem.toUpperCase()); again += 1) stem = `${plain}_${String(again)}`;
    given.set(key, stem);
    taken.add(stem.toUpperCase());
    return stem;
  };
  return {
    reported: (indicator) => stemOf(indicator, indicator),
    trend: (indicator, window) => stemOf(`${indicator} ${window}`, `${indicator}_${window}`),
  };
}
