import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleProvince } from '../../infra/sample/province.ts';
import { MAX_BOOK_BYTES } from '../../shared/plan/book/max-bytes.ts';
import { writeProvinceBook } from '../../shared/plan/book/write.ts';
import { openWorkbook } from '../../shared/workbook/open.ts';
import { openPortal, type Portal, type Visit } from './portal.ts';
import { picture } from './picture.ts';
import { FIGURES, filledForm, saved, upload, VALUE } from './report-file.ts';
import { flawsOf } from './screen.ts';

const province = sampleProvince(8);
const [first, second, , fourth] = province.units.map(({ code, name }) => ({ code, name }));
const REASON = 'Số liệu một cửa chưa khớp với hệ thống của tỉnh';

let portal: Portal;
let visit: Visit;
let page: Page;
let faulty: Uint8Array;

/** A report that came in without a browser. */
const report = async (unit: string, bytes: Uint8Array) => {
  portal.aMinutePasses();
  return portal.trial.send({ unit, period: '2026-Q1', bytes });
};

beforeAll(async () => {
  portal = await openPortal(province, '2026-03-10T02:00:00.000Z');
  await report(first!.code, await filledForm(province, first!.code));
  await report(second!.code, await filledForm(province, second!.code));
  faulty = await filledForm(province, fourth!.code, (form) => form.type(FIGURES, 'HS_TN_TT', VALUE, 'không rõ'));
  await report(fourth!.code, faulty);
  visit = await portal.signIn('province');
  page = visit.page;
});
afterAll(() => portal.close());

const openTab = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click();
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
/** Answers the question that an action asks before it is done. */
async function confirm(button: string, words?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (words !== undefined) await dialog.getByRole('textbox').fill(words);
  portal.aMinutePasses();
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'hidden' });
}

