import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleProvince, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { sampleReport } from '../../../infra/sample/report.ts';
import { writeForm } from '../../../shared/form/write.ts';
import type { Ask } from '../../../shared/plan/ask.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import { severityOfKind, type FindingId } from '../../../shared/text/findings/kinds.ts';
import { slips } from './faults.ts';
import { openForm, type OpenForm } from './officer.ts';
import { openTrial, type Trial } from './trial.ts';

const UNIT = '15091';
const PERIOD = '2026-Q1';
const VALUE = 'Số liệu kỳ này *';
const province = sampleProvince(4);
let trial: Trial;
let good: Uint8Array;
let minutes = 0;

function ask(unit: string, period: string): Ask {
  const found = askOf(province, unit, period);
  if (!found) throw new Error(`${unit} is not asked in ${period}`);
  return found;
}

const filled = (of: Ask) => writeForm(of, undefined, of.period.opensAt, sampleReport(of, SAMPLE_SEED));

/** Sends a file to a period while that is open, a minute after the last one. */
function send(bytes: Uint8Array, period = PERIOD): Promise<Filing> {
  minutes += 1;
  const { opensAt } = ask(UNIT, period).period;
  trial.clock.set(new Date(Date.parse(opensAt) + minutes * 60_000).toISOString());
  return trial.send({ unit: UNIT, period, bytes });
}

async function edited(edit: (form: OpenForm) => void): Promise<Uint8Array> {
  const form = await openForm(good);
  edit(form);
  return form.save();
}

/** The findings of the receipt that keep the report from counting. */
async function blocking(filing: Filing) {
  const { findings } = await trial.receipt(filing);
  return findings.filter(({ severity }) => severity !== 'note');
}

const counting = async () =>
  (await trial.reports.standings(province.code, PERIOD)).find(({ unit }) => unit === UNIT)?.current.attempt;

/** What became of a file: its status, whether it is the one that counts now, and what blocks it in words. */
async function verdictOn(filing: Filing) {
  const words = (await blocking(filing)).map(({ message }) => message);
  return { status: filing.status, counts: (await counting()) === filing.attempt, blocking: words };
}
const accepted = { status: 'accepted', counts: true, blocking: [] } as const;

beforeAll(async () => {
  trial = await openTrial(province, '2026-03-10T02:00:00Z');
  good = await filled(ask(UNIT, PERIOD));
});
afterAll(() => trial.close());

test('a good form is accepted', async () => {
  expect(await verdictOn(await send(good))).toEqual(accepted);
});

describe('a slip of an officer', () => {
  let form: OpenForm;
  beforeAll(async () => {
    form = await openForm(good);
  });

  test.each(slips)(
    '($name) is rejected with its cell, in words that name the place; mended, it counts',
    async (slip) => {
      const before = await counting();
      const cell = slip.make(form);
      const rejected = await send(await form.save());
      expect(rejected.status).toBe('rejected');
      const told = await blocking(rejected);
      expect(told.map(({ id, sheet, cell: at }) => ({ id, sheet, cell: at }))).toEqual([
        { id: slip.id, sheet: slip.sheet, cell },
      ]);
      const message = told[0]!.message;
      expect(message).toContain(slip.sheet);
      expect(message).toContain(slip.place ?? cell);
      for (const words of slip.says) expect(message).toContain(words);
      expect(told[0]!.hint).toMatch(/[ạ-ỹ]/);
      expect(await counting()).toBe(before);

      form.undo();
      expect(await verdictOn(await send(await form.save()))).toEqual(accepted);
    },
  );
});

