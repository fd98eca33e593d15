import { readDeadline } from '../../../shared/period/deadline.ts';
import { compare } from '../../../shared/summary/compare.ts';
import { province, unit } from './small-province.ts';
import { now, past } from './small-year.ts';

const tasks = ['Tháng 01/2026', 'Thường xuyên'].map((deadline, index) => ({
  plan: 'P',
  code: String(index + 1),
  area: 'the_che' as const,
  title: 'Việc & <việc>',
  product: '',
  lead: '',
  support: '',
  deadline,
  clauses: readDeadline(deadline, { from: 2026, to: 2026 }),
}));
const defined = province({
  name: 'Tỉnh "Một" & <Hai>',
  units: [unit('00001', { name: "=1+1 & 'Xã'" }), unit('00002', { name: 'Xã "Hai" <b>' }), unit('00003')],
  tasks,
  scorecards: [
    {
      id: "S'1",
      components: [{ indicator: 'RATE', max: 20, fullFrom: 100, atZero: 0 }],
      bands: [
        { name: 'Tốt', from: 80 },
        { name: 'Yếu', from: 0 },
      ],
    },
  ],
});
const filed = {
  '00001': { EARLY: 3, DONE: 8, ALL: 10, LATE: 1, TALKS: 2 },
  '00002': { EARLY: 0, DONE: 6, ALL: 0, LATE: 0, TALKS: 1 },
};
const before = past('2026-Q1', filed, { province: defined });

/** Of three units and two quarters: something of everything that a summary shows, and names as nobody should choose them. */
export const smallBook = compare(now('2026-Q2', filed, [before], { province: defined }));
