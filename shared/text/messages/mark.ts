import type { Message } from '../language.ts';

/** What the marked copy of a report says: its first sheet, and the comments in its cells. */
export const markTexts = {
  title: { vi: 'CÁC ĐIỂM CẦN SỬA TRONG BÁO CÁO', en: 'WHAT TO CORRECT IN THE REPORT' },
  titleNotes: { vi: 'CÁC ĐIỂM LƯU Ý TRONG BÁO CÁO', en: 'NOTES ON THE REPORT' },
  receipt: {
    vi: 'Biên nhận {number}, tệp “{file}” nhận lúc {at}',
    en: 'Receipt {number}, file "{file}" received {at}',
  },
  trial: { vi: 'Kiểm tra thử tệp “{file}” lúc {at}, chưa nộp', en: 'Trial check of "{file}" at {at}, not submitted' },

  howCarried: {
    vi: 'Đây là biểu mới của đơn vị, đã chép sẵn những gì đơn vị ghi trong tệp “{file}”. Sửa ngay trong biểu này, lưu lại rồi nộp chính biểu này; không cần xóa trang này hay các ghi chú.',
    en: 'This is a fresh form with everything the unit wrote in "{file}". Correct it right here, save and submit it; this sheet and the comments may stay.',
  },
  howCells: {
    vi: 'Bấm vào địa chỉ ở cột Ô để đến ô cần sửa. Đưa chuột vào ô tô màu để đọc lý do. Điểm “Cần giải trình” mà số đã đúng thì giữ nguyên số và ghi lý do ở cột Giải trình (trang Nhiệm vụ: cột Ghi chú) cùng dòng.',
    en: 'Click an address to go to its cell; point at a coloured cell to read why. Where a queried figure is right, leave it and give the reason in the same row.',
  },
  howNotes: {
    vi: 'Không có điểm nào bắt buộc phải sửa. Chỉ nộp lại nếu đơn vị thấy cần sửa.',
    en: 'Nothing has to be corrected. Submit again only if you want to change something.',
  },
  howElsewhere: {
    vi: 'Biểu này còn trống: tệp “{file}” là báo cáo của đơn vị khác hoặc kỳ khác nên không chép sang.',
    en: 'This form is blank: "{file}" is the report of another unit or period, so nothing was carried over.',
  },
  howUnread: {
    vi: 'Biểu này còn trống vì không đọc được nội dung tệp “{file}”. Xử lý tệp đó theo hướng dẫn dưới đây, hoặc điền vào biểu này.',
    en: 'This form is blank, for "{file}" could not be read. Mend that file as told below, or fill in this form.',
  },

  legend: { vi: 'Màu của ô:', en: 'Colours:' },
  error: { vi: 'Phải sửa', en: 'Must be corrected' },
  query: { vi: 'Cần giải trình', en: 'Correct or explain' },
  note: { vi: 'Lưu ý', en: 'Note' },

  ordinal: { vi: 'STT', en: 'No.' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  sheet: { vi: 'Trang', en: 'Sheet' },
  cell: { vi: 'Ô', en: 'Cell' },
  message: { vi: 'Nội dung', en: 'What' },
  found: { vi: 'Đang ghi', en: 'Found' },
  expected: { vi: 'Cần là', en: 'Expected' },
  hint: { vi: 'Cách xử lý', en: 'What to do' },
  wholeFile: { vi: 'Cả tệp', en: 'Whole file' },
  empty: { vi: '(trống)', en: '(empty)' },
  ofFile: {
    vi: '{message} (Địa chỉ ô trong câu này là của tệp đã nộp.)',
    en: '{message} (The cells named here are those of the submitted file.)',
  },
  cells: { vi: '{cell} và {count} ô nữa', en: '{cell} and {count} more' },
  inFile: { vi: '{cell} của tệp đã nộp', en: '{cell} of the submitted file' },
  open: { vi: 'Đến ô {cell}, trang {sheet}', en: 'Go to {cell}, sheet {sheet}' },
  more: {
    vi: 'Còn {count} điểm khác cùng loại; sửa xong các điểm trên rồi nộp lại để xem tiếp.',
    en: '{count} more; correct these and submit again to see them.',
  },

  leftTitle: {
    vi: 'NỘI DUNG CÓ TRONG TỆP ĐÃ NỘP NHƯNG KHÔNG CÓ CHỖ TRONG BIỂU NÀY',
    en: 'IN THE SUBMITTED FILE, WITHOUT A PLACE ON THIS FORM',
  },
  leftHow: {
    vi: 'Nội dung nào cần báo cáo thì chép vào đúng dòng của biểu, hoặc ghi vào trang Thuyết minh.',
    en: 'Copy what should be reported into its row, or write about it in the narrative.',
  },
  leftRest: {
    vi: 'Trang tính, cột và dòng mà đơn vị tự thêm không được chép sang biểu này; tệp đã nộp vẫn được giữ nguyên.',
    en: 'Sheets, columns and rows of your own are not carried over; the submitted file is kept unchanged.',
  },

  fill: {
    vi: 'Trang {sheet}, ô {cell}: chưa có nội dung bắt buộc (tệp đã nộp không có, hoặc không đọc được).',
    en: 'Sheet {sheet}, {cell}: required, and not in the submitted file or not readable there.',
  },
  fillOptional: {
    vi: 'Trang {sheet}, ô {cell}: tệp đã nộp không có chỗ ghi nội dung này.',
    en: 'Sheet {sheet}, {cell}: the submitted file had no place for it.',
  },
  fillOptionalHint: { vi: 'Điền nếu đơn vị có số liệu.', en: 'Fill in if you have the figure.' },
  fillHint: { vi: 'Điền vào ô này.', en: 'Fill in this cell.' },
  hintLabel: { vi: 'Cách xử lý: {hint}', en: 'What to do: {hint}' },
  alsoListed: { vi: 'Xem thêm ở trang “{sheet}”.', en: 'More in the sheet "{sheet}".' },

  adviceComplete: {
    vi: 'Biểu này là biểu mới, đã có đủ trang, dòng và cột. Điền vào các ô tô màu; số đã có trong tệp đã nộp thì chép sang.',
    en: 'This fresh form has every sheet, row and column. Fill in the coloured cells, from your file where it has them.',
  },
  adviceInCopy: {
    vi: 'Dùng bản đánh dấu chỗ cần sửa: đó là biểu mới, đã có đủ trang, dòng và cột. Điền vào các ô tô màu; số đã có trong tệp đã nộp thì chép sang.',
    en: 'Use the marked copy, a fresh form with every sheet, row and column. Fill in the coloured cells, from your file where it has them.',
  },
  adviceRow: {
    vi: 'Nội dung của dòng này được ghi ở cuối trang “{list}”. Nếu cần báo cáo thì chép vào đúng dòng của biểu, hoặc ghi vào trang Thuyết minh.',
    en: 'What the row held is listed at the end of “{list}”. Copy it into its row, or write about it in the narrative.',
  },
  adviceDoubt: {
    vi: 'Ô này được thêm dấu “(?)” để đơn vị quyết định: ghi lại nội dung đúng, không có dấu “(?)”. Nội dung của dòng kia được ghi ở cuối trang “{list}”.',
    en: 'The cell bears “(?)” for the unit to decide: type what is right, without the mark. The other row is listed at the end of “{list}”.',
  },
  doubt: { vi: '{value} (?)', en: '{value} (?)' },
  adviceSheet: {
    vi: 'Biểu này chép từ trang “{sheet}” của tệp đã nộp. Nếu trang kia mới đúng thì sửa lại theo trang đó.',
    en: 'This form was filled from the sheet “{sheet}” of your file. Correct it if the other one is right.',
  },
  adviceColumn: {
    vi: 'Biểu này chỉ có một cột đó, chép từ cột đứng trước trong tệp đã nộp. Nếu cột kia mới đúng thì sửa lại các ô của cột này.',
    en: 'This form has the column once, filled from the first of the two. Correct it if the other one is right.',
  },
  adviceField: {
    vi: 'Biểu này giữ nội dung “{expected}”. Nếu nội dung kia mới đúng thì ghi lại.',
    en: 'This form keeps "{expected}". Type the other if that is right.',
  },
  adviceRestored: {
    vi: 'Biểu này đã ghi đúng mã. Nếu nội dung chép sang không phải của dòng này thì sửa lại.',
    en: 'This form has the right code. Correct the row if what was carried over belongs elsewhere.',
  },
  adviceOwner: {
    vi: 'Biểu này đã ghi đúng đơn vị và kỳ. Chỉ nộp sau khi kiểm tra số liệu chép sang đúng là của đơn vị và kỳ này.',
    en: 'This form names the right unit and period. Submit it only if the figures really are theirs.',
  },
  adviceFresh: {
    vi: 'Biểu này là biểu mới, đầy đủ; không phải làm gì thêm.',
    en: 'This form is fresh and complete; nothing more to do.',
  },
} as const satisfies Record<string, Message>;