describe('a form changed in its build', () => {
  const one = async (bytes: Uint8Array) => {
    const filing = await send(bytes);
    return { filing, told: await blocking(filing) };
  };
  const ids = (told: readonly { id: FindingId }[]) => told.map(({ id }) => id);

  test('with a row of its own is rejected at the code nobody asked', async () => {
    let cell = '';
    const { told } = await one(
      await edited((form) => {
        const figures = form.sheet('Số liệu');
        const row = figures.rowCount + 1;
        figures.getCell(row, 1).value = 'HS_MOI';
        figures.getCell(row, 3).value = 'Hồ sơ loại mới của xã';
        figures.getCell(row, 6).value = 12;
        cell = figures.getCell(row, 1).address;
      }),
    );
    expect(told).toMatchObject([{ id: 'code-unknown', sheet: 'Số liệu', cell }]);
    expect(told[0]!.message).toContain(cell);
    expect(told[0]!.message).toContain('“HS_MOI”');
  });

  test('with one code in two rows is rejected at the second, and the first is named', async () => {
    let [first, second] = ['', ''];
    const { told } = await one(
      await edited((form) => {
        const figures = form.sheet('Số liệu');
        const row = figures.rowCount + 1;
        first = form.address('Số liệu', 'HS_SH', 'Mã');
        figures.getCell(row, 1).value = 'HS_SH';
        figures.getCell(row, 6).value = 12;
        second = figures.getCell(row, 1).address;
      }),
    );
    expect(told).toMatchObject([{ id: 'code-twice', sheet: 'Số liệu', cell: second }]);
    expect(told[0]!.message).toContain(`ở ô ${second} đã có ở ô ${first}`);
  });

  test('without one of its sheets is rejected by the name of that sheet, not row by row', async () => {
    for (const name of ['Số liệu', 'Nhiệm vụ']) {
      const { told } = await one(await edited((form) => form.book.removeWorksheet(form.sheet(name).id)));
      expect(ids(told)).toEqual(['table-sheet-missing']);
      expect(told[0]!.message).toContain(`“${name}”`);
    }
  });

  test('without a row that was asked is rejected by its code', async () => {
    const { told } = await one(
      await edited((form) => {
        const row = form.sheet('Nhiệm vụ').getCell(form.address('Nhiệm vụ', '12', 'Mã')).row;
        form.sheet('Nhiệm vụ').spliceRows(Number(row), 1);
      }),
    );
    expect(told).toMatchObject([{ id: 'rows-missing', sheet: 'Nhiệm vụ' }]);
    expect(told[0]!.message).toMatch(/\b12\b/);
  });

  test('made for another unit, or for another period, is rejected and told only that', async () => {
    const neighbour = await one(await filled(ask('19363', PERIOD)));
    expect(neighbour.told).toMatchObject([{ id: 'report-wrong-unit', sheet: 'Bìa', found: '19363', expected: UNIT }]);
    expect(neighbour.told[0]!.message).toContain('Xã Ngọc Liên');
    expect(neighbour.told[0]!.cell).toMatch(/^[A-Z]+\d+$/);
    const half = await one(await filled(ask(UNIT, '2026-Q2')));
    expect(half.told).toMatchObject([{ id: 'report-wrong-period', sheet: 'Bìa', found: '2026-Q2', expected: PERIOD }]);
    expect(half.told[0]!.message).toContain('Quý I');
    expect(half.told[0]!.cell).toMatch(/^[A-Z]+\d+$/);
  });

  test('made before the province asked for more is rejected as stale, with the codes that it lacks', async () => {
    const now = ask(UNIT, PERIOD);
    const before: Ask = {
      ...now,
      measures: now.measures.filter(({ code }) => code !== 'PAKN_HL' && code !== 'PAKN_DG'),
      indicators: now.indicators.filter(({ indicator }) => indicator.code !== 'SATISFACTION_FEEDBACK'),
      tasks: now.tasks.slice(1),
    };
    const { told } = await one(await filled(before));
    expect(ids(told)).toEqual(['form-stale']);
    expect(told[0]!.message).toContain('thiếu 3 nội dung');
    expect(told[0]!.message).toMatch(/PAKN_DG “.+”, PAKN_HL “.+”, 1 “/);
  });

  test('that is no form, or no workbook, is answered as unreadable with what it is', async () => {
    const other = await edited((form) => {
      for (const { id } of form.book.worksheets.slice()) form.book.removeWorksheet(id);
      form.book.addWorksheet('Sheet1').getCell('A1').value = 'Xin chào';
    });
    const pdf = new TextEncoder().encode('%PDF-1.7\n');
    for (const [bytes, words] of [
      [other, 'không phải là biểu báo cáo'],
      [pdf, 'PDF'],
    ] as const) {
      const { filing, told } = await one(bytes);
      expect(filing.status).toBe('failed');
      expect(told).toHaveLength(1);
      expect(told[0]!.message).toContain(words);
    }
  });
});

