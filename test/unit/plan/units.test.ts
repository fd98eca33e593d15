import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../shared/plan/unit.ts';
import { matchUnitName, unitAt, unitsAt } from '../../../shared/plan/units.ts';

const units: readonly Unit[] = [
  { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa', validTo: '2026-04-29' },
  { code: '15091', name: 'Phường Ngọc Liên', kind: 'phuong', validFrom: '2026-04-30' },
  { code: '15092', name: 'Xã Hoà Bình', kind: 'xa' },
  { code: '15093', name: 'Xã Vĩnh Thủy', kind: 'xa' },
  { code: '15094', name: 'Xã Vĩnh Thuỷ', kind: 'xa' },
];

describe('units of a province', () => {
  test('bear the name of the day', () => {
    expect(unitAt(units, '15091', '2026-04-29')?.name).toBe('Xã Ngọc Liên');
    expect(unitAt(units, '15091', '2026-04-30')?.name).toBe('Phường Ngọc Liên');
    expect(unitAt(units, '99999', '2026-04-30')).toBeUndefined();
  });

  test('are counted once each', () => {
    expect(unitsAt(units, '2026-03-14').map((unit) => unit.code)).toEqual(['15091', '15092', '15093', '15094']);
  });

  test('are found by name however the tone marks are placed', () => {
    expect(matchUnitName(units, 'UBND xã Hòa Bình', '2026-03-14')?.code).toBe('15092');
  });

  test('are found by a former name, as they are today', () => {
    expect(matchUnitName(units, 'Xã Ngọc Liên', '2026-06-14')?.name).toBe('Phường Ngọc Liên');
  });

  test('are never guessed: an unknown or shared name is a question for a person', () => {
    expect(matchUnitName(units, 'Xã Ngọc Liễn', '2026-03-14')).toBeUndefined();
    expect(matchUnitName(units, 'Xã Vĩnh Thủy', '2026-03-14')).toBeUndefined();
  });
});
