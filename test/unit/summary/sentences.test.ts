import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../../shared/period/deadline.ts';
import { areas } from '../../../shared/plan/area.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { Task } from '../../../shared/plan/task.ts';
import type { Amount, TaskReport, TaskStatus } from '../../../shared/report/report.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { Comparison } from '../../../shared/summary/comparison.ts';
import type { SummaryInput } from '../../../shared/summary/input.ts';
import { sentenceText, sentenceTexts, type SentenceId } from '../../../shared/text/messages/sentence.ts';
import { filing, indicator, input, measure, province, quarter, target, unit } from './small-province.ts';
import { now, past } from './small-year.ts';

const late = '2026-03-18T02:00:00.000Z';
const all = { EARLY: 0, DONE: 8, ALL: 10, LATE: 0, TALKS: 2 };
const card = {
  id: 'S',
  components: [{ indicator: 'RATE', max: 20, fullFrom: 100, atZero: 0 }],
  bands: [
    { name: 'Tốt', from: 80 },
    { name: 'Khá', from: 60 },
    { name: 'Yếu', from: 0 },
  ],
};

function task(code: string, area: Task['area']): Task {
  const deadline = 'Tháng 02/2026';
  const clauses = readDeadline(deadline, { from: 2026, to: 2026 });
  return { plan: 'P', code, area, title: `Việc ${code}`, product: '', lead: '', support: '', deadline, clauses };
}

function said(code: string, status: TaskStatus): TaskReport {
  return { task: code, status, statusCell: 'H8', doneOnCell: 'I8', documentCell: 'J8' };
}

function texts(comparison: Comparison): string[] {
  return comparison.sentences.map((sentence) => sentenceText(sentence, 'vi'));
}

function ids(comparison: Comparison): SentenceId[] {
  return comparison.sentences.map(({ id }) => id);
}

const two = (over: Partial<Province> = {}) => province({ units: [unit('00001'), unit('00002')], ...over });

describe('who has reported', () => {
  const first = (material: SummaryInput) => texts(compare(material))[0];

  it('is said of no unit, of none that reported, of some, of all', () => {
    const [one, other] = [filing('00001', all), filing('00002', all, { receivedAt: late })];
    expect(first(input([], { province: province({ units: [] }) }))).toBe('Kỳ này không có đơn vị nào phải báo cáo.');
    expect(first(input([], { province: two() }))).toBe(
      'Chưa có báo cáo nào được tiếp nhận; số đơn vị phải báo cáo là 2.',
    );
    expect(first(input([other], { province: two() }))).toBe(
      '1/2 đơn vị đã có báo cáo được tiếp nhận (0 đúng hạn, 1 trễ hạn); còn 1 đơn vị chưa có.',
    );
    expect(first(input([one, other], { province: two() }))).toBe(
      '2/2 đơn vị đã có báo cáo được tiếp nhận: 1 đúng hạn, 1 trễ hạn.',
    );
    expect(first(input([one], { province: province({ units: [unit('00001')] }) }))).toBe(
      '1/1 đơn vị đã có báo cáo được tiếp nhận, không đơn vị nào trễ hạn.',
    );
  });
});