describe('what looks wrong and is not', () => {
  const noted = async (edit: (form: OpenForm) => void) => {
    const filing = await send(await edited(edit));
    expect(await verdictOn(filing)).toEqual(accepted);
    const { findings } = await trial.receipt(filing);
    const value = (code: string) => filing.report!.figures.find(({ measure }) => measure === code)?.value;
    return { findings, value };
  };

  test('a count typed with a thousands mark is taken, and the officer is told as what', async () => {
    let cell = '';
    const { findings, value } = await noted((form) => {
      cell = form.type('Số liệu', 'YK_KS', VALUE, '10.455');
    });
    expect(value('YK_KS')).toBe(10455);
    expect(findings).toMatchObject([{ id: 'figure-thousands-assumed', sheet: 'Số liệu', cell, expected: '10455' }]);
    expect(findings[0]!.message).toContain('“10.455” được hiểu là số 10455 (dấu “.” là dấu hàng nghìn)');
  });

  test('KPS is a reported nought, spaces and marks are read through', async () => {
    const { findings, value } = await noted((form) => {
      form.type('Số liệu', 'PAKN_HL', VALUE, 'kps');
      form.type('Số liệu', 'THU_NS_NAM_TRUOC', VALUE, '1.234.567,89');
      form.type('Số liệu', 'YK_KS', VALUE, ' 1 204 ');
    });
    expect([value('PAKN_HL'), value('THU_NS_NAM_TRUOC'), value('YK_KS')]).toEqual([0, 1234567.89, 1204]);
    expect(findings.map(({ severity }) => severity)).toEqual(['note']);
  });

  test('a question that the officer answers in the row becomes a note with the answer', async () => {
    const { findings } = await noted((form) => {
      form.type('Số liệu', 'HS_GQ_QH', VALUE, 'KAD');
      form.type('Số liệu', 'HS_GQ_QH', 'Giải trình', 'Xã không giải quyết hồ sơ nào có hạn trong quý.');
      form.type('Nhiệm vụ', '40', 'Tình trạng *', 'Không thực hiện');
      form.type('Nhiệm vụ', '40', 'Ghi chú', 'Tỉnh đã bãi bỏ nhiệm vụ này tại Công văn 12.');
    });
    expect(findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['not-applicable-in-sum-explained', 'task-not-doing-explained']),
    );
    expect(findings.some(({ message }) => message.includes('Công văn 12'))).toBe(true);
  });

  test('a code that was typed over is known by the title of its row', async () => {
    let cell = '';
    const { findings, value } = await noted((form) => {
      cell = form.type('Số liệu', 'HS_SH', 'Mã', 'HS_SHX');
    });
    const answer = sampleReport(ask(UNIT, PERIOD), SAMPLE_SEED).figures.find(({ measure }) => measure === 'HS_SH');
    expect(value('HS_SH')).toBe(answer!.value);
    expect(findings).toMatchObject([{ id: 'code-restored', severity: 'note', sheet: 'Số liệu', cell }]);
  });

  test('a form that lost its hidden sheet is known by its cover', async () => {
    const { findings } = await noted((form) => form.book.removeWorksheet(form.sheet('_form').id));
    expect(findings.map(({ id }) => id)).toEqual(['form-identity-missing']);
  });

  test('rows and columns that were moved about are found again', async () => {
    const { value, findings } = await noted((form) => {
      form.sheet('Thuyết minh').spliceRows(2, 0, ['Ghi chú nội bộ của xã']);
      form.sheet('Nhiệm vụ').name = 'NHIỆM VỤ ';
    });
    expect(value('HS_TN_TT')).toBe(
      sampleReport(ask(UNIT, PERIOD), SAMPLE_SEED).figures.find(({ measure }) => measure === 'HS_TN_TT')!.value,
    );
    expect(findings).toEqual([]);
  });
});

describe('a report of a later period', () => {
  test('is held against the accepted one before it: what accumulates cannot fall, the opening stays', async () => {
    expect(await verdictOn(await send(good))).toEqual(accepted);
    const half = await filled(ask(UNIT, '2026-Q2'));
    const form = await openForm(half);
    const typed = [form.type('Số liệu', 'YK_KS_DXD', VALUE, 1), form.type('Số liệu', 'YK_HL_DXD', VALUE, 1)];
    const fallen = await send(await form.save(), '2026-Q2');
    expect(await blocking(fallen)).toMatchObject(
      typed.map((cell) => ({ id: 'year-to-date-fell', sheet: 'Số liệu', cell })),
    );
    form.undo();
    const mended = await send(await form.save(), '2026-Q2');
    expect([mended.status, await blocking(mended)]).toEqual(['accepted', []]);
  });
});

test('every kind of slip here is an error or a query of the catalogue', () => {
  expect(slips.map(({ id }) => severityOfKind(id))).not.toContain('note');
});
