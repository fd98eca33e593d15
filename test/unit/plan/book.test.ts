import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../shared/plan/catalogue/index.ts';
import { readProvinceBook } from '../../../shared/plan/book/read.ts';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import type { Province } from '../../../shared/plan/province.ts';
import { describe as inWords } from '../../../shared/text/describe.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { workbookOf, type Sheets, type Value } from './workbook-of.ts';

const unitHeader = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Loại',
  'Mã định danh',
  'Kế hoạch',
  'Email',
  'Hiệu lực từ',
  'Hiệu lực đến',
];
const targetHeader = [
  'Kế hoạch',
  'Chỉ tiêu',
  'So sánh',
  'Giá trị',
  'Phấn đấu',
  'Năm',
  'Phạm vi',
  'Nguồn',
  'Tình trạng',
];
const taskHeader = ['Kế hoạch', 'Mã', 'Lĩnh vực', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Ghi chú'];
const periodHeader = ['Mã kỳ', 'Tên kỳ', 'Từ ngày', 'Đến ngày', 'Kiểu số liệu', 'Mở nhận', 'Hạn nộp'];

/** The smallest good workbook, with only the columns that were promised to provinces. */
const good: Sheets = {
  Tỉnh: [
    ['Mã tỉnh', '38'],
    ['Tên tỉnh', 'Tỉnh Thanh Hóa'],
    ['Năm', 2026],
    ['Múi giờ', null],
  ],
  'Đơn vị': [unitHeader, ['15091', 'Xã Ngọc Liên', 'Xã', 'H56.1', 'KH-2026', 'a@b.vn', null, null]],
  'Mục tiêu': [targetHeader, ['KH-2026', 'ON_TIME_RESOLUTION', '>', 98, null, 2026, null, 'II.1', 'Áp dụng']],
  'Nhiệm vụ': [
    taskHeader,
    ['KH-2026', '1.1', 'Cải cách thể chế', 'Ban hành kế hoạch', 'Quyết định', 'VHXH', '', 'Quý I/2026', ''],
  ],
};

const day = (iso: string): Value => ({ day: iso });
const read = (sheets: Sheets) => readProvinceBook(workbookOf(sheets));

/** Everything found but what was merely left to the shipped catalogue. */
function found(sheets: Sheets) {
  const { observations } = read(sheets);
  return observations.filter(({ id }) => id !== 'province-default-used');
}

const where = (sheets: Sheets) => found(sheets).map(({ id, sheet, cell }) => `${id} ${sheet}!${cell}`);

function withRows(sheet: string, ...rows: readonly (readonly Value[])[]): Sheets {
  return { ...good, [sheet]: [...(good[sheet] ?? []), ...rows] };
}

describe('reading a province workbook', () => {
  test('a small workbook gives a province, the rest comes with the product', () => {
    const { province, observations } = read(good);
    expect(where(good)).toEqual([]);
    expect(observations.map(({ sheet }) => sheet)).toEqual([
      'Số liệu',
      'Chỉ tiêu',
      'Kỳ báo cáo',
      'Thang điểm',
      'Xếp loại',
    ]);
    expect(province).toMatchObject({
      code: '38',
      name: 'Tỉnh Thanh Hóa',
      year: 2026,
      timeZone: 'Asia/Ho_Chi_Minh',
      units: [{ code: '15091', name: 'Xã Ngọc Liên', kind: 'xa', eid: 'H56.1', plan: 'KH-2026', email: 'a@b.vn' }],
      plans: [{ id: 'KH-2026', title: 'KH-2026', years: { from: 2026, to: 2026 } }],
      targets: [{ plan: 'KH-2026', comparator: '>', value: 98, due: '2026', status: 'in-force' }],
      tasks: [{ code: '1.1', area: 'the_che', clauses: [{ due: { kind: 'quarters', quarters: [1] } }] }],
    });
    expect(province?.measures).toBe(catalogue.measures);
    expect(province?.periods.map((period) => period.id)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });

  test('an error keeps the whole definition out, and everything is told at once', () => {
    const sheets: Sheets = {
      ...withRows('Đơn vị', ['19363', 'Xã Vĩnh Linh', 'Xã', null, 'KH-2027', null, null, null]),
      'Mục tiêu': [targetHeader, ['KH-2026', 'NOT_THERE', '>', 98, null, 2026, null, '', '']],
    };
    expect(read(sheets).province).toBeUndefined();
    expect(where(sheets)).toEqual([
      'province-indicator-unknown Mục tiêu!B2',
      'province-unit-elsewhere Đơn vị!A3',
      'province-plan-unknown Đơn vị!E3',
    ]);
  });

  test('every finding has words in both languages, with nothing left unfilled', () => {
    const sheets: Sheets = {
      Tỉnh: [
        ['Mã tỉnh', 38],
        ['Tên tỉnh', 'Nghệ An'],
        ['Năm', 'hai nghìn'],
        ['Múi giờ', 'Hà Nội'],
      ],
      'Đơn vị': [
        unitHeader,
        [15091, 'Xã Ngọc Lặc', 'Xã', null, 'X', 'thư', day('2026-02-01'), day('2026-01-01')],
        ['15091', 'Xã Ngọc Liên', 'Làng', null, null, null, null, 'hôm qua'],
        ['S!', 'Sở Nội vụ', 'Sở ngành', null, null, null, null, null],
      ],
      'Kỳ báo cáo': [periodHeader, ['2026-Q1', 'Quý I', '31/02/2026', '14/03/2026', 'Lũy kế', '', '17/03/2026']],
      'Số liệu': [
        ['Mã', 'Nội dung', 'Đơn vị tính', 'Loại', 'Lĩnh vực'],
        ['A_1', 'Số A', 'việc', 'Phát sinh', 'Cải cách thể chế'],
        ['A_1', 'Số A', 'việc', 'Phát sinh', 'Cải cách thể chế'],
      ],
      'Chỉ tiêu': [
        ['Mã', 'Chỉ tiêu', 'Đơn vị tính', 'Tử số', 'Mẫu số', 'Chiều', 'Lĩnh vực'],
        ['I_1', 'Tỷ lệ', '%', 'A_1 + A_2', '', 'Cao tốt', 'Cải cách thể chế'],
      ],
      'Mục tiêu': [
        targetHeader,
        ['P', 'I_1', 'Khoảng', 'nhiều', null, 'mãi mãi', null, '', ''],
        ['P', 'I_1', '>=', null, null, 2026, null, '', 'Áp dụng'],
        ['TINH', 'I_1', '>=', 70, null, 2026, null, '', 'Mâu thuẫn'],
      ],
      'Nhiệm vụ': [taskHeader, ['P', '', 'Cải cách thể chế', 'Việc', '', '', '', '', '']],
      'Thang điểm': [
        ['Thang điểm', 'Chỉ tiêu', 'Điểm tối đa', 'Ngưỡng đạt điểm tối đa', 'Điểm khi mẫu số bằng 0'],
        ['T', 'I_1', 5, 0, 6],
      ],
      'Xếp loại': [
        ['Thang điểm', 'Loại', 'Từ điểm'],
        ['U', 'Tốt', 80],
      ],
    };
    const observations = found(sheets);
    expect(new Set(observations.map(({ id }) => id)).size).toBeGreaterThanOrEqual(20);
    for (const observation of observations) {
      for (const language of ['vi', 'en'] as const) {
        const { message, hint } = inWords(observation, language);
        expect(`${message} ${hint ?? ''}`).not.toMatch(/\{|undefined/);
      }
    }
  });
});

describe('units', () => {
  test('lose leading zeros to Excel and get them back', () => {
    const sheets: Sheets = {
      ...good,
      Tỉnh: [
        ['Mã tỉnh', 1],
        ['Năm', 2026],
      ],
      'Đơn vị': [unitHeader, [4, 'Phường Ba Đình', 'Phường', null, null, null, null, null]],
    };
    const { province } = read(sheets);
    expect(province?.code).toBe('01');
    expect(province?.name).toBe('Thành phố Hà Nội');
    expect(province?.units[0]?.code).toBe('00004');
    expect(where(sheets)).toEqual(['province-zeros-restored Tỉnh!B1', 'province-zeros-restored Đơn vị!A2']);
  });

  test('are held against the official list of communes', () => {
    const sheets = withRows(
      'Đơn vị',
      ['14845', 'Xã Tam Chung', 'Xã', null, null, null, null, null],
      ['14812', 'Xã Bỉm Sơn', 'Xã', null, null, null, null, null],
      ['99999', 'Xã Mới', 'Xã', null, null, null, null, null],
      ['15O91', 'Xã Chữ O', 'Xã', null, null, null, null, null],
    );
    expect(where(sheets)).toEqual([
      'province-unit-code-invalid Đơn vị!A6',
      'province-unit-name-differs Đơn vị!B3',
      'province-unit-name-differs Đơn vị!B4',
      'province-unit-unknown Đơn vị!A5',
    ]);
    expect(found(sheets)[1]).toMatchObject({ code: '14845', found: 'Xã Tam Chung', expected: 'Xã Mường Lát' });
  });

  test('may write their names without the kind and with either tone placement', () => {
    const named = (code: string, name: string, kind: string): Sheets => ({
      ...good,
      'Đơn vị': [unitHeader, [code, name, kind, null, null, null, null, null]],
    });
    expect(where(named('15091', 'Ngọc Liên', 'Xã'))).toEqual([]);
    expect(where(named('15091', 'UBND xã Ngọc Liên', 'Xã'))).toEqual([]);
  });

  test('that were renamed have one name for each day', () => {
    const names = (until: string, from: string): Sheets => ({
      ...good,
      'Đơn vị': [
        unitHeader,
        ['15091', 'Xã Ngọc Lặc cũ', 'Xã', null, null, null, null, day(until)],
        ['15091', 'Xã Ngọc Liên', 'Xã', null, null, null, day(from), null],
      ],
    });
    expect(where(names('2026-04-29', '2026-04-30'))).toEqual([]);
    expect(where(names('2026-05-29', '2026-04-30'))).toEqual(['province-validity-overlaps Đơn vị!A3']);
  });

  test('of departments bear a code of the province', () => {
    expect(where(withRows('Đơn vị', ['SNV-1', 'Sở Nội vụ', 'Sở ngành', null, null, null, null, null]))).toEqual([]);
    expect(where(withRows('Đơn vị', ['S', 'Sở Nội vụ', 'Sở ngành', null, null, null, null, null]))).toEqual([
      'province-unit-code-invalid Đơn vị!A3',
    ]);
  });

  test('of a trial province may come from anywhere', () => {
    const sheets: Sheets = {
      ...withRows('Đơn vị', ['19363', 'Xã Vĩnh Linh', 'Xã', null, null, null, null, null]),
      Tỉnh: [
        ['Mã tỉnh', '00'],
        ['Tên tỉnh', 'Tỉnh mẫu'],
        ['Năm', 2026],
      ],
    };
    expect(where(sheets)).toEqual([]);
    expect(read(sheets).province?.code).toBe('00');
  });
});

describe('periods', () => {
  const calendar = (...rows: readonly (readonly Value[])[]): Sheets => ({
    ...good,
    'Kỳ báo cáo': [periodHeader, ...rows],
  });
  const q1 = ['2026-Q1', 'Quý I', '15/12/2025', '14/03/2026', 'Lũy kế', '05/03/2026', '15/03/2026'];
  const q2 = ['2026-Q2', '6 tháng', '15/12/2025', '14/06/2026', 'Lũy kế', '05/06/2026', '15/06/2026'];
  const q3 = ['2026-Q3', 'Quý III', '15/06/2026', '14/09/2026', 'Trong kỳ', '05/09/2026', '15/09/2026'];

  test('open at the start and are due at the end of a day of the province', () => {
    const sheets = calendar(q2, q1, q3);
    expect(where(sheets)).toEqual([]);
    expect(read(sheets).province?.periods[0]).toEqual({
      id: '2026-Q1',
      name: 'Quý I',
      dataFrom: '2025-12-15',
      dataTo: '2026-03-14',
      kind: 'year-to-date',
      opensAt: '2026-03-04T17:00:00.000Z',
      dueAt: '2026-03-15T16:59:59.999Z',
    });
  });

  test('that accumulate share one first day, one that stands alone follows the last', () => {
    expect(where(calendar(q1, ['2026-Q2', '6 tháng', '15/03/2026', ...q2.slice(3)]))).toEqual([
      'province-period-start Kỳ báo cáo!C3',
    ]);
    expect(where(calendar(q1, q2, ['2026-Q3', 'Quý III', '10/06/2026', ...q3.slice(3)]))).toEqual([
      'province-period-start Kỳ báo cáo!C4',
    ]);
  });

  test('are not told to follow on one whose days could not be read', () => {
    const q2Unread = [...q2.slice(0, 3), '31/02/2026', ...q2.slice(4)];
    expect(where(calendar(q1, q2Unread, q3))).toEqual(['province-date-invalid Kỳ báo cáo!D3']);
    expect(where(calendar(q1, ['2026-Q9', ...q2.slice(1)], q3))).toEqual([
      'province-period-code-invalid Kỳ báo cáo!A3',
    ]);
  });

  test('come in order of time', () => {
    const early = ['2026-Q2', '6 tháng', '15/12/2025', '14/02/2026', 'Lũy kế', '05/06/2026', '15/06/2026'];
    expect(where(calendar(q1, early))).toEqual(['province-period-order Kỳ báo cáo!D3']);
  });

  test('are due after they open and after their data end', () => {
    const due = (opens: string, last: string) => calendar([...q1.slice(0, 5), opens, last]);
    expect(where(due('20/03/2026', '18/03/2026'))).toEqual(['province-period-due Kỳ báo cáo!G2']);
    expect(where(due('01/03/2026', '10/03/2026'))).toEqual(['province-period-due Kỳ báo cáo!G2']);
  });

  test('have the code of a quarter of the year, once', () => {
    expect(where(calendar(q1, ['2027-Q1', ...q2.slice(1)], q1))).toEqual([
      'province-period-code-invalid Kỳ báo cáo!A3',
      'province-code-duplicate Kỳ báo cáo!A4',
    ]);
  });
});

describe('targets', () => {
  const target = (...values: readonly Value[]): Sheets => ({ ...good, 'Mục tiêu': [targetHeader, values] });

  test('understand figures as people write them', () => {
    const sheets: Sheets = {
      ...good,
      'Mục tiêu': [
        targetHeader,
        ['KH-2026', 'DIALOGUES', 'Khoảng', '01–02', null, 2026, null, '', ''],
        ['KH-2026', 'SATISFACTION_TTHC', '≥', '95%', '100', '2026-2030', 'toàn xã', 'II', 'áp dụng'],
        ['TINH', 'DIGITISATION_FILES + DIGITISATION_RESULTS', 'Tăng >=', '20,5', null, '', '', '', ''],
        ['TINH', 'ONLINE_SUBMISSION_RATE', '>=', '', null, day('2026-12-31'), '', '', ''],
      ],
    };
    expect(where(sheets)).toEqual([]);
    expect(read(sheets).province?.targets).toMatchObject([
      { comparator: 'between', value: 1, valueMax: 2, due: '2026', status: 'in-force' },
      { comparator: '>=', value: 95, aspiration: 100, due: '2026-2030', scope: 'toàn xã', source: 'II' },
      { indicators: ['DIGITISATION_FILES', 'DIGITISATION_RESULTS'], value: 20.5, growth: true, due: '2026' },
      { comparator: '>=', due: '2026-12-31', status: 'no-number' },
    ]);
  });

  test('in force need a number', () => {
    expect(where(target('KH-2026', 'DIALOGUES', '>=', null, null, 2026, null, '', 'Áp dụng'))).toEqual([
      'province-target-without-number Mục tiêu!D2',
    ]);
  });

  test('that contradict each other are put to a person, until one is in force', () => {
    const row = (value: number, due: string, status: string) =>
      ['KH-2026', 'ONLINE_PAYMENT_RATE', '>=', value, null, due, null, '', status] as const;
    const rows = (...given: (readonly Value[])[]): Sheets => ({ ...good, 'Mục tiêu': [targetHeader, ...given] });
    const open = rows(row(60, '2026', 'Mâu thuẫn'), row(50, '2026', 'Mâu thuẫn'));
    expect(where(open)).toEqual(['province-target-conflict Mục tiêu!I2']);
    const [finding] = found(open).map((observation) => inWords(observation, 'vi'));
    expect(finding?.severity).toBe('query');
    expect(finding?.message).toContain('>= 60 (2026); >= 50 (2026) (các ô I2, I3)');
    expect(finding?.hint).toContain('“Áp dụng”');
    expect(read(open).province?.targets).toHaveLength(2);
    expect(where(rows(row(60, '2026', 'Áp dụng'), row(50, '2026', 'Không áp dụng')))).toEqual([]);
    expect(where(rows(row(60, '2026', 'Áp dụng'), row(50, '2026', 'Áp dụng')))).toEqual([
      'province-target-conflict Mục tiêu!I2',
    ]);
    expect(where(rows(row(70, '2027', 'Áp dụng'), row(80, '2030', 'Áp dụng')))).toEqual([]);
  });

  test('that run against the direction of their indicator are put to a person', () => {
    const row = (code: string, comparison: string, value: Value = 5, status = 'Áp dụng') =>
      target('TINH', code, comparison, value, null, 2026, null, '', status);
    const [finding] = found(row('ON_TIME_RESOLUTION', '<='));
    expect(finding).toMatchObject({ id: 'province-target-direction', cell: 'C2', code: 'ON_TIME_RESOLUTION' });
    expect(finding && inWords(finding, 'vi').severity).toBe('query');
    expect(finding && inWords(finding, 'vi').message).toContain('“<= 5” ngược chiều');
    expect(where(row('RANK_PCI', '>='))).toEqual(['province-target-direction Mục tiêu!C2']);
    expect(where(row('RANK_PCI', '>'))).toEqual(['province-target-direction Mục tiêu!C2']);
    expect(where(row('RANK_PCI + ON_TIME_RESOLUTION', '<='))).toEqual(['province-target-direction Mục tiêu!C2']);
    for (const harmless of ['<=', '=', 'Tăng', 'Tăng >=']) expect(where(row('RANK_PCI', harmless))).toEqual([]);
    expect(where(row('RANK_PCI', 'Khoảng', '1-5'))).toEqual([]);
    expect(where(row('RANK_PCI', '>=', 5, 'Không áp dụng'))).toEqual([]);
    expect(read(row('RANK_PCI', '>=')).province?.targets).toHaveLength(1);
  });

  test('of plans that nobody follows are left alone', () => {
    const conflict = ['KHÁC', 'DIALOGUES', '>=', 1, null, 2026, null, '', 'Mâu thuẫn'];
    const reversed = ['KHÁC', 'RANK_PCI', '>=', 1, null, 2026, null, '', ''];
    expect(where(withRows('Mục tiêu', conflict, reversed))).toEqual([]);
  });
});

describe('measures and indicators of a province', () => {
  const measureHeader = ['Mã', 'Nội dung', 'Đơn vị tính', 'Loại', 'Lĩnh vực', 'Bắt buộc', 'Áp dụng'];
  const area = 'Cải cách thủ tục hành chính';
  const caseRows = catalogue.measures
    .filter((measure) => measure.required)
    .map((measure) => [measure.code, measure.title, 'hồ sơ', 'Phát sinh', area, 'Có', 'Tất cả']);

  test('money has two decimals, everything else is counted', () => {
    const sheets: Sheets = {
      ...good,
      'Số liệu': [measureHeader, ...caseRows, ['THU', 'Thu ngân sách', 'triệu đồng', 'Phát sinh', area, '', '']],
    };
    expect(where(sheets)).toEqual([]);
    expect(read(sheets).province?.measures.at(-1)).toEqual({
      code: 'THU',
      title: 'Thu ngân sách',
      unit: 'triệu đồng',
      kind: 'flow',
      area: 'thu_tuc_hanh_chinh',
      required: false,
      appliesTo: 'all',
      decimals: 2,
    });
  });

  test('shipped indicators without their measures are left out', () => {
    const sheets: Sheets = { ...good, 'Số liệu': [measureHeader, ...caseRows] };
    expect(where(sheets)).toEqual([]);
    const codes = read(sheets)
      .province?.indicators.filter((each) => each.basis === 'measures')
      .map(({ code }) => code);
    expect(codes).toEqual(['ONLINE_SUBMISSION_RATE', 'ON_TIME_RESOLUTION', 'ON_TIME_766']);
  });

  test('the case block may not be left out', () => {
    const sheets: Sheets = { ...good, 'Số liệu': [measureHeader, ...caseRows.slice(1)] };
    expect(where(sheets)).toContain('province-case-block-incomplete Số liệu!');
  });
});

describe('writing a province workbook', () => {
  const province: Province = {
    ...blankOf(),
    units: [
      { code: '15091', name: 'Xã Ngọc Liên', kind: 'xa', eid: 'H56.10', plan: 'ngoc-lien-2026-2030', email: 'a@b.vn' },
      { code: '14812', name: 'Xã tên cũ', kind: 'xa', validTo: '2026-04-29' },
      {
        code: 'SXD',
        name: '=Sở Xây dựng',
        kind: 'so-nganh',
        plan: 'so-xay-dung-lai-chau-2026',
        validFrom: '2026-01-01',
      },
    ],
    targets: [
      ...catalogue.targets,
      {
        plan: 'TINH',
        indicators: ['ON_TIME_RESOLUTION'],
        title: 'Tỷ lệ đúng hạn',
        comparator: '>=',
        value: 98.5,
        due: '2026',
        source: '',
        status: 'in-force',
      },
    ],
  };

  function blankOf(): Province {
    const { province: read38 } = read({ ...good, 'Nhiệm vụ': [taskHeader], 'Đơn vị': [unitHeader] });
    if (read38 === undefined) throw new Error('the small workbook no longer reads');
    return { ...read38, tasks: catalogue.tasks };
  }

  const written = writeProvinceBook(province);

  async function roundTrip(bytes: Uint8Array) {
    const opened = openWorkbook(bytes);
    if (!opened.ok) throw new Error(`cannot open: ${opened.observation.id}`);
    return readProvinceBook(opened.workbook);
  }

  test('what is read back is the same province', async () => {
    const { province: back, observations } = await roundTrip(await written);
    expect(observations.filter(({ id }) => id !== 'province-target-conflict')).toEqual([]);
    expect(back?.targets).toEqual(province.targets);
    expect(back?.tasks).toEqual(province.tasks);
    const plans = [
      ...catalogue.plans,
      { id: 'TINH', title: 'Mục tiêu chung của tỉnh', years: { from: 2026, to: 2026 } },
    ];
    expect(back).toEqual({ ...province, plans });
  });

  test('the same province gives the same bytes', async () => {
    expect(Buffer.from(await writeProvinceBook(province)).equals(await written)).toBe(true);
  });

  test('the conflicts of the plans in use are all put to a person', async () => {
    const { observations } = await roundTrip(await written);
    expect(observations.map(({ id, code }) => `${id} ${code ?? ''}`)).toEqual([
      'province-target-conflict ONLINE_PAYMENT_RATE',
      'province-target-conflict LEGAL_DOCS_CORRECT',
      'province-target-conflict DIGITISATION_FILES',
      'province-target-conflict DIGITISATION_RESULTS',
    ]);
  });

  test('the blank template asks only for the province and its units', async () => {
    const { province: none, observations } = await roundTrip(await writeProvinceBook());
    expect(none).toBeUndefined();
    expect(observations.map(({ id, cell }) => `${id} ${cell}`).filter((line) => !line.includes('default'))).toEqual([
      'province-cell-missing B3',
      'province-cell-missing B5',
    ]);
  });
});
