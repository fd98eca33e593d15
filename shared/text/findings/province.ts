import type { FindingEntry } from './entry.ts';
import type { FindingId } from './kinds.ts';

const exactCodes = {
  vi: 'Mã là thứ duy nhất nối các trang tính với nhau; mã sai thì số liệu đi nhầm chỗ.',
  en: 'Codes are all that ties the sheets together; a wrong one sends figures to the wrong place.',
};

const wrongFile = {
  vi: 'Đọc nhầm một tệp khác như sổ của tỉnh thì có hàng trăm lỗi mà không lỗi nào nói đúng nguyên nhân.',
  en: 'Another file read as a province workbook would have hundreds of findings, none of which says what is wrong.',
};

/** What can be wrong in the province workbook. Source: docs/domain.md §10. */
export const provinceFindings = {
  'province-book-is-form': {
    why: wrongFile,
    message: {
      vi: 'Tệp này là biểu mẫu báo cáo của một đơn vị, không phải sổ của tỉnh.',
      en: 'This file is the report form of a unit, no province workbook.',
    },
    hint: {
      vi: 'Ở đây chỉ nạp sổ của tỉnh; báo cáo do đơn vị nộp ở trang của đơn vị mình. Nếu muốn đổi bộ chỉ tiêu, tải sổ của tỉnh từ hệ thống, sửa trên tệp đó rồi nạp lại.',
      en: 'Only the province workbook is loaded here; units submit their reports on their own page. To change the definition, download the workbook, edit that file and load it again.',
    },
  },
  'province-book-is-summary': {
    why: wrongFile,
    message: {
      vi: 'Tệp này là bảng tổng hợp do hệ thống lập, không phải sổ của tỉnh.',
      en: 'This file is a summary workbook made by the system, no province workbook.',
    },
    hint: {
      vi: 'Bảng tổng hợp chỉ để xem và ký, không nạp lại được. Nếu muốn đổi bộ chỉ tiêu, tải sổ của tỉnh từ hệ thống, sửa trên tệp đó rồi nạp lại.',
      en: 'A summary is to be read and signed and cannot be loaded. To change the definition, download the province workbook, edit that file and load it again.',
    },
  },
  'province-book-other': {
    why: wrongFile,
    message: {
      vi: 'Tệp này không phải sổ của tỉnh: không có trang tính nào trong số {own}. Tệp có các trang tính: {sheets}.',
      en: 'This file is no province workbook: it has none of the sheets {own}. Its sheets: {sheets}.',
    },
    hint: {
      vi: 'Tải sổ của tỉnh từ hệ thống, điền hoặc sửa trên tệp đó rồi nạp lại.',
      en: 'Download the province workbook, fill in or edit that file and load it again.',
    },
  },
  'province-cell-missing': {
    why: {
      vi: 'Thiếu thông tin này thì không lập được biểu mẫu và báo cáo.',
      en: 'Without it no form and no summary can be made.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: chưa ghi {column}.',
      en: 'Sheet “{sheet}”, cell {cell}: {column} is empty.',
    },
    hint: { vi: 'Ghi {column} vào ô {cell}.', en: 'Fill in {column} in {cell}.' },
  },
  'province-word-unknown': {
    why: {
      vi: 'Cột này chỉ hiểu một số từ nhất định.',
      en: 'This column understands only a fixed list of words.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: {column} ghi “{found}”, không có trong danh sách.',
      en: 'Sheet “{sheet}”, cell {cell}: {column} says “{found}”, which is not in its list.',
    },
    hint: { vi: 'Chọn một trong: {expected}.', en: 'Choose one of: {expected}.' },
  },
  'province-number-invalid': {
    why: { vi: 'Giá trị này được dùng để tính toán.', en: 'This value is calculated with.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: {column} ghi “{found}”, không đọc được thành số hợp lệ.',
      en: 'Sheet “{sheet}”, cell {cell}: {column} says “{found}”, which is not a valid number.',
    },
    hint: { vi: 'Ghi một số không âm, ví dụ 80 hoặc 62,5.', en: 'Give a number from 0 up, such as 80 or 62,5.' },
  },
  'province-range-invalid': {
    why: { vi: 'So sánh “Khoảng” cần hai số.', en: 'The comparison “Khoảng” needs two numbers.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: khoảng giá trị ghi “{found}”, không đọc được thành hai số.',
      en: 'Sheet “{sheet}”, cell {cell}: the range says “{found}”, which is not two numbers.',
    },
    hint: { vi: 'Ghi hai số, số nhỏ trước, ví dụ 1-2.', en: 'Give two numbers, the lower one first, such as 1-2.' },
  },
  'province-date-invalid': {
    why: { vi: 'Ngày tháng quyết định đơn vị nộp đúng hạn hay muộn.', en: 'Dates decide who is on time.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: {column} ghi “{found}”, không phải là một ngày có thật.',
      en: 'Sheet “{sheet}”, cell {cell}: {column} says “{found}”, which is no real date.',
    },
    hint: { vi: 'Ghi theo dạng ngày/tháng/năm, ví dụ 15/03/2026.', en: 'Write day/month/year, such as 15/03/2026.' },
  },
  'province-due-invalid': {
    why: { vi: 'Năm cho biết mục tiêu được so sánh từ khi nào.', en: 'The year says from when a target is compared.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: năm của mục tiêu ghi “{found}”, không hiểu được.',
      en: 'Sheet “{sheet}”, cell {cell}: the year of the target says “{found}”, which cannot be understood.',
    },
    hint: {
      vi: 'Ghi một năm (2026), một giai đoạn (2026-2030), một quý (2026-Q3) hoặc một ngày (2026-12-31).',
      en: 'Give a year (2026), a stretch (2026-2030), a quarter (2026-Q3) or a day (2026-12-31).',
    },
  },
  'province-code-invalid': {
    why: exactCodes,
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mã “{found}” không đúng dạng.',
      en: 'Sheet “{sheet}”, cell {cell}: the code “{found}” is not well formed.',
    },
    hint: {
      vi: 'Ghi chữ không dấu, chữ số và dấu _, ví dụ HS_TN_TT; định dạng ô là văn bản để bảng tính không tự đổi.',
      en: 'Give plain letters, digits and _, such as HS_TN_TT; format the cell as text so that the spreadsheet leaves it alone.',
    },
  },
  'province-unit-code-invalid': {
    why: exactCodes,
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mã đơn vị “{found}” không đúng dạng.',
      en: 'Sheet “{sheet}”, cell {cell}: the unit code “{found}” is not well formed.',
    },
    hint: {
      vi: 'Xã, phường, đặc khu: 5 chữ số theo Quyết định 19/2025/QĐ-TTg, ví dụ 15091. Sở ngành: 2–12 chữ cái không dấu, chữ số, dấu chấm, dấu gạch nối.',
      en: 'Communes: the five digits of decision 19/2025/QĐ-TTg, such as 15091. Departments: 2–12 plain letters, digits, dots, hyphens.',
    },
  },
  'province-period-code-invalid': {
    why: exactCodes,
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mã kỳ “{found}” không đúng dạng hoặc không thuộc năm {year} hay năm liền trước.',
      en: 'Sheet “{sheet}”, cell {cell}: the period “{found}” is not well formed, or neither of the year {year} nor of the one before.',
    },
    hint: { vi: 'Ghi một trong: {expected}.', en: 'Give one of: {expected}.' },
  },
  'province-code-duplicate': {
    why: exactCodes,
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mã {code} đã có ở ô {first}.',
      en: 'Sheet “{sheet}”, cell {cell}: the code {code} already stands in {first}.',
    },
    hint: {
      vi: 'Xóa dòng thừa hoặc sửa lại mã của một trong hai dòng.',
      en: 'Delete one of the two rows or correct its code.',
    },
  },
  'province-zeros-restored': {
    why: {
      vi: 'Bảng tính tự bỏ số 0 ở đầu mã khi ô có định dạng số.',
      en: 'Spreadsheets drop the leading zeros of codes in number cells.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mã {found} thiếu số 0 ở đầu, đã hiểu là {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: the code {found} lacks leading zeros and was read as {expected}.',
    },
  },
  'province-unknown': {
    why: exactCodes,
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: không có tỉnh, thành phố nào mang mã {found}.',
      en: 'Sheet “{sheet}”, cell {cell}: no province has the code {found}.',
    },
    hint: {
      vi: 'Ghi mã 2 chữ số theo Quyết định 19/2025/QĐ-TTg, ví dụ 44 (Quảng Trị).',
      en: 'Give the two digits of decision 19/2025/QĐ-TTg, such as 44 (Quảng Trị).',
    },
  },
  'province-name-differs': {
    why: { vi: 'Có thể nhầm mã hoặc nhầm tên tỉnh.', en: 'The code or the name may be mistaken.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: tên tỉnh ghi “{found}”, nhưng mã {code} là của {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: the province is called “{found}”, but the code {code} belongs to {expected}.',
    },
    hint: { vi: 'Kiểm tra lại mã tỉnh và tên tỉnh.', en: 'Check code and name of the province.' },
  },
  'province-year-invalid': {
    why: {
      vi: 'Năm quyết định lịch báo cáo và mục tiêu nào được áp dụng.',
      en: 'The year decides calendar and targets.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: năm ghi “{found}”, không hợp lệ.',
      en: 'Sheet “{sheet}”, cell {cell}: the year says “{found}”, which is not valid.',
    },
    hint: { vi: 'Ghi năm gồm 4 chữ số, ví dụ 2026.', en: 'Give four digits, such as 2026.' },
  },
  'province-zone-unknown': {
    why: { vi: 'Múi giờ quyết định lúc hết hạn nộp.', en: 'The time zone decides when a deadline ends.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: không có múi giờ “{found}”.',
      en: 'Sheet “{sheet}”, cell {cell}: there is no time zone “{found}”.',
    },
    hint: { vi: 'Để trống, hoặc ghi Asia/Ho_Chi_Minh.', en: 'Leave it empty, or write Asia/Ho_Chi_Minh.' },
  },
  'province-unit-elsewhere': {
    why: exactCodes,
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mã {code} là của {expected}, không thuộc tỉnh này.',
      en: 'Sheet “{sheet}”, cell {cell}: the code {code} belongs to {expected}, outside this province.',
    },
    hint: {
      vi: 'Sửa lại mã đơn vị theo danh mục hành chính của tỉnh.',
      en: 'Correct the code from the list of the province.',
    },
  },
  'province-unit-unknown': {
    why: {
      vi: 'Danh mục đi kèm tính đến tháng 7/2026; mã mới hơn hợp lệ nhưng có thể là lỗi gõ.',
      en: 'The list that ships ends at July 2026: a newer code is fine, a slip of the hand is not.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mã {code} không có trong danh mục xã, phường, đặc khu.',
      en: 'Sheet “{sheet}”, cell {cell}: the code {code} is not in the official list of communes.',
    },
    hint: {
      vi: 'Kiểm tra lại mã; nếu là đơn vị mới thành lập thì giữ nguyên.',
      en: 'Check the code; leave it when the unit is newly founded.',
    },
  },
  'province-unit-name-differs': {
    why: { vi: 'Hai đơn vị có thể bị đổi chéo mã.', en: 'Two units may have swapped their codes.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: tên “{found}” không khớp mã {code}, tên chính thức là {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: the name “{found}” does not fit the code {code}, officially {expected}.',
    },
    hint: {
      vi: 'Kiểm tra lại mã và tên; nếu đơn vị đã đổi tên thì giữ nguyên.',
      en: 'Check code and name; leave them when the unit was renamed.',
    },
  },
  'province-validity-reversed': {
    why: { vi: 'Khoảng hiệu lực phải có ngày đầu trước ngày cuối.', en: 'A validity must begin before it ends.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: đơn vị {code} hết hiệu lực ngày {found}, trước khi bắt đầu ({expected}).',
      en: 'Sheet “{sheet}”, cell {cell}: unit {code} ends on {found}, before it begins ({expected}).',
    },
    hint: { vi: 'Sửa lại Hiệu lực từ hoặc Hiệu lực đến.', en: 'Correct one of the two dates.' },
  },
  'province-validity-overlaps': {
    why: {
      vi: 'Mỗi ngày, một mã chỉ được mang một tên.',
      en: 'On any day a code may bear one name only.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: đơn vị {code} có hai dòng cùng hiệu lực (dòng kia ở ô {first}).',
      en: 'Sheet “{sheet}”, cell {cell}: unit {code} has two rows in force at once (the other in {first}).',
    },
    hint: {
      vi: 'Nếu đơn vị đổi tên: ghi Hiệu lực đến cho tên cũ và Hiệu lực từ (ngày hôm sau) cho tên mới.',
      en: 'For a renamed unit: end the old name, and begin the new one on the next day.',
    },
  },
  'province-email-invalid': {
    why: { vi: 'Thông báo kết quả sẽ gửi đến địa chỉ này.', en: 'Receipts are announced to this address.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{found}” không giống một địa chỉ thư điện tử.',
      en: 'Sheet “{sheet}”, cell {cell}: “{found}” does not look like an e-mail address.',
    },
    hint: { vi: 'Sửa lại, hoặc để trống.', en: 'Correct it, or leave it empty.' },
  },
  'province-plan-unknown': {
    why: {
      vi: 'Kế hoạch cho biết đơn vị có những mục tiêu, nhiệm vụ nào.',
      en: 'The plan says which targets and tasks a unit has.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: kế hoạch “{found}” không có mục tiêu hay nhiệm vụ nào.',
      en: 'Sheet “{sheet}”, cell {cell}: the plan “{found}” has no targets and no tasks.',
    },
    hint: {
      vi: 'Dùng đúng mã kế hoạch ở trang tính “Mục tiêu” và “Nhiệm vụ”: {expected}.',
      en: 'Use a plan of the sheets Mục tiêu and Nhiệm vụ: {expected}.',
    },
  },
  'province-period-reversed': {
    why: { vi: 'Kỳ số liệu phải có ngày đầu trước ngày cuối.', en: 'A data window must begin before it ends.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: kỳ {code} kết thúc ngày {found}, trước khi bắt đầu ({expected}).',
      en: 'Sheet “{sheet}”, cell {cell}: period {code} ends on {found}, before it begins ({expected}).',
    },
    hint: { vi: 'Sửa lại Từ ngày hoặc Đến ngày.', en: 'Correct one of the two dates.' },
  },
  'province-period-order': {
    why: {
      vi: 'Số liệu các quý được cộng, trừ theo thứ tự các kỳ trong năm.',
      en: 'Quarters are added and subtracted in the order of the periods.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: kỳ {code} không kết thúc sau kỳ trước nó ({other}, đến {expected}).',
      en: 'Sheet “{sheet}”, cell {cell}: period {code} does not end after the one before it ({other}, to {expected}).',
    },
    hint: { vi: 'Sắp lại ngày để các kỳ nối tiếp nhau.', en: 'Set the dates so that the periods follow each other.' },
  },
  'province-period-start': {
    why: {
      vi: 'Số lũy kế phải tính từ cùng một ngày đầu năm, số trong kỳ phải nối tiếp kỳ trước; nếu không sẽ tính trùng hoặc sót.',
      en: 'Year-to-date figures start on one day, in-period figures where the last period ended; else work counts twice or never.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: kỳ {code} bắt đầu ngày {found}, lẽ ra là {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: period {code} begins on {found}, where {expected} is due.',
    },
    hint: {
      vi: 'Sửa Từ ngày thành {expected}, hoặc sửa lại Kiểu số liệu (Lũy kế hay Trong kỳ).',
      en: 'Set the first day to {expected}, or correct the kind of figures.',
    },
  },
  'province-period-due': {
    why: { vi: 'Đơn vị phải có thời gian để nộp.', en: 'Units need time to submit.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: kỳ {code} hết hạn nộp ngày {found}, trước ngày {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: period {code} is due on {found}, before {expected}.',
    },
    hint: {
      vi: 'Hạn nộp không được trước ngày mở nhận và ngày cuối của kỳ số liệu.',
      en: 'The due day may not precede the opening day or the last day of the data.',
    },
  },
  'province-measure-unknown': {
    why: exactCodes,
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: chỉ tiêu {code} dùng số liệu “{found}” không có trong danh mục.',
      en: 'Sheet “{sheet}”, cell {cell}: indicator {code} uses the measure “{found}”, which does not exist.',
    },
    hint: {
      vi: 'Sửa mã, hoặc thêm số liệu đó vào trang tính “Số liệu”. Nhiều mã nối với nhau bằng dấu +.',
      en: 'Correct the code, or add the measure to the sheet “Số liệu”. Several codes are joined by +.',
    },
  },
  'province-case-block-incomplete': {
    why: {
      vi: 'Tám số liệu hồ sơ của biểu II.06a là bắt buộc với mọi đơn vị; nhiều phép kiểm tra dựa vào chúng.',
      en: 'The eight case figures of form II.06a are asked of every unit; many checks rest on them.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: thiếu số liệu bắt buộc {expected}.',
      en: 'Sheet “{sheet}”: the required measures {expected} are missing.',
    },
    hint: { vi: 'Thêm lại các dòng này như trong mẫu.', en: 'Put these rows back as they are in the template.' },
  },
  'province-denominator-missing': {
    why: { vi: 'Tỷ lệ phải có cả tử số và mẫu số.', en: 'A rate needs both a numerator and a denominator.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: chỉ tiêu {code} tính bằng % nhưng chưa có mẫu số.',
      en: 'Sheet “{sheet}”, cell {cell}: indicator {code} is a percentage without a denominator.',
    },
    hint: { vi: 'Ghi mã số liệu của mẫu số, hoặc đổi đơn vị tính.', en: 'Name its denominator, or change its unit.' },
  },
  'province-indicator-unknown': {
    why: exactCodes,
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: không có chỉ tiêu nào mang mã “{found}”.',
      en: 'Sheet “{sheet}”, cell {cell}: there is no indicator “{found}”.',
    },
    hint: {
      vi: 'Chọn mã ở trang tính “Chỉ tiêu”. Nhiều mã nối với nhau bằng dấu +.',
      en: 'Choose a code of the sheet “Chỉ tiêu”. Several codes are joined by +.',
    },
  },
  'province-target-without-number': {
    why: {
      vi: 'Mục tiêu đang áp dụng phải có số để so sánh.',
      en: 'A target in force needs a figure to compare with.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mục tiêu {code} đang áp dụng nhưng chưa có giá trị.',
      en: 'Sheet “{sheet}”, cell {cell}: the target for {code} is in force without a figure.',
    },
    hint: {
      vi: 'Ghi giá trị, hoặc đổi tình trạng thành “Chưa có số”.',
      en: 'Give the figure, or set the state to “Chưa có số”.',
    },
  },
  'province-target-conflict': {
    why: {
      vi: 'Văn bản tự mâu thuẫn; chỉ con người mới quyết định được con số nào đúng.',
      en: 'The document contradicts itself; only a person can say which figure holds.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: kế hoạch {plan} tự mâu thuẫn về chỉ tiêu {code}: {found} (các ô {cells}). Khi chưa quyết định, không so sánh với con số nào.',
      en: 'Sheet “{sheet}”, cell {cell}: plan {plan} contradicts itself on {code}: {found} (cells {cells}). Until settled, none is compared with.',
    },
    hint: {
      vi: 'Đặt đúng một dòng thành “Áp dụng”, các dòng còn lại thành “Không áp dụng”.',
      en: 'Set exactly one of the rows to “Áp dụng” and the others to “Không áp dụng”.',
    },
  },
  'province-target-direction': {
    why: {
      vi: 'Mục tiêu ngược chiều với chỉ tiêu thì đơn vị làm kém lại được tính là đạt.',
      en: 'Under a target that runs against its indicator, units that do badly are said to meet it.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mục tiêu “{found}” ngược chiều với chỉ tiêu {code} ({expected}).',
      en: 'Sheet “{sheet}”, cell {cell}: the target “{found}” runs against the direction of {code} ({expected}).',
    },
    hint: {
      vi: 'Sửa cột “So sánh” của mục tiêu, hoặc cột “Chiều” của chỉ tiêu ở trang tính “Chỉ tiêu”.',
      en: 'Correct the column “So sánh” of the target, or “Chiều” of the indicator on the sheet “Chỉ tiêu”.',
    },
  },
  'province-score-invalid': {
    why: {
      vi: 'Điểm tối đa và ngưỡng phải lớn hơn 0; điểm thành phần không thể vượt điểm tối đa.',
      en: 'Maximum and threshold must be above 0, and no component scores more than its maximum.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: {column} của chỉ tiêu {code} ghi {found}.',
      en: 'Sheet “{sheet}”, cell {cell}: {column} of indicator {code} says {found}.',
    },
    hint: {
      vi: 'Điểm tối đa và ngưỡng lớn hơn 0; điểm khi mẫu số bằng 0 không quá điểm tối đa.',
      en: 'Maximum and threshold above 0; the score at denominator 0 no higher than the maximum.',
    },
  },
  'province-score-indicator': {
    why: {
      vi: 'Điểm thành phần tăng theo tỷ lệ phần trăm, nên chỉ chấm được chỉ tiêu là tỷ lệ càng cao càng tốt.',
      en: 'A component scores more the higher its rate, so only rates where higher is better can be scored.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: chỉ tiêu {code} ({found}) không phải tỷ lệ phần trăm càng cao càng tốt nên không chấm điểm được.',
      en: 'Sheet “{sheet}”, cell {cell}: the indicator {code} ({found}) is no rate where higher is better, so it cannot be scored.',
    },
    hint: {
      vi: 'Bỏ dòng này, hoặc thêm vào trang tính Chỉ tiêu một tỷ lệ càng cao càng tốt (ví dụ tỷ lệ đúng hạn thay cho tỷ lệ quá hạn) rồi chấm theo chỉ tiêu đó.',
      en: 'Remove the row, or add a rate where higher is better on the sheet Chỉ tiêu (on time instead of late, say) and score that.',
    },
  },
  'province-scorecard-unknown': {
    why: exactCodes,
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: thang điểm “{found}” không có ở trang tính “Thang điểm”.',
      en: 'Sheet “{sheet}”, cell {cell}: the scorecard “{found}” is not on the sheet “Thang điểm”.',
    },
    hint: { vi: 'Sửa lại mã thang điểm.', en: 'Correct the code of the scorecard.' },
  },
  'province-default-used': {
    why: {
      vi: 'Trang tính không bắt buộc mà để trống thì dùng nội dung có sẵn của phần mềm.',
      en: 'An optional sheet left out takes what ships with the product.',
    },
    message: {
      vi: 'Không có dòng nào ở trang tính “{sheet}”: dùng danh mục có sẵn.',
      en: 'The sheet “{sheet}” has no rows: what ships with the product is used.',
    },
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;
