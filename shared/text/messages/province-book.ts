import type { Message } from '../language.ts';

/** What the province workbook says about itself: the sheet of instructions and the help beside cells. */
export const provinceBookTexts = {
  instructionsSheet: { vi: 'Hướng dẫn', en: 'Instructions' },
  instructionsTitle: { vi: 'Hướng dẫn lập danh mục của tỉnh', en: 'How to fill the province workbook' },
  provinceTitle: { vi: 'Danh mục báo cáo cải cách hành chính', en: 'Administrative reform reporting: definitions' },
  listTitle: { vi: 'Chọn trong danh sách', en: 'Choose from the list' },
  listError: { vi: 'Hãy chọn một giá trị có trong danh sách.', en: 'Choose one of the values in the list.' },
  adviceFile: {
    vi: 'Kiểm tra lại tệp đã chọn. Nếu đây không phải sổ của tỉnh, tải sổ từ hệ thống rồi điền vào đó; nếu đúng là sổ của tỉnh, mở bằng Excel hoặc LibreOffice, bỏ mật khẩu nếu có, lưu lại dạng .xlsx rồi nạp tệp vừa lưu.',
    en: 'Check which file was chosen. If it is no province workbook, download one and fill it in; if it is, open it in Excel or LibreOffice, remove its password if it has one, save it as .xlsx and load that file.',
  },
  adviceTable: {
    vi: 'Đặt lại tên trang tính và tên cột như trong sổ tải từ hệ thống rồi nạp lại; thứ tự không quan trọng.',
    en: 'Name sheets and columns as in the workbook that can be downloaded, and load it again; their order does not matter.',
  },
  codePrompt: {
    vi: 'Ghi đủ các số 0 ở đầu, ví dụ 00004. Ô này có định dạng văn bản.',
    en: 'Keep leading zeros, as in 00004. This cell is formatted as text.',
  },
} as const satisfies Record<string, Message>;

/** One paragraph for each sheet: its name stands in front. */
export const provinceBookGuide: readonly (readonly [sheet: string, text: Message])[] = [
  [
    'Tỉnh',
    {
      vi: 'Mã tỉnh (2 chữ số theo Quyết định 19/2025/QĐ-TTg), tên tỉnh, năm báo cáo. Múi giờ để nguyên Asia/Ho_Chi_Minh.',
      en: 'Two-digit code, name and year of the province. Leave the time zone at Asia/Ho_Chi_Minh.',
    },
  ],
  [
    'Đơn vị',
    {
      vi: 'Mỗi dòng một đơn vị phải báo cáo. Xã, phường, đặc khu dùng mã 5 chữ số chính thức; sở ngành dùng mã do tỉnh đặt (2–12 chữ, số, dấu chấm, gạch nối). Cột Kế hoạch cho biết mục tiêu và nhiệm vụ nào giao cho đơn vị. Đơn vị đổi tên trong năm: ghi hai dòng cùng mã, dòng cũ có Hiệu lực đến, dòng mới có Hiệu lực từ.',
      en: 'One row per unit. Communes bear their official five digits, departments a code of the province. The plan gives a unit its targets and tasks. A unit renamed during the year has two rows with one code and adjoining validity.',
    },
  ],
  [
    'Kỳ báo cáo',
    {
      vi: 'Để trống thì dùng lịch mặc định: Quý I, 6 tháng và Năm lũy kế từ 15/12 năm trước, Quý III tính riêng trong kỳ; đơn vị nộp trước hết ngày 17, tỉnh báo cáo ngày 20. Nếu tỉnh quy định khác thì ghi đủ các kỳ.',
      en: 'Left empty, the default calendar holds. A province with other dates lists all periods.',
    },
  ],
  [
    'Số liệu',
    {
      vi: 'Các số liệu đơn vị phải nhập. Tám số liệu hồ sơ HS_… của biểu II.06a/VPCP/KSTT là bắt buộc. Loại cho biết cách cộng qua các kỳ: Phát sinh thì cộng, Tồn đầu kỳ lấy kỳ đầu, Tồn cuối kỳ và Thời điểm lấy kỳ cuối, Hằng số năm không đổi trong năm.',
      en: 'The figures that units give. The eight HS_… figures of form II.06a are required. The kind says how a figure adds up over periods.',
    },
  ],
  [
    'Chỉ tiêu',
    {
      vi: 'Mỗi chỉ tiêu là tỷ lệ Tử số / Mẫu số (tính bằng %), hoặc một số đếm (chỉ có Tử số). Tử số, Mẫu số ghi mã số liệu, nhiều mã nối bằng dấu +.',
      en: 'An indicator is numerator over denominator in per cent, or a count. Several measure codes are joined by +.',
    },
  ],
  [
    'Mục tiêu',
    {
      vi: 'Kế hoạch ghi mã kế hoạch, hoặc TINH cho mục tiêu chung của tỉnh. So sánh: >, >=, =, <=, Khoảng (giá trị ghi 1-2), Tăng. Năm: 2026, 2026-2030, 2026-Q3 hoặc 2026-12-31. Tình trạng "Mâu thuẫn" nghĩa là văn bản nêu nhiều con số khác nhau: chọn một dòng thành "Áp dụng", các dòng còn lại thành "Không áp dụng". Có hai mốc năm khác nhau thì cả hai cùng "Áp dụng".',
      en: 'The plan is a plan id, or TINH for the province. "Mâu thuẫn" marks figures of a document that contradict each other: put one in force and set the others aside. Milestones of different years may be in force together.',
    },
  ],
  [
    'Nhiệm vụ',
    {
      vi: 'Nhiệm vụ của từng kế hoạch; đơn vị báo cáo tình trạng từng nhiệm vụ. Thời hạn ghi nguyên văn như trong kế hoạch. Dòng có Ghi chú "Giao chỉ tiêu" được giữ lại nhưng không phải báo cáo.',
      en: 'Tasks of each plan with their deadlines as printed. Rows noted "Giao chỉ tiêu" are kept but not reported on.',
    },
  ],
  [
    'Thang điểm',
    {
      vi: 'Điểm thành phần = Điểm tối đa × tỷ lệ ÷ Ngưỡng, không quá Điểm tối đa. Khi mẫu số bằng 0 thì lấy điểm ở cột cuối.',
      en: 'Score = maximum × rate ÷ threshold, up to the maximum; the last column holds when the denominator is 0.',
    },
  ],
  [
    'Xếp loại',
    {
      vi: 'Một loại tính từ điểm ghi ở đây đến dưới mức của loại trên.',
      en: 'A band holds from its score up to the next band.',
    },
  ],
];
