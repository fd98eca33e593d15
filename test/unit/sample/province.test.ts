import { describe, expect, test } from 'vitest';
import { sampleProvince, sampleProvinceOf } from '../../../infra/sample/province.ts';
import { SAMPLE_MARK } from '../../../infra/sample/report.ts';
import { communesOf } from '../../../shared/plan/catalogue/communes.ts';
import { readProvinceBook } from '../../../shared/plan/book/read.ts';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import { severityOf } from '../../../shared/text/finding.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';

describe('the sample province', () => {
  test('comes back from its own workbook as it was, without an error', async () => {
    const province = sampleProvince();
    const opened = openWorkbook(await writeProvinceBook(province));
    if (!opened.ok) throw new Error(opened.observation.id);
    const { province: read, observations } = readProvinceBook(opened.workbook);
    expect(read).toEqual(province);
    expect(observations.filter((observation) => severityOf(observation) === 'error')).toEqual([]);
  });

  test('holds the units that issued the five plans, each with its own plan, and neighbours that share them', () => {
    const { units, plans, code, name } = sampleProvince();
    const planOf = (unit: string) => units.find((each) => each.code === unit)?.plan;
    expect([planOf('15091'), planOf('19363'), planOf('31051'), planOf('SXD')]).toEqual([
      'ngoc-lien-2026-2030',
      'vinh-linh-2026',
      'vinh-phong-2026',
      'so-xay-dung-lai-chau-2026',
    ]);
    expect(new Set(units.map((unit) => unit.plan)).size).toBe(5);
    expect(units.every(({ plan }) => plans.some(({ id }) => id === plan))).toBe(true);
    expect(new Set(units.map((unit) => unit.code)).size).toBe(60);
    expect([code, name]).toEqual(['00', expect.stringContaining(SAMPLE_MARK)]);
  });

  test('has as many units as asked for', () => {
    expect([1, 4, 5, 60, 120].map((count) => sampleProvince(count).units.length)).toEqual([1, 4, 5, 60, 120]);
  });

  test('can be any real province with all its communes, of which each has a plan', () => {
    const { units, name } = sampleProvinceOf('38', 'Thanh Hóa');
    expect(units.map(({ code }) => code)).toEqual(communesOf('38').map(({ code }) => code));
    expect(units.every(({ plan }) => plan !== undefined && plan !== '')).toBe(true);
    expect(name).toContain(SAMPLE_MARK);
  });
});
