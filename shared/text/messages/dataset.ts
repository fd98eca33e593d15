import type { Message } from '../language.ts';

/** What one column of the data file is called and means. */
interface ColumnText {
  readonly title: Message;
  readonly description: Message;
}

const text = (vi: readonly [string, string], en: readonly [string, string]): ColumnText => ({
  title: { vi: vi[0], en: en[0] },
  description: { vi: vi[1], en: en[1] },
});

/** The columns of `data.csv` and `data.parquet`, for datapackage.json; in no order. */
export const columnTexts = {
  province: text(
    ['Mã tỉnh', 'Mã hai chữ số của tỉnh, là văn bản, giữ số 0 ở đầu.'],
    ['Province', 'The province’s two digits, as text.'],
  ),
  period: text(
    [
      'Mã kỳ báo cáo',
      'Năm và số thứ tự kỳ: 2026-Q1 là Quý I, 2026-Q2 là 6 tháng, 2026-Q3 là Quý III, 2026-Q4 là cả năm.',
    ],
    ['Period', 'Year and number of the period; 2026-Q2 is the half year, 2026-Q4 the whole year.'],
  ),
  period_name: text(
    ['Tên kỳ', 'Tên kỳ báo cáo theo lịch báo cáo của tỉnh.'],
    ['Name of the period', 'As in the province’s calendar.'],
  ),
  period_from: text(
    ['Số liệu từ ngày', 'Ngày đầu tiên mà số liệu của kỳ tính đến.'],
    ['Figures from', 'First day of the data window.'],
  ),
  period_to: text(
    ['Số liệu đến ngày', 'Ngày cuối cùng mà số liệu của kỳ tính đến.'],
    ['Figures to', 'Last day of the data window.'],
  ),
  accumulation: text(
    [
      'Kiểu số liệu',
      'year-to-date: lũy kế từ đầu kỳ báo cáo năm; in-period: chỉ trong kỳ. Không cộng số liệu của các kỳ với nhau, hãy dùng cột quarter_value.',
    ],
    [
      'Kind of figures',
      'Accumulated since the start of the year, or of the window alone. Never add up `value` over periods.',
    ],
  ),
  unit: text(
    ['Mã đơn vị', 'Xã, phường, đặc khu: mã 5 chữ số, là văn bản, giữ các số 0 ở đầu. Sở, ngành: mã do tỉnh đặt.'],
    ['Unit', 'Code as text, leading zeros kept.'],
  ),
  unit_name: text(
    ['Tên đơn vị', 'Tên vào cuối kỳ của bản tổng hợp này; để trống nếu lúc đó đơn vị không còn.'],
    ['Name of the unit', 'At the end of the summary’s period; empty for units that are no more.'],
  ),
  unit_kind: text(
    ['Loại đơn vị', 'xa: xã; phuong: phường; dac-khu: đặc khu; so-nganh: sở, ngành. Để trống như tên đơn vị.'],
    ['Kind of unit', 'Commune (three kinds) or department.'],
  ),
  measure: text(
    ['Mã số liệu', 'Mã của số liệu trong danh mục số liệu của tỉnh.'],
    ['Measure', 'Code in the province’s catalogue.'],
  ),
  measure_title: text(['Nội dung', 'Nội dung số liệu như in trên biểu báo cáo.'], ['Title', 'As printed on the form.']),
  measure_unit: text(
    ['Đơn vị tính', 'Đơn vị tính của value và quarter_value.'],
    ['Unit of measurement', 'Of value and quarter_value.'],
  ),
  measure_kind: text(
    [
      'Loại số liệu',
      'flow: phát sinh trong kỳ; opening-stock: tồn đầu kỳ; closing-stock: tồn cuối kỳ; annual-constant: hằng số năm; snapshot: thời điểm. Chỉ flow được cộng qua các quý.',
    ],
    ['Kind of measure', 'How it adds up over time: only flows do.'],
  ),
  area: text(['Lĩnh vực', 'Lĩnh vực cải cách hành chính của số liệu.'], ['Area', 'Area of administrative reform.']),
  state: text(
    [
      'Tình trạng',
      'reported: có số liệu (kể cả số 0); missing: được yêu cầu mà chưa có; not-applicable: đơn vị khai KAD. Thiếu không phải là 0.',
    ],
    ['State', 'Reported (0 included), missing, or declared not applicable. Missing is not 0.'],
  ),
  value: text(
    ['Số liệu', 'Số liệu đơn vị báo cáo cho kỳ, theo kiểu số liệu của kỳ. Chỉ có khi state là reported.'],
    ['Value', 'As reported for the period. Present exactly when state is reported.'],
  ),
  quarter_value: text(
    [
      'Số liệu riêng của quý',
      'Suy ra từ các kỳ: Quý II = 6 tháng − Quý I, Quý IV = Năm − 6 tháng − Quý III. Tồn cuối kỳ, thời điểm và hằng số năm: như đã báo cáo.',
    ],
    [
      'Value of the quarter alone',
      'Derived by subtracting what earlier reports of the year cover; levels as reported.',
    ],
  ),
  quarter_gap: text(
    [
      'Vì sao không có số riêng của quý',
      'not-reported: kỳ này hoặc kỳ cần trừ chưa có số liệu; not-applicable: đơn vị khai KAD; calendars-differ: các kỳ không nối tiếp nhau; falls: số lũy kế nhỏ hơn kỳ trước; not-derivable: tồn đầu kỳ không suy ra được.',
    ],
    ['Why there is no value of the quarter', 'Present exactly when quarter_value is absent.'],
  ),
  file: text(
    ['Tệp', 'Tên tệp báo cáo đang được tính, như đơn vị đặt.'],
    ['File', 'Name of the workbook that counts, as the unit named it.'],
  ),
  sheet: text(['Trang tính', 'Trang tính chứa số liệu trong tệp.'], ['Sheet', 'Where the figure stands.']),
  cell: text(['Ô', 'Ô chứa số liệu trong trang tính.'], ['Cell', 'Where the figure stands.']),
  attempt: text(['Lần nộp', 'Mã lần nộp của tệp.'], ['Attempt', 'Id of the upload.']),
  received_at: text(
    ['Thời điểm nhận', 'Thời điểm hệ thống nhận tệp, giờ UTC.'],
    ['Received at', 'When the file was stored, UTC.'],
  ),
  sha256: text(
    ['Mã băm của tệp', 'SHA-256 của tệp, 64 chữ số thập lục phân.'],
    ['Hash of the file', 'SHA-256, 64 hexadecimal digits.'],
  ),
  definition: text(
    ['Phiên bản bộ chỉ tiêu', 'Phiên bản khai báo của tỉnh mà báo cáo được kiểm tra theo.'],
    ['Definition', 'Revision of the province’s definition that the report was checked against.'],
  ),
  edition: text(
    ['Bản tổng hợp', 'Mã nội dung của bản tổng hợp chứa dòng này.'],
    ['Edition', 'Fingerprint of the summary that holds this line.'],
  ),
} as const satisfies Record<string, ColumnText>;

