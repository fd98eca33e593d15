import { describe, expect, it } from 'vitest';
import { compare } from '../../../shared/summary/compare.ts';
import { writeSummary } from '../../../shared/summary/write.ts';
import { displayOf } from '../../../shared/workbook/display.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import type { Warning } from '../../../shared/summary/warning.ts';
import { filing, input } from './small-province.ts';

async function rowsWith(warnings: readonly Warning[]): Promise<string[][]> {
  const comparison = { ...compare(input([filing('00001', { DONE: 1, ALL: 2 })])), warnings };
  const opening = openWorkbook(await writeSummary(comparison));
  if (!opening.ok) throw new Error(opening.observation.id);
  const sheet = opening.workbook.sheets.find(({ name }) => name === 'Cảnh báo');
  return [...(sheet?.rows.values() ?? [])].map((row) => [...row.values()].map(displayOf).filter((text) => text !== ''));
}

const repeated = (unit: string): Warning => ({
  id: 'unchanged-copy',
  unit,
  params: { count: 12, from: 'báo cáo Quý I (2026-Q1)' },
});
const conflict: Warning = {
  id: 'contradicting-targets',
  params: { plan: '=Kế hoạch P', title: 'Thanh toán', figures: '60; 80' },
};

describe('the sheet Cảnh báo', () => {
  it('groups by kind, with the unit, what was seen and what to do', async () => {
    const rows = await rowsWith([conflict, repeated('00001'), repeated('00003')]);
    const at = rows.findIndex(([first]) => first === 'Lặp lại báo cáo trước (2)');
    expect(rows[at + 1]?.slice(0, 3)).toEqual(['1', '00001', 'Xã 00001']);
    expect(rows[at + 2]?.[3]).toBe('Cả 12 số liệu phát sinh khác 0 đều trùng với báo cáo Quý I (2026-Q1).');
    expect(rows[at + 2]?.[4]).toContain('đề nghị đơn vị xác nhận');
    expect(rows[at + 3]).toEqual(['Mục tiêu mâu thuẫn (1)']);
    expect(rows[at + 4]?.slice(0, 2)).toEqual(['1', 'Danh mục của tỉnh']);
  });

  it('says in plain words that there is nothing to look at', async () => {
    const rows = await rowsWith([]);
    expect(rows.flat().some((text) => text.startsWith('Không có cảnh báo nào'))).toBe(true);
  });
});