describe('the province’s targets', () => {
  const second = (figures: Readonly<Record<string, Amount>>, targets = province().targets) =>
    texts(compare(input([filing('00001', figures)], { province: two({ targets }) })))[1];
  const both = [target('TINH', 'RATE', 90), target('TINH', 'LATE_RATE', 5, { comparator: '<=' })];

  it('are counted, and the one missed by most is named with its distance in points', () => {
    expect(second({ ...all, DONE: 887, ALL: 1000, LATE: 90 }, both)).toBe(
      'Toàn tỉnh đạt 0/2 mục tiêu chung có số liệu để so; xa nhất là “Tỷ lệ LATE_RATE”: 9%, cách mức 5% là 4 điểm phần trăm.',
    );
    expect(second({ ...all, DONE: 887, ALL: 1000, LATE: 50 }, both)).toBe(
      'Toàn tỉnh đạt 1/2 mục tiêu chung có số liệu để so; xa nhất là “Tỷ lệ RATE”: 88,7%, cách mức 90% là 1,3 điểm phần trăm.',
    );
    expect(second({ ...all, DONE: 9 }, both)).toBe('Toàn tỉnh đạt 2/2 mục tiêu chung có số liệu để so.');
  });

  it('that must be passed are not said to be no points away', () => {
    expect(second({ ...all, DONE: 9 }, [target('TINH', 'RATE', 90, { comparator: '>' })])).toBe(
      'Toàn tỉnh đạt 0/1 mục tiêu chung có số liệu để so; “Tỷ lệ RATE” là 90% trong khi phải trên 90%.',
    );
  });

  it('that ask to stay below a level are missed by a distance without a sign', () => {
    expect(second({ ...all, DONE: 9 }, [target('TINH', 'RATE', 50, { comparator: '<=' })])).toBe(
      'Toàn tỉnh đạt 0/1 mục tiêu chung có số liệu để so; xa nhất là “Tỷ lệ RATE”: 90%, cách mức 50% là 40 điểm phần trăm.',
    );
  });

  it('are said to be none that hold, or not yet comparable', () => {
    const none = 'Tỉnh chưa có mục tiêu chung nào để so với các chỉ tiêu tỷ lệ của kỳ này.';
    expect(second(all, [])).toBe(none);
    // Stated twice and differently: there are targets, and none of them holds.
    expect(second(all, [target('TINH', 'RATE', 90), target('TINH', 'RATE', 80)])).toBe(none);
    expect(second({}, both)).toBe(
      'Chưa có số liệu để so với mục tiêu chung của tỉnh; số chỉ tiêu tỷ lệ có mục tiêu là 2.',
    );
  });
});

describe('the ranking', () => {
  const third = (scorecards: Province['scorecards'], ...done: readonly number[]) =>
    texts(
      compare(
        input(
          done.map((each, index) => filing(`0000${String(index + 1)}`, { ...all, DONE: each })),
          { province: province({ scorecards }) },
        ),
      ),
    )[2];

  it('tells how many reached the highest and the lowest band', () => {
    expect(third([card], 9, 8, 7, 1)).toBe(
      'Theo thang điểm S, 4 đơn vị được xếp hạng: cao nhất là loại Tốt (2 đơn vị), thấp nhất trong số này là loại Yếu (1 đơn vị).',
    );
    expect(third([card], 9)).toBe('Theo thang điểm S, 1 đơn vị được xếp hạng, chỉ ở một loại là Tốt.');
    expect(third([card])).toBe('Chưa có đơn vị nào đủ số liệu để xếp hạng theo thang điểm S.');
  });

  it('tells the range where there are no bands, and is not spoken of without a scorecard', () => {
    expect(third([{ ...card, bands: [] }], 9, 7)).toBe(
      'Theo thang điểm S, 2 đơn vị được xếp hạng, đạt từ 70% đến 90% số điểm tối đa.',
    );
    expect(third([{ ...card, bands: [] }], 9, 9)).toBe(
      'Theo thang điểm S, 2 đơn vị được xếp hạng, đều đạt 90% số điểm tối đa.',
    );
    expect(third([], 9, 7)).toMatch(/^Việc cần làm ngay/);
  });
});

describe('the tasks', () => {
  const tasks = [task('1', 'the_che'), task('2', 'the_che'), task('3', 'cong_vu')];
  const told = (...statuses: readonly TaskStatus[]) =>
    texts(
      compare(
        input(
          [
            filing(
              '00001',
              all,
              {},
              statuses.map((status, index) => said(String(index + 1), status)),
            ),
          ],
          { province: province({ units: [unit('00001')], tasks }) },
        ),
      ),
    )[2];

  it('overdue are counted, and the area with most of them is named', () => {
    expect(told('in-progress', 'not-started', 'in-progress')).toBe(
      `Các đơn vị còn 3 nhiệm vụ quá hạn, nhiều nhất ở lĩnh vực ${areas.the_che} (2).`,
    );
    expect(told('done', 'not-started', 'in-progress')).toBe(
      `Các đơn vị còn 2 nhiệm vụ quá hạn, nhiều nhất ở các lĩnh vực ${areas.the_che}; ${areas.cong_vu} (mỗi lĩnh vực 1).`,
    );
    expect(told('done', 'done', 'in-progress')).toBe(
      `Các đơn vị còn 1 nhiệm vụ quá hạn, đều ở lĩnh vực ${areas.cong_vu}.`,
    );
  });

  it('are said to be done where none is overdue, and unreported where nobody told', () => {
    expect(told('done', 'not-doing', 'done')).toBe(
      'Các đơn vị đã hoàn thành 2/3 nhiệm vụ được giao, không nhiệm vụ nào được báo là quá hạn.',
    );
    expect(told()).toBe('Chưa đơn vị nào báo cáo tình trạng của 3 nhiệm vụ được giao.');
  });
});

