import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Clause, Due } from '../../../shared/period/clause.ts';
import { endOf, overdueSince, readDeadline } from '../../../shared/period/deadline.ts';

const year2026 = { from: 2026, to: 2026 };

/** A clause in short: `[3.22] month 2026-01`, `quarters 2026 2-3`, `each 2026 2,4`, `recurring year m12 !year-missing`. */
function brief({ label, due, notes }: Clause): string {
  const head = label === undefined ? '' : `[${label}] `;
  return [head + briefDue(due), ...notes.map((note) => `!${note}`)].join(' ');
}

function briefDue(due: Due): string {
  switch (due.kind) {
    case 'date-by':
      return `by ${due.date}`;
    case 'month':
      return `month ${String(due.year)}-${String(due.month).padStart(2, '0')}`;
    case 'quarters': {
      const list = due.quarters.join(due.span ? '-' : ',');
      return `${due.span ? 'span' : 'quarter'} ${String(due.year)} ${list}`;
    }
    case 'year':
      return `year ${String(due.year)}`;
    case 'recurring': {
      const { month, quarter, day } = due.anchor ?? {};
      const parts = [month && `m${String(month)}`, quarter && `q${String(quarter)}`, day && `d${String(day)}`];
      return ['every', due.every, ...parts.filter(Boolean)].join(' ');
    }
    case 'start-from':
      return `from ${String(due.year)}${due.quarter === undefined ? '' : ` q${String(due.quarter)}`}`;
    case 'after-event':
      return due.offsetDays === undefined ? 'after-event' : `after-event +${String(due.offsetDays)}`;
    case 'ongoing':
    case 'per-document':
    case 'unparseable':
    case 'empty':
      return due.kind;
  }
}

const read = (text: string, plan = year2026): string[] => readDeadline(text, plan).map(brief);