/** Texts of datapackage.json around its columns. */
export const datasetTexts = {
  title: {
    vi: 'Số liệu cải cách hành chính {period} năm {year} – {province}',
    en: 'Administrative-reform figures, {period} {year} – {province}',
  },
  description: {
    vi: 'Mỗi dòng là một số liệu của một đơn vị trong một kỳ: kỳ này và các kỳ trước mà bản tổng hợp {edition} dùng để so sánh. Số liệu nhận đến {at}. Cùng dữ liệu với trang tính “Dữ liệu” và “Nguồn” của tong-hop.xlsx.',
    en: 'One line per unit, measure and period: this period and the earlier ones that edition {edition} compares it with. As of {at}.',
  },
  csv: {
    vi: 'UTF-8 có BOM, phân cách bằng dấu phẩy, dấu thập phân là dấu chấm, xuống dòng CRLF, ô trống là không có. Văn bản bắt đầu (kể cả sau khoảng trắng) bằng = + - @ hoặc bằng dấu nháy đơn được thêm một dấu nháy đơn ở đầu để Excel không hiểu là công thức: bỏ đúng một dấu nháy đơn đứng đầu là được văn bản gốc. Mở bằng Excel: Dữ liệu > Từ văn bản/CSV, chọn kiểu Văn bản cho các cột mã để giữ số 0 ở đầu.',
    en: 'UTF-8 with BOM, commas, decimal points, CRLF; empty is null. Text that begins (after white space) with = + - @ or an apostrophe has one apostrophe put before it, so that no spreadsheet takes it for a formula: drop exactly one leading apostrophe to get the text back.',
  },
  parquet: {
    vi: 'Cùng các dòng và cột với data.csv, có kiểu; văn bản giữ nguyên như gốc, không thêm dấu nháy đơn.',
    en: 'The same lines and columns, typed; texts as they are, without apostrophes.',
  },
  source: {
    vi: '{count} báo cáo được tiếp nhận của các đơn vị cho các kỳ {periods}; tệp gốc và mã băm ở các cột file, attempt, sha256.',
    en: '{count} accepted reports for {periods}; files and hashes in the columns file, attempt, sha256.',
  },
} as const satisfies Record<string, Message>;