describe('the change since the baseline', () => {
  const changeTold = (then: number, done: number) =>
    ids(
      compare(
        now('2026-Q2', { '00001': { ...all, DONE: done } }, [past('2026-Q1', { '00001': { ...all, DONE: then } })]),
      ),
    ).find((id) => id.startsWith('since-baseline'));

  it('names a rate as the greatest decline only where one declined', () => {
    expect(changeTold(8, 7)).toBe('since-baseline-worst');
    expect(changeTold(8, 8)).toBe('since-baseline');
    expect(changeTold(8, 9)).toBe('since-baseline');
  });
});

describe('what to do first', () => {
  const last = (comparison: Comparison) => texts(comparison).at(-1);

  it('is what only the province can decide, then who is missing, then what is overdue, then what is odd', () => {
    const held = filing('00002', all, { status: 'held' });
    const one = filing('00001', all);
    const material = input([one], { province: two() });
    expect(last(compare({ ...material, attempts: [one, held] }))).toBe(
      'Việc cần làm ngay: tỉnh xem xét báo cáo nộp sau khi khóa kỳ của 1 đơn vị.',
    );
    expect(last(compare(material))).toBe('Việc cần làm ngay: đôn đốc Xã 00002, chưa có báo cáo được tiếp nhận.');
    expect(last(compare(input([])))).toBe(
      'Việc cần làm ngay: đôn đốc 4 đơn vị chưa có báo cáo được tiếp nhận (danh sách ở trang Tình hình nộp).',
    );
    const done = province({ units: [unit('00001')], tasks: [task('1', 'the_che')] });
    expect(last(compare(input([filing('00001', all, {}, [said('1', 'in-progress')])], { province: done })))).toBe(
      'Việc cần làm ngay: đôn đốc các nhiệm vụ quá hạn (1) của 1 đơn vị (danh sách ở trang Nhiệm vụ).',
    );
    const odd = two({ targets: [target('P', 'RATE', 80), target('P', 'RATE', 70)] });
    expect(last(compare(input([one, filing('00002', all)], { province: odd })))).toBe(
      'Việc cần làm ngay: rà soát 1 điểm ở trang Cảnh báo.',
    );
    expect(ids(compare(input([one, filing('00002', all)], { province: two() }))).at(-1)).toBe('act-nothing');
  });

  it('is a correction that waits, and none that something accepted has followed', () => {
    const reported = [filing('00001', all), filing('00002', all)];
    const attempts = (receivedAt: string) => [
      ...reported,
      filing('00002', all, { status: 'held', attempt: 'B', receivedAt }),
    ];
    const material = input(reported, { province: two(), closedAt: late });
    expect(last(compare({ ...material, attempts: attempts('2026-03-19T02:00:00.000Z') }))).toBe(
      'Việc cần làm ngay: tỉnh xem xét báo cáo nộp sau khi khóa kỳ của 1 đơn vị.',
    );
    expect(ids(compare({ ...material, attempts: attempts('2026-03-15T02:00:00.000Z') })).at(-1)).toBe('act-nothing');
  });

  it('is no reminder once the period is closed', () => {
    const closed = input([filing('00001', all)], { province: two(), closedAt: '2026-03-20T00:00:00.000Z' });
    expect(last(compare(closed))).toBe(
      'Kỳ đã khóa khi 1 đơn vị chưa có báo cáo được tiếp nhận; tỉnh mở khóa kỳ nếu cần nhận thêm.',
    );
  });
});