describe('an officer of the province, from the first look to the summary', () => {
  test('sees first of all who has not submitted', async () => {
    await heading('Tình hình nộp báo cáo Quý I');
    expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe(
      '6 đơn vị chưa có báo cáo được tiếp nhận',
    );
    await picture(page, 'tinh-hinh-nop');
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('reminds one unit, and finds the message among the reminders', async () => {
    const third = province.units[2]!;
    await page.getByRole('button', { name: third.name }).click();
    await page.getByRole('dialog').waitFor();
    await picture(page, 'nhac-nop');
    expect(await flawsOf(visit)).toEqual([]);
    await confirm('Nhắc nộp', 'Anh/chị gửi trước thứ Sáu giúp tỉnh.');
    await openTab('Thư nhắc');
    const letter = page.getByRole('listitem').filter({ hasText: third.name });
    await letter.locator('summary').click();
    await letter.getByText('Anh/chị gửi trước thứ Sáu giúp tỉnh.').waitFor();
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('returns a report with a reason, and the unit reads it', async () => {
    await openTab('Tình hình nộp');
    await page.getByRole('link', { name: second!.name, exact: true }).click();
    await heading(second!.name);
    await page.getByRole('button', { name: 'Trả lại' }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('textbox').fill(REASON);
    await picture(page, 'tra-lai');
    expect(await flawsOf(visit)).toEqual([]);
    await confirm('Trả lại', REASON);
    await page.getByText(REASON).first().waitFor();
    expect(await flawsOf(visit)).toEqual([]);
    const unit = await portal.signIn(second!.code);
    await unit.page.getByText(`Lý do: “${REASON}”`).first().waitFor();
    expect(await flawsOf(unit)).toEqual([]);
    await unit.leave();
  });

  test('locks the period: what comes later waits, and counts once it is admitted', async () => {
    await openTab('Tình hình nộp');
    await page.getByRole('button', { name: 'Khóa kỳ' }).click();
    await confirm('Khóa kỳ', 'Đã đủ để tổng hợp');
    await page.getByRole('button', { name: 'Mở lại kỳ' }).waitFor();
    const { status } = await report(second!.code, await filledForm(province, second!.code));
    expect(status).toBe('held');
    await page.reload();
    await heading('Tình hình nộp báo cáo Quý I');
    await page.getByRole('button', { name: 'Tiếp nhận' }).first().click();
    await confirm('Tiếp nhận', 'Đã nộp lại đúng hẹn');
    await page.getByRole('heading', { level: 2, name: '6 đơn vị chưa có báo cáo được tiếp nhận' }).waitFor();
  });

  test('makes the summary now and downloads it, and it opens', async () => {
    portal.aMinutePasses();
    await page.getByRole('button', { name: 'Lập bảng tổng hợp ngay' }).click();
    const download = page.getByRole('button', { name: 'Tải sổ tổng hợp mới nhất' });
    await download.waitFor();
    const opened = openWorkbook((await saved(page, () => download.click())).bytes);
    expect(opened.ok && opened.workbook.sheets.map(({ name }) => name)).toContain('Tổng quan');
    await openTab('Bảng tổng hợp');
    await page.getByText('mới nhất').first().waitFor();
    await picture(page, 'bang-tong-hop');
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('compares units, down to the cell that a figure was read from', async () => {
    await openTab('So sánh chỉ tiêu');
    await page.getByRole('table').first().waitFor();
    await picture(page, 'so-sanh');
    expect(await flawsOf(visit)).toEqual([]);
    await openTab('Tình hình nộp');
    await page.getByRole('link', { name: first!.name, exact: true }).click();
    await heading(first!.name);
    await page
      .getByText(/Số liệu.*[A-Z]\d+/)
      .first()
      .waitFor();
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('looks at one indicator: every unit with its value, best first, and the way to each', async () => {
    await openTab('So sánh chỉ tiêu');
    const column = page.getByRole('columnheader').getByRole('link').first();
    const title = (await column.textContent()) ?? '';
    await column.click();
    await heading(title);
    const names = page.getByRole('region', { name: 'Các đơn vị' }).getByRole('rowheader');
    await names.first().waitFor();
    expect((await names.allTextContents()).toSorted()).toEqual(province.units.map(({ name }) => name).toSorted());
    expect((await names.allTextContents()).slice(0, 2).toSorted()).toEqual([first!.name, second!.name].toSorted());
    expect(await flawsOf(visit)).toEqual([]);
    await names.getByRole('link', { name: fourth!.name, exact: true }).click();
    await heading(fourth!.name);
  });

  test('opens an attempt: what was found in it, and the file as it was sent', async () => {
    await page.getByRole('rowheader').getByRole('link').first().click();
    await heading(/^Lần nộp .*2026Q1/);
    await page.getByRole('table').getByText('không rõ').first().waitFor();
    const original = await saved(page, () => page.getByRole('button', { name: 'Tải tệp đơn vị đã nộp' }).click());
    expect(Buffer.from(original.bytes).equals(faulty)).toBe(true);
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('loads a province workbook: one with a fault changes nothing and says where; mended, it is in force', async () => {
    const load = async (name: string, bytes: Uint8Array) => {
      await page.getByLabel('Sổ của tỉnh').setInputFiles(upload(name, bytes));
      await page.getByRole('button', { name: 'Nạp sổ này' }).click();
      await confirm('Nạp sổ này');
    };
    await openTab('Bộ chỉ tiêu');
    await page.getByLabel('Sổ của tỉnh').setInputFiles(upload('quá lớn.xlsx', new Uint8Array(MAX_BOOK_BYTES + 1)));
    await page.getByRole('alert').getByText('Tệp lớn hơn 4 MB').waitFor();
    expect(await page.getByRole('button', { name: 'Nạp sổ này' }).count()).toBe(0);
    const inForce = await saved(page, () => page.getByRole('button', { name: 'Tải sổ đang áp dụng' }).click());
    expect(Buffer.from(inForce.bytes).equals(await writeProvinceBook(province))).toBe(true);
    await load('biểu mẫu.xlsx', faulty);
    await page.getByText('Tệp này là biểu mẫu báo cáo của một đơn vị').first().waitFor();
    await load('lỗi.xlsx', await writeProvinceBook({ ...province, units: [...province.units, province.units[0]!] }));
    await page.getByRole('heading', { level: 3, name: 'Những điểm tìm thấy trong lỗi.xlsx' }).waitFor();
    await page.getByRole('cell', { name: 'Đơn vị' }).first().waitFor();
    expect(await flawsOf(visit)).toEqual([]);
    await load('đã sửa.xlsx', await writeProvinceBook({ ...province, name: 'Tỉnh đổi tên' }));
    await page.getByText('Đã nạp sổ mới').first().waitFor();
    await page.getByRole('region', { name: 'đang áp dụng' }).getByText('Tỉnh đổi tên').waitFor();
    expect(await flawsOf(visit)).toEqual([]);
  });

  test.each([
    ['Xếp hạng', 'Xếp hạng đơn vị'],
    ['Rà soát', 'Rà soát'],
    ['Bộ chỉ tiêu', 'Bộ chỉ tiêu của tỉnh'],
  ])('%s is sound', async (tab, title) => {
    await openTab(tab);
    await heading(title);
    await page.getByRole('status').getByText('Đang tải…').first().waitFor({ state: 'hidden' });
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('finds all that was done in the audit log, with the reasons', async () => {
    await openTab('Nhật ký');
    await heading('Nhật ký');
    for (const done of ['Trả lại báo cáo', 'Tiếp nhận báo cáo', 'Khóa kỳ', 'Lập bảng tổng hợp', 'Nhắc các đơn vị']) {
      await page.getByText(done).first().waitFor();
    }
    await page.getByText(REASON).first().waitFor();
    expect(await flawsOf(visit)).toEqual([]);
  });
});
