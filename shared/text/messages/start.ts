import type { Message } from '../language.ts';

/** What `npm start` says. */
export const startTexts = {
  realProvince: {
    vi: 'Thư mục {dir} đang chứa dữ liệu thật của một tỉnh nên không chạy quý mẫu ở đó. Hãy chạy: npm run -s cchc -- serve, hoặc chọn thư mục khác: npm start -- --data THƯ_MỤC.',
    en: 'The folder {dir} holds a real province, so the sample quarter is not run there. Run: npm run -s cchc -- serve, or choose another folder: npm start -- --data DIR.',
  },
  alreadyThere: {
    vi: 'Quý mẫu đã chạy từ trước, dữ liệu được giữ nguyên. Chạy lại từ đầu: npm start -- --fresh',
    en: 'The sample quarter was run before and is kept. To run it again: npm start -- --fresh',
  },
  writing: { vi: 'Điền biểu mẫu của các đơn vị', en: 'Filling the forms of the units' },
  sending: { vi: 'Nộp, kiểm tra, lưu báo cáo', en: 'Uploading, checking, storing' },
  quarter: {
    vi: 'Quý mẫu: {units} đơn vị, {files} lần nộp, {accepted} đơn vị được tiếp nhận, {seconds} giây. Mọi số liệu đều là số liệu mẫu.',
    en: 'Sample quarter: {units} units, {files} uploads, {accepted} units accepted, {seconds} seconds. All figures are made up.',
  },
  workbook: { vi: 'Sổ tổng hợp: {file}', en: 'Summary workbook: {file}' },
  serving: {
    vi: 'Cổng thông tin: {address} (bấm Ctrl+C để dừng)',
    en: 'Portal: {address} (Ctrl+C to stop)',
  },
} as const satisfies Record<string, Message>;
