import type { Message } from '../language.ts';

/** What `npm start` says. */
export const startTexts = {
  realProvince: {
    vi: 'Thư mục {dir} đang chứa dữ liệu thật của một tỉnh nên không chạy quý mẫu ở đó. Hãy chọn thư mục khác: npm start -- --data THƯ_MỤC; hoặc mở cổng thông tin của tỉnh đó: npm run -s cchc -- serve{where}',
    en: 'The folder {dir} holds a real province, so the sample quarter is not run there. Choose another folder: npm start -- --data DIR; or open the portal of that province: npm run -s cchc -- serve{where}',
  },
  running: {
    vi: 'Hệ thống đang chạy trên thư mục {dir}. Hãy dừng chương trình đó (Ctrl+C) trước khi chạy lại quý mẫu.',
    en: 'The system already runs on the folder {dir}. Stop it (Ctrl+C) before running the sample quarter again.',
  },
  notASample: {
    vi: 'Thư mục {dir} không phải là thư mục dữ liệu mẫu nên không bị xóa. Hãy bỏ --fresh hoặc chọn thư mục khác bằng --data.',
    en: 'The folder {dir} is no sample data folder, so it is not deleted. Leave out --fresh or choose another one with --data.',
  },
  usage: {
    vi: 'Cách dùng: npm start -- [--year] [--once] [--fresh] [--port 8080] [--data THƯ_MỤC] [--lang vi|en]\n  --year   chạy cả năm mẫu: Quý I, 6 tháng, Quý III, Năm\n  --once   chỉ chạy dữ liệu mẫu rồi dừng, không mở cổng thông tin\n  --fresh  xóa dữ liệu mẫu cũ và chạy lại từ đầu',
    en: 'Usage: npm start -- [--year] [--once] [--fresh] [--port 8080] [--data DIR] [--lang vi|en]\n  --year   live through the whole sample year: Quý I, 6 tháng, Quý III, Năm\n  --once   run the sample and stop, without the portal\n  --fresh  delete the earlier sample data and start anew',
  },
  alreadyThere: {
    vi: 'Dữ liệu mẫu đã chạy từ trước và được giữ nguyên. Chạy lại từ đầu: npm start -- --fresh{where}',
    en: 'The sample was run before and is kept. To run it again: npm start -- --fresh{where}',
  },
  writing: { vi: 'Điền biểu mẫu của các đơn vị', en: 'Filling the forms of the units' },
  sending: { vi: 'Nộp, kiểm tra, lưu báo cáo', en: 'Uploading, checking, storing' },
  lived: {
    vi: '{period}: {units} đơn vị, {files} lần nộp, {accepted} đơn vị có báo cáo được tiếp nhận, {seconds} giây. Mọi số liệu đều là số liệu mẫu.',
    en: '{period}: {units} units, {files} uploads, {accepted} units accepted, {seconds} seconds. All figures are made up.',
  },
  workbook: { vi: 'Sổ tổng hợp: {file}', en: 'Summary workbook: {file}' },
  samplePeriods: {
    vi: 'Trên cổng, chọn kỳ {periods}: số liệu mẫu ở kỳ đó, còn cổng mở kỳ theo ngày hôm nay.',
    en: 'In the portal choose {periods}: the sample figures are there, while the portal opens the period of today.',
  },
  serving: {
    vi: 'Cổng thông tin: {address} (bấm Ctrl+C để dừng)',
    en: 'Portal: {address} (Ctrl+C to stop)',
  },
} as const satisfies Record<string, Message>;