// Names without digits, so that every digit of a sentence is a figure of the comparison.
const names = ['Xã An', 'Xã Bình', 'Xã Cường', 'Xã Dũng', 'Xã Hòa'];
const codes = names.map((_, index) => `0000${String(index + 1)}`);
const measures = ['DONE', 'ALL', 'LATE'];
const amount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 9, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.constant('missing' as const) },
  { weight: 1, arbitrary: fc.constant('not-applicable' as const) },
);
const status = fc.constantFrom<TaskStatus>('done', 'in-progress', 'not-started', 'not-doing');
const report = fc.record({
  figures: fc.record(Object.fromEntries(measures.map((code) => [code, amount]))),
  statuses: fc.array(status, { maxLength: 3 }),
  receivedAt: fc.constantFrom('2026-06-16T02:00:00.000Z', '2026-06-19T02:00:00.000Z'),
  state: fc.constantFrom('accepted', 'accepted', 'accepted', 'held', 'rejected'),
});
const lived = fc.record({
  units: fc.nat(names.length),
  before: fc.array(fc.option(report, { nil: undefined, freq: 8 }), { minLength: 5, maxLength: 5 }),
  now: fc.array(fc.option(report, { nil: undefined, freq: 8 }), { minLength: 5, maxLength: 5 }),
  targets: fc.subarray([target('TINH', 'RATE', 55), target('TINH', 'LATE_RATE', 7, { comparator: '<=' })]),
  scorecards: fc.subarray([card]),
  tasks: fc.subarray([task('1', 'the_che'), task('2', 'the_che'), task('3', 'cong_vu')]),
  closed: fc.boolean(),
});
type Lived = typeof lived extends fc.Arbitrary<infer Value> ? Value : never;

function provinceOf({ units, targets, scorecards, tasks }: Lived): Province {
  return province({
    units: codes.slice(0, units).map((code, index) => unit(code, { name: names[index] ?? '' })),
    measures: measures.map((code) => measure(code)),
    indicators: [
      indicator('RATE', ['DONE'], ['ALL']),
      indicator('LATE_RATE', ['LATE'], ['ALL'], { direction: 'lower-is-better' }),
    ],
    targets,
    scorecards,
    tasks,
  });
}

function filingsOf(period: string, { units }: Lived, reports: Lived['now']) {
  return reports.slice(0, units).flatMap((each, index) => {
    if (each === undefined) return [];
    const { receivedAt, state } = each;
    const tasks = each.statuses.map((told, place) => said(String(place + 1), told));
    const accepted = state === 'held' || state === 'rejected' ? state : ('accepted' as const);
    return [filing(codes[index] ?? '', each.figures, { period, receivedAt, status: accepted }, tasks)];
  });
}

function materialOf(id: string, life: Lived, reports: Lived['now']) {
  const attempts = filingsOf(id, life, reports);
  const filings = attempts.filter((each) => each.status === 'accepted');
  const standings = filings.map((each) => ({ unit: each.unit, firstAcceptedAt: each.receivedAt }));
  return { province: provinceOf(life), revision: 'r1', period: quarter(id), filings, standings, attempts };
}

function compared(life: Lived): Comparison {
  const { attempts: _attempts, ...before } = materialOf('2026-Q1', life, life.before);
  const closedAt = '2026-06-20T00:00:00.000Z';
  return compare({
    ...materialOf('2026-Q2', life, life.now),
    earlier: [{ ...before, closedAt }],
    ...(life.closed ? { closedAt } : {}),
  });
}

/** `1.234,5` → 1234.5: every figure that stands in a sentence. */
function figuresIn(text: string): number[] {
  const written = text.replaceAll('Quý I/2026', '').match(/\d[\d.]*(?:,\d+)?/g) ?? [];
  return written.map((figure) => Number(figure.replace(/\.$/, '').replaceAll('.', '').replace(',', '.')));
}

