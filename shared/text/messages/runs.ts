import type { Message } from '../language.ts';

/** What is said about the runs of the summary: made, made again, closed, behind. */
export const runTexts = {
  provisional: { vi: 'tạm thời', en: 'provisional' },
  final: { vi: 'chính thức', en: 'final' },
  edition: {
    vi: 'Bản tổng hợp {edition} ({state}), lần lập {run}.',
    en: 'Edition {edition} ({state}), run {run}.',
  },
  alsoWritten: { vi: 'Ghi thêm vào {dir}: {names}', en: 'Also wrote to {dir}: {names}' },

  noRun: {
    vi: 'Kỳ {period} không có lần lập tổng hợp “{run}”. Các lần gần nhất: {known}.',
    en: 'There is no run "{run}" of {period}. The latest ones: {known}.',
  },
  none: { vi: 'chưa có lần nào', en: 'none yet' },
  recordTooOld: {
    vi: 'Lần lập {run} do phiên bản cũ của chương trình ghi lại, không đủ để lập lại đúng như trước. Hãy lập mới bằng lệnh summary không có --run.',
    en: 'Run {run} was recorded by an older version of the program, which kept too little to make it again. Make a new one: summary without --run.',
  },
  identical: {
    vi: 'Đã lập lại lần {run} từ đúng các báo cáo đã ghi: cả {files} tệp giống hệt bản đã lập (sha256 của sổ tổng hợp: {sha256}).',
    en: 'Made run {run} again from the filings it names: all {files} files are the same, byte by byte (sha256 of the workbook: {sha256}).',
  },
  differs: {
    vi: 'Đã lập lại lần {run} từ đúng các báo cáo đã ghi, nhưng KHÁC bản đã lập: {names}.',
    en: 'Made run {run} again from the filings it names, but these files DIFFER from those made then: {names}.',
  },
  differingParts: {
    vi: '  Trong {name} khác ở: {parts}',
    en: '  In {name} these parts differ: {parts}',
  },
  programChanged: {
    vi: '  Báo cáo và danh mục không đổi được; nguyên nhân là chương trình nay lập theo cách khác (bản tổng hợp {before}, nay là {after}).',
    en: '  Filings and definitions cannot change; the program now makes summaries differently (edition {before}, now {after}).',
  },
  storedDamaged: {
    vi: '  Tệp đang lưu không còn đúng như lúc lập (thiếu hoặc sai sha256): {names}. Hãy báo người vận hành hệ thống.',
    en: '  What is stored is not what was made then (missing, or of another sha256): {names}. Tell whoever runs the system.',
  },

  closedWith: {
    vi: 'Tổng hợp chính thức: bản {edition}, lần lập {run}.',
    en: 'Final summary: edition {edition}, run {run}.',
  },
  closedWithout: {
    vi: 'Kỳ đã khóa nhưng CHƯA lập được tổng hợp chính thức ({why}). Hệ thống sẽ lập lại đêm nay nếu đang chạy; hoặc chạy ngay: npm run -s cchc -- summary --period {period} --out TỆP.xlsx{where}',
    en: 'The period is locked, but its final summary could NOT be made ({why}). It is tried again tonight where the system is running; or run now: npm run -s cchc -- summary --period {period} --out FILE.xlsx{where}',
  },
  nightlyFailed: {
    vi: 'Chưa lập được tổng hợp theo lịch đêm ({why}). Bản tổng hợp trước vẫn dùng được; hệ thống tự thử lại. Nếu lặp lại nhiều lần, kiểm tra ổ đĩa còn chỗ trống, rồi chạy: npm run -s cchc -- status --period KỲ{where}',
    en: 'The nightly summary could not be made ({why}). The one before it can still be used; it is tried again by itself. If this goes on, see that the disk is not full, then run: npm run -s cchc -- status --period PERIOD{where}',
  },

  noSummary: {
    vi: 'Chưa có bản tổng hợp nào của kỳ này.',
    en: 'No summary of this period has been made yet.',
  },
  latest: {
    vi: 'Tổng hợp gần nhất: bản {edition} ({state}), lập lúc {at}.',
    en: 'Latest summary: edition {edition} ({state}), made {at}.',
  },
  upToDate: { vi: 'Không có gì mới từ đó đến nay.', en: 'Nothing has changed since.' },
  behind: {
    vi: 'Từ đó có {newer} lần nộp hoặc quyết định chưa có trong bản ấy.',
    en: '{newer} attempts or decisions since are not in it.',
  },
  closedSince: {
    vi: 'Kỳ đã khóa sau đó: chưa có bản chính thức.',
    en: 'The period was locked since: there is no final summary yet.',
  },
  openedSince: {
    vi: 'Kỳ đã được mở lại sau đó: bản ấy không còn là bản chính thức.',
    en: 'The period was opened again since: it is no longer final.',
  },
} as const satisfies Record<string, Message>;
