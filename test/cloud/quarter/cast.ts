import { sampleProvince } from '../../../infra/sample/province.ts';
import { findPeriod } from '../../../shared/period/calendar.ts';
import type { Officer } from '../pool.ts';

export const province = sampleProvince(6);
export const PERIOD = '2026-Q1';
export const { opensAt, dueAt } = findPeriod(province.periods, PERIOD)!;
export const [corrected = '', returned = '', late = '', held = '', faulty = '', missing = ''] = province.units.map(
  ({ code }) => code,
);
export const VALUE = 'Số liệu kỳ này *';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const after = (at: string, milliseconds: number) => new Date(Date.parse(at) + milliseconds).toISOString();
export const placeOf = (unit: string, period = PERIOD) => `/periods/${period}/units/${unit}`;

/** A key of an upload that no page made. */
export const uploadOf = (code: string) => `reports/${code}/${PERIOD}/${faulty}/01KJQ0000000000000000000/a.xlsx`;

export const officerOf = (unit: string): Officer => ({
  email: `${unit}@mau.example`,
  name: 'Công chức mẫu',
  group: 'commune',
  province: province.code,
  unit,
  mfa: false,
});
export const head: Officer = {
  email: 'p@tinh.example',
  name: 'Cán bộ mẫu',
  group: 'province',
  province: province.code,
  mfa: true,
};
export const careless: Officer = { ...head, email: 'q@tinh.example', mfa: false };
export const stranger: Officer = { ...head, email: 's@tinh.example', province: '38' };