/** Each figure counted again from the comparison, in the order in which the Vietnamese sentence names them. */
function recount(comparison: Comparison, id: SentenceId): number[] {
  const { submissions, cells, indicators, rankings, tasks, warnings, units } = comparison;
  const accepted = submissions.filter(({ state }) => state === 'accepted');
  const onTime = accepted.filter((each) => each.onTime === true).length;
  const absent = units.length - accepted.length;
  const aimed = indicators.filter(({ target: own }) => own !== undefined);
  const judged = aimed.filter(({ value }) => value !== undefined);
  const missed = judged.flatMap(({ indicator: { code }, value = 0 }) => {
    const [level, gap] = code === 'RATE' ? [55, 55 - value] : [7, value - 7];
    return gap > 0 ? [{ value, level, gap: Math.round(gap * 100) / 100 }] : [];
  });
  const worst = missed.find(({ gap }) => missed.every((other) => other.gap <= gap));
  const met = [judged.length - missed.length, judged.length];
  const shares = (rankings[0]?.ranked ?? []).map(({ share }) => share);
  const bandOf = (share: number) => (share >= 80 ? 'Tốt' : share >= 60 ? 'Khá' : 'Yếu');
  const inBandOf = (edge: number) => shares.filter((share) => bandOf(share) === bandOf(edge)).length;
  const count = (holds: (tally: (typeof tasks.byUnit)[number]['tally']) => number) =>
    tasks.byUnit.reduce((total, { tally }) => total + holds(tally), 0);
  const overdueIn = Object.values(Object.groupBy(tasks.overdue, (each) => each.task.area)).map(
    (own) => own?.length ?? 0,
  );
  const gains = indicators.flatMap(({ indicator: own, value, before }) =>
    value === undefined || before === undefined
      ? []
      : [{ gain: own.direction === 'higher-is-better' ? value - before : before - value, value, before }],
  );
  const changed = [
    gains.length,
    gains.filter(({ gain }) => gain > 0).length,
    gains.filter(({ gain }) => gain < 0).length,
    gains.filter(({ gain }) => gain === 0).length,
  ];
  const fallen = gains.toSorted((a, b) => a.gain - b.gain)[0];
  expect(cells).toHaveLength(units.length * indicators.length);

  const expected: Readonly<Record<SentenceId, readonly number[]>> = {
    'nobody-asked': [],
    'nobody-reported': [units.length],
    'all-on-time': [units.length, units.length],
    'all-reported': [units.length, units.length, onTime, units.length - onTime],
    'some-outstanding': [accepted.length, units.length, onTime, accepted.length - onTime, absent],
    'no-province-targets': [],
    'targets-without-figures': [aimed.length],
    'all-targets-met': met,
    'some-targets-missed': [...met, worst?.value ?? -1, worst?.level ?? -1, worst?.gap ?? -1],
    'some-targets-just-missed': [],
    'nobody-ranked': [],
    'one-band': [shares.length],
    'best-and-weakest-band': [shares.length, inBandOf(Math.max(...shares)), inBandOf(Math.min(...shares))],
    'one-score': [shares.length, shares[0] ?? -1],
    'range-of-scores': [shares.length, Math.min(...shares), Math.max(...shares)],
    'tasks-unreported': [count(({ asked }) => asked)],
    'tasks-none-overdue': [count(({ done }) => done), count(({ asked }) => asked)],
    'tasks-overdue-one-area': [tasks.overdue.length],
    'tasks-overdue-most': [tasks.overdue.length, Math.max(...overdueIn)],
    'tasks-overdue-tied': [tasks.overdue.length, Math.max(...overdueIn)],
    'since-baseline': changed,
    'since-baseline-worst': [...changed, fallen?.before ?? -1, fallen?.value ?? -1],
    'act-held': [submissions.filter(({ state }) => state === 'held').length],
    'act-remind-named': [],
    'act-remind': [absent],
    'act-overdue': [tasks.overdue.length, new Set(tasks.overdue.map((each) => each.unit)).size],
    'act-warnings': [warnings.length],
    'act-absent': [absent],
    'act-nothing': [],
  };
  return [...expected[id]];
}

describe('over any small province', () => {
  it('every figure in a sentence is what a recount of the comparison gives', () => {
    fc.assert(
      fc.property(lived, (life) => {
        const comparison = compared(life);
        for (const sentence of comparison.sentences) {
          const text = sentenceText(sentence, 'vi');
          expect([text, figuresIn(text)]).toEqual([text, recount(comparison, sentence.id)]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('there are three to six, each of another matter, and no place in them is left open', () => {
    fc.assert(
      fc.property(lived, (life) => {
        const { sentences } = compared(life);
        expect(sentences.length).toBeGreaterThanOrEqual(3);
        expect(sentences.length).toBeLessThanOrEqual(6);
        expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
        for (const sentence of sentences) {
          for (const language of ['vi', 'en'] as const) {
            expect(sentenceText(sentence, language)).toMatch(/^[^{}]+\.$/);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('all ways of saying it occur, but for those of rarer definitions', () => {
    const seen = new Set<SentenceId>();
    fc.assert(
      fc.property(lived, (life) => {
        for (const { id } of compared(life).sentences) seen.add(id);
      }),
      { numRuns: 1000, seed: 4 },
    );
    const never = Object.keys(sentenceTexts).filter((id) => !seen.has(id as SentenceId));
    expect(never.toSorted()).toEqual(['one-score', 'range-of-scores', 'some-targets-just-missed']);
  });
});
