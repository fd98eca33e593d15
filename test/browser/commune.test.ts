import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleProvince } from '../../infra/sample/province.ts';
import { openWorkbook } from '../../shared/workbook/open.ts';
import { openForm } from '../system/quarter/officer.ts';
import { openPortal, type Portal, type Visit } from './portal.ts';
import { picture } from './picture.ts';
import { FIGURES, filledForm, saved, upload, VALUE } from './report-file.ts';
import { flawsOf, ZOOMED } from './screen.ts';

const province = sampleProvince(6);
const UNIT = '15091';
const CARD = '/ky/2026-Q1';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal(province, '2026-03-10T02:00:00.000Z');
});
afterAll(() => portal.close());

const choose = ({ page }: Visit, name: string, bytes: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles(upload(name, bytes));

/** Drags files onto the place for them and lets them go, as from a folder's window. */
async function drop({ page }: Visit, ...files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
  const parcel = files.map(([name, bytes]) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const dataTransfer = await page.evaluateHandle(`(() => {
    const carried = new DataTransfer();
    for (const { name, base64 } of ${JSON.stringify(parcel)}) {
      carried.items.add(new File([Uint8Array.fromBase64(base64)], name));
    }
    return carried;
  })()`);
  const place = page.locator('label', { has: page.locator('input[type=file]') });
  await place.dispatchEvent('dragover', { dataTransfer });
  await place.getByText('Thả tệp vào đây').waitFor();
  await place.dispatchEvent('drop', { dataTransfer });
}

/** Gives the page a file and sends it; resolves on the page of its receipt. */
async function send(visit: Visit, name: string, bytes: Uint8Array, give: typeof choose = choose): Promise<void> {
  const { page } = visit;
  portal.aMinutePasses();
  await give(visit, name, bytes);
  await page.getByText(`${name} (`).waitFor();
  await page.getByRole('button', { name: 'Nộp báo cáo' }).click();
  await page.waitForURL('**/lan/*');
}

describe('an officer of a commune, from the form to the receipt', () => {
  let visit: Visit;
  let markedCopy: Uint8Array;
  let faulty: string;
  beforeAll(async () => {
    visit = await portal.signIn(UNIT);
  });
  afterAll(() => visit.leave());

  test('sees the period, its deadline and the days left, and three steps', async () => {
    const { page } = visit;
    await page.getByRole('heading', { level: 1, name: 'Báo cáo Quý I' }).waitFor();
    await page.getByText('còn 7 ngày').waitFor();
    await page.getByText('Chưa nộp').waitFor();
    const steps = await page.getByRole('listitem').getByRole('heading', { level: 3 }).allTextContents();
    expect(steps).toEqual(['Tải biểu mẫu', 'Điền số liệu', 'Nộp tệp đã điền']);
    await picture(page, 'ky-bao-cao');
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('downloads the own form, which opens', async () => {
    const { page } = visit;
    const form = await saved(page, () => page.getByRole('button', { name: 'Tải biểu mẫu' }).click());
    expect(form.name).toBe('15091_2026-Q1.xlsx');
    const opened = openWorkbook(form.bytes);
    expect(opened.ok && opened.workbook.sheets.map(({ name }) => name)).toContain(FIGURES);
  });

  test('is told before anything is sent that a file is no workbook', async () => {
    const { page } = visit;
    await page
      .locator('input[type=file]')
      .setInputFiles({ ...upload('quét.pdf', new Uint8Array([1])), mimeType: 'application/pdf' });
    await page.getByText('Đây không phải tệp bảng tính').waitFor();
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('sends a faulty file and reads what to correct, with sheet and cell', async () => {
    const { page } = visit;
    const bytes = await filledForm(province, UNIT, (form) => {
      faulty = form.type(FIGURES, 'HS_TN_TT', VALUE, 'không rõ');
    });
    await send(visit, 'Báo cáo quý I.xlsx', bytes);
    await page.getByRole('heading', { level: 1, name: 'Cần sửa' }).waitFor();
    await page
      .getByRole('heading', { level: 3, name: `Trang tính “${FIGURES}”` })
      .first()
      .waitFor();
    const finding = page
      .getByRole('listitem')
      .filter({ hasText: `ô ${faulty}` })
      .first();
    expect(await finding.getByRole('definition').allTextContents()).toContain('không rõ');
    await picture(page, 'cho-can-sua');
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('downloads the marked copy, in which that cell stands out', async () => {
    const { page } = visit;
    const copy = await saved(page, () => page.getByRole('button', { name: 'Tải bản đánh dấu chỗ cần sửa' }).click());
    markedCopy = copy.bytes;
    const form = await openForm(markedCopy);
    expect(form.value(FIGURES, 'HS_TN_TT', VALUE)).toBe('không rõ');
    expect(form.sheet(FIGURES).getCell(faulty).note).toBeDefined();
  });

  test('corrects the copy, drops it on the page, and has a receipt: accepted, on time', async () => {
    const { page } = visit;
    const right = await openForm(await filledForm(province, UNIT));
    const form = await openForm(markedCopy);
    form.type(FIGURES, 'HS_TN_TT', VALUE, right.value(FIGURES, 'HS_TN_TT', VALUE));
    const mended = await form.save();
    await drop(visit, ['một.xlsx', mended], ['hai.xlsx', mended]);
    await page.getByText('Mỗi lần chỉ nộp một tệp').waitFor();
    await send(visit, 'Báo cáo quý I (đã sửa).xlsx', mended, (before, ...file) => drop(before, file));
    await page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận báo cáo' }).waitFor();
    await page
      .getByText(/15091-2026Q1-\w+/)
      .first()
      .waitFor();
    await page.getByText('Đúng hạn').first().waitFor();
    await page.getByRole('button', { name: 'In biên nhận' }).waitFor();
    await picture(page, 'bien-nhan');
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('finds both attempts, and what changed between them', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'Các lần nộp' }).click();
    const attempts = page.getByRole('heading', { level: 2, name: /^Lần \d/ });
    await attempts.first().waitFor();
    expect(await attempts.allTextContents()).toEqual([
      expect.stringMatching(/^Lần 2.*Đã tiếp nhận.*Bản đang được tính/),
      expect.stringMatching(/^Lần 1.*Cần sửa/),
    ]);
    await page.getByText('Thay đổi 1 số liệu so với lần 1').first().waitFor();
    await page.getByRole('cell', { name: faulty }).waitFor();
    await picture(page, 'cac-lan-nop');
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('sees how far the unit is from its targets, in files', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: 'Kết quả của đơn vị' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kết quả' }).waitFor();
    await page
      .getByText(/^Cần (thêm|giảm) [\d.]+ /)
      .first()
      .waitFor();
    await page
      .getByText(/Hạng \d+\/\d+ đơn vị có số liệu/)
      .first()
      .waitFor();
    await picture(page, 'ket-qua');
    expect(await flawsOf(visit)).toEqual([]);
  });

  test('finds the card saying so on the next visit', async () => {
    const { page } = visit;
    await page.goto(CARD);
    await page.getByText('Đã tiếp nhận, đúng hạn').waitFor();
    expect(await flawsOf(visit)).toEqual([]);
  });
});

test('an officer without a mouse, with letters twice as large, signs in, reports, looks the report up and signs out', async () => {
  const visit = await portal.visit({ viewport: ZOOMED, deviceScaleFactor: 2 });
  const { page } = visit;
  const press = async (target: Locator) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  };
  const button = (name: string) => page.getByRole('button', { name });
  await page.goto('/');
  await button('Đăng nhập').waitFor();
  await press(button('Đăng nhập'));
  await page.getByRole('textbox').waitFor();
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type('19363');
  await page.keyboard.press('Enter');
  await page.locator('button[value="mau-19363"]').waitFor();
  await press(page.locator('button[value="mau-19363"]'));

  await page.getByRole('heading', { level: 1, name: 'Báo cáo Quý I' }).waitFor();
  const choosing = page.waitForEvent('filechooser');
  await press(page.locator('input[type=file]'));
  await (await choosing).setFiles(upload('bao-cao.xlsx', await filledForm(province, '19363')));
  await page.getByText('bao-cao.xlsx (').waitFor();
  await press(button('Nộp báo cáo'));
  await page.getByRole('heading', { level: 1, name: 'Đã tiếp nhận báo cáo' }).waitFor();
  // Whoever hears the page is at the heading of the screen that came.
  expect(await page.locator('h1:focus').count()).toBe(1);

  await press(page.getByRole('link', { name: 'Các lần nộp' }));
  await page.getByRole('heading', { level: 2, name: /^Lần 1.*Đã tiếp nhận/ }).waitFor();
  await press(button('Đăng xuất'));
  await button('Đăng nhập').waitFor();
  expect(visit.faults).toEqual([]);
  await visit.leave();
});

/** Presses Tab until something has the focus, as somebody does who sees where it is: in the window, with a ring around it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const MOST = 60;
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    if (await target.evaluate((element) => element.matches(':focus-visible'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached with ${String(MOST)} tabs`);
}