describe('the deadline cells of the five plans', () => {
  const load = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../shared/plan/catalogue/${file}`, import.meta.url), 'utf8'));
  const years = new Map(
    z
      .array(z.object({ id: z.string(), years: z.tuple([z.number(), z.number()]) }))
      .parse(load('plans.json'))
      .map((plan) => [plan.id, { from: plan.years[0], to: plan.years[1] }]),
  );
  const cells = z
    .array(z.object({ plan: z.string(), code: z.string(), deadline: z.string() }))
    .parse(load('tasks.json'))
    .map((task) => ({ ...task, clauses: readDeadline(task.deadline, years.get(task.plan) ?? year2026) }));

  /** How often each value occurs. */
  const tally = (values: readonly string[]): Record<string, number> =>
    values.reduce<Record<string, number>>((counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {});

  it('number 217 and hold 253 clauses, by kind', () => {
    expect(cells).toHaveLength(217);
    // Read through text by text when this table was made; a change here is a change of meaning.
    expect(tally(cells.flatMap(({ clauses }) => clauses.map(({ due }) => due.kind)))).toEqual({
      ongoing: 66,
      quarters: 53,
      year: 44,
      recurring: 29,
      'per-document': 20,
      'after-event': 16,
      month: 10,
      'start-from': 6,
      'date-by': 4,
      empty: 3,
      unparseable: 2,
    });
  });

  it('are odd in the ways known of the sources, and in no other', () => {
    const odd = cells.flatMap(({ plan, code, clauses }) =>
      clauses.flatMap(({ notes }) => notes.map((note) => `${plan.split('-').slice(0, 2).join('-')} ${code} ${note}`)),
    );
    expect(tally(odd.map((each) => each.split(' ')[2] ?? ''))).toEqual({
      'year-missing': 15,
      'year-outside-plan': 3,
      'looks-like-another-column': 2,
    });
    expect(odd.filter((each) => !each.endsWith('year-missing'))).toEqual([
      'khung-xa 2.25 year-outside-plan',
      'khung-xa 2.41 year-outside-plan',
      'vinh-linh 7.1 year-outside-plan',
      'vinh-phong 1.5 looks-like-another-column',
      'vinh-phong 4.4 looks-like-another-column',
    ]);
    expect(cells.filter(({ clauses }) => clauses[0]?.due.kind === 'empty').map(({ code }) => code)).toEqual([
      '2.30',
      '11.1',
      '11.2',
    ]);
  });

  it('keep the words they were read from', () => {
    for (const { deadline, clauses } of cells) {
      for (const { text, label } of clauses) {
        expect(deadline).toContain(text);
        expect(deadline).toContain(label ?? '');
      }
    }
  });

  it('hold more than one clause in 29 cells', () => {
    expect(cells.filter(({ clauses }) => clauses.length > 1)).toHaveLength(29);
  });
});

describe('a deadline cell', () => {
  it.each<[string, ...string[]]>([
    // one thing
    ['', 'empty'],
    [' \n ', 'empty'],
    ['-', 'empty'],
    ['2026', 'year 2026'],
    ['Năm 2026', 'year 2026'],
    ['Trong năm', 'year 2026 !year-missing'],
    ['Cả năm', 'year 2026 !year-missing'],
    ['Tháng 01/2026', 'month 2026-01'],
    ['Chậm nhất tháng 6 năm 2026', 'month 2026-06'],
    ['12/2026', 'month 2026-12'],
    ['Quý I năm 2026', 'quarter 2026 1'],
    ['- Quý IV/2026.', 'quarter 2026 4'],
    ['QUÝ 2/2026', 'quarter 2026 2'],
    ['Trước 25/11/2026', 'by 2026-11-25'],
    ['Trước ngày 15/01/2026', 'by 2026-01-15'],
    ['Trước 17:00 ngày 15/01/2026', 'by 2026-01-15'],
    ['ngày 15 tháng 6 năm 2026', 'by 2026-06-15'],
    ['Trước 30/6', 'by 2026-06-30 !year-missing'],
    ['Thường xuyên', 'ongoing'],
    ['Nhiệm vụ thường xuyên', 'ongoing'],
    ['Thường xuyên trong năm 2026', 'ongoing'],
    ['Định kỳ hoặc đột xuất', 'ongoing'],
    ['Từ năm 2026', 'from 2026'],
    ['- Bắt đầu từ Quý I/2026.', 'from 2026 q1'],
    ['Từ ngày 01/7/2026', 'from 2026 q3'],
    // quarters
    ['Quý I-IV năm 2026', 'span 2026 1-2-3-4'],
    ['Quý II–Quý III/2026', 'span 2026 2-3'],
    ['Quý II, III/2026', 'span 2026 2-3'],
    ['Quý III, IV', 'span 2026 3-4 !year-missing'],
    ['Từ Quý II đến Quý IV/2026', 'span 2026 2-3-4'],
    ['Quý II/2026 - Quý IV/2026', 'span 2026 2-3-4'],
    ['6 tháng đầu năm 2026', 'span 2026 1-2'],
    ['Quý II/2026 và Quý IV/2026', 'quarter 2026 2,4'],
    ['Quý I và II năm 2026', 'quarter 2026 1,2'],
    ['Quý I, Quý III/2026', 'quarter 2026 1,3'],
    ['Quý I hoặc Quý II/2026', 'span 2026 1-2'],
    ['Quý IV/2026, Quý I/2027', 'quarter 2026 4', 'quarter 2027 1 !year-outside-plan'],
    // ranges end with their end
    ['Từ tháng 3 đến tháng 6/2026', 'month 2026-06'],
    ['Từ ngày 01/3/2026 đến ngày 30/6/2026', 'by 2026-06-30'],
    ['Giai đoạn 2025-2026', 'year 2026'],
    // repeating
    ['Hàng tháng', 'every month'],
    ['Hàng tháng (01-12/2026)', 'every month'],
    ['Hàng tháng 01-12/2026', 'every month'],
    ['Hàng tháng (trước ngày 20)', 'every month d20'],
    ['Hàng tuần, hàng tháng', 'every week', 'every month'],
    ['01 lần/quý', 'every quarter'],
    ['tháng 12 hằng năm', 'every year m12'],
    ['Quý I hàng năm', 'every year q1'],
    ['Trước ngày 15/11 hằng năm', 'every year m11 d15'],
    ['Tháng 6 và tháng 12 hằng năm', 'every year m6', 'every year m12'],
    ['Định kỳ hằng quý, 6 tháng, năm hoặc đột xuất', 'every quarter', 'every year m6', 'every year'],
    ['6 tháng/lần', 'every year m6', 'every year m12'],
    // documents and events: their dates are not deadlines
    ['Theo Kế hoạch số 101/KH-UBND ngày 25/5/2025 của UBND tỉnh.', 'per-document'],
    ['Kế hoạch số 101/KH-UBND ngày 25/5/2025 của UBND tỉnh', 'per-document'],
    ['Theo lộ trình KH số 220/KH-UBND, ngày 23/10/2025 của UBND tỉnh.', 'per-document'],
    ['- Theo Kế hoạch hằng năm hoặc đột xuất.', 'per-document'],
    ['Theo quy định', 'per-document'],
    ['Theo kế hoạch của TP. Hồ Chí Minh', 'per-document'],
    ['(Sau khi có Kế hoạch của UBND tỉnh)', 'after-event'],
    ['Ngay sau khi ban hành văn bản QPPL', 'after-event'],
    ['Cập nhật khi có thay đổi', 'after-event'],
    ['Trong thời hạn 30 ngày kể từ ngày nhận được kết luận kiểm tra', 'after-event +30'],
    ['Trong 05 ngày làm việc kể từ khi nhận hồ sơ', 'after-event'],
    ['Sau khi có hướng dẫn, hoàn thành trước 30/6/2026', 'by 2026-06-30'],
    // several
    ['Quý II/2026 (đợt 1); Quý IV/2026 (đợt 2)', 'quarter 2026 2', 'quarter 2026 4'],
    ['3.22: Tháng 01/2026; 3.23: Tháng 3/2026', '[3.22] month 2026-01', '[3.23] month 2026-03'],
    ['2.4a: Sau khi UBND tỉnh ban hành Kế hoạch; 2.4b: Quý IV/2026', '[2.4a] after-event', '[2.4b] quarter 2026 4'],
    ['I.HĐ5: Sau khi có văn bản hướng dẫn; I.HĐ6: Quý IV/2026', '[I.HĐ5] after-event', '[I.HĐ6] quarter 2026 4'],
    ['3.25: Hàng tuần; hàng tháng; 3.26: Năm 2026', '[3.25] every week', '[3.25] every month', '[3.26] year 2026'],
    ['- Kế hoạch: hàng năm. - Báo cáo: theo quy định', '[Kế hoạch] every year', '[Báo cáo] per-document'],
    ['- Thường xuyên. Báo cáo kết quả: tháng 12 hằng năm.', 'ongoing', '[Báo cáo kết quả] every year m12'],
    ['- Kế hoạch: Quý I/2026\n- Báo cáo: tháng 12\nhằng năm', '[Kế hoạch] quarter 2026 1', '[Báo cáo] every year m12'],
    ['Hàng tháng báo cáo trước ngày 20; quý/năm theo yêu cầu tỉnh', 'every month d20', 'per-document'],
    ['Quý II/2026 (ban hành tiêu chí); áp dụng từ Quý III/2026', 'quarter 2026 2', 'from 2026 q3'],
    ['Thường xuyên, báo cáo trước 15/12/2026', 'by 2026-12-15', 'ongoing'],
    [
      'Theo quy định của tỉnh (Quý II/2026-triển khai tối thiểu; Quý III/2026- hoàn thiện)',
      'per-document',
      'quarter 2026 2',
      'quarter 2026 3',
    ],
    ['Quý I: Ban hành kế hoạch; Quý II: tổng kết', 'quarter 2026 1 !year-missing', 'quarter 2026 2 !year-missing'],
    // odd
    ['Quý I/2025', 'quarter 2025 1 !year-outside-plan'],
    ['Tháng 12/2025', 'month 2025-12 !year-outside-plan'],
    ['Trung tâm Phục vụ hành chính công', 'unparseable !looks-like-another-column'],
    ['Tham dự Hội nghị, Hội thảo, tọa đàm, ...', 'unparseable !looks-like-another-column'],
    ['31/04/2026', 'unparseable'],
    ['Tháng 13/2026', 'unparseable'],
    ['Quý V/2026', 'unparseable'],
    ['abc', 'unparseable'],
  ])('%j', (text, ...clauses) => {
    expect(read(text)).toEqual(clauses);
  });

  it('is read alike in any encoding and spacing', () => {
    const text = 'Quý II/2026 (đợt 1); Tháng 12/2026';
    expect(read(text.normalize('NFD'))).toEqual(read(text));
    expect(read(` ${text.replaceAll(' ', '\u00a0')} `)).toEqual(read(text));
  });

  it('takes a missing year from the plan: the last one where a plan covers several', () => {
    expect(read('Quý III, IV', { from: 2026, to: 2030 })).toEqual(['span 2030 3-4 !year-missing']);
    expect(read('Quý I/2028', { from: 2026, to: 2030 })).toEqual(['quarter 2028 1']);
  });

  const vocabulary =
    'Quý|II|/|2026|tháng|12|năm|hằng|theo|kế hoạch|sau khi|từ|đến|ngày|31/02/2026|(|)|;|. |- |:|3.22:|,|và|–|6 tháng|thường xuyên|\n| ';
  const pieces = fc.array(fc.constantFrom(...vocabulary.split('|')), { maxLength: 14 });
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    pieces.map((words) => words.join('')),
    pieces.map((words) => words.join(' ')),
  );

  it('gives at least one clause, whatever stands in it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const clauses = readDeadline(text, year2026);
        expect(clauses.length).toBeGreaterThan(0);
        for (const { due } of clauses) {
          const quarters = due.kind === 'quarters' ? due.quarters : [];
          expect(endOf(due) ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(quarters.filter((quarter) => ![1, 2, 3, 4].includes(quarter))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is read to its end even when it is stuffed to the limit of a cell', () => {
    for (const piece of [
      '(',
      ' ',
      '\n',
      'quý i,',
      'từ tháng 3 đến ',
      '1',
      '. A',
      '3.22:',
      'theo ',
      'hàng tháng, ',
      ' - ',
    ]) {
      expect(readDeadline(piece.repeat(Math.floor(32_767 / piece.length)), year2026).length).toBeGreaterThan(0);
    }
  });
});

describe('the end of a clause', () => {
  const end = (text: string) => readDeadline(text, year2026).map(({ due }) => endOf(due));

  it('is the last day of what it names', () => {
    expect(end('Trước ngày 15/01/2026')).toEqual(['2026-01-15']);
    expect(end('Tháng 02/2026')).toEqual(['2026-02-28']);
    expect(end('Tháng 02/2028')).toEqual(['2028-02-29']);
    expect(end('Quý I/2026; Quý II-IV/2026; Năm 2026')).toEqual(['2026-03-31', '2026-12-31', '2026-12-31']);
  });

  it('is missing where the words give none', () => {
    const endless = 'Thường xuyên; Hằng tháng; Từ năm 2026; Sau khi có hướng dẫn; Theo quy định; abc';
    expect(end(endless)).toEqual(Array(6).fill(undefined));
    expect(end('')).toEqual([undefined]);
  });
});

describe('a task that is not done', () => {
  const overdue = (text: string, day: string) => overdueSince(readDeadline(text, year2026), day);

  it('is overdue from the day after its end', () => {
    expect(overdue('Quý I/2026', '2026-03-31')).toBeUndefined();
    expect(overdue('Quý I/2026', '2026-04-01')).toBe('2026-03-31');
  });

  it('counts from the earliest clause that has passed', () => {
    expect(overdue('Quý II/2026 (đợt 1); Quý IV/2026 (đợt 2)', '2026-07-01')).toBe('2026-06-30');
    expect(overdue('Quý II/2026 và Quý IV/2026', '2027-01-15')).toBe('2026-06-30');
    expect(overdue('Quý II-IV năm 2026', '2026-07-01')).toBeUndefined();
    expect(overdue('Thường xuyên; Tháng 3/2026', '2026-04-01')).toBe('2026-03-31');
  });

  it('is never overdue by clauses without an end', () => {
    const endless = 'Thường xuyên; Hằng tháng; Từ năm 2026; Sau khi có hướng dẫn; Theo Kế hoạch ngày 25/5/2025; abc';
    expect(overdue(endless, '2199-12-31')).toBeUndefined();
    expect(overdueSince([], '2199-12-31')).toBeUndefined();
  });

  it('is overdue exactly when some end lies before the day', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-06-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(days, { maxLength: 5 }), days, (ends, day) => {
        const clauses = ends.map((date): Clause => ({ text: '', due: { kind: 'date-by', date }, notes: [] }));
        const passed = ends.filter((end) => end < day).toSorted();
        expect(overdueSince(clauses, day)).toBe(passed[0]);
      }),
    );
  });
});
