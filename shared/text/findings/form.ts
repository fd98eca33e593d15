import type { FindingEntry } from './entry.ts';
import type { FindingId } from './kinds.ts';

const explainAmount = {
  vi: 'Gõ lại số liệu bằng chữ số (ví dụ: 1234). Không phát sinh thì ghi KPS, không áp dụng thì ghi KAD.',
  en: 'Type the figure in digits (such as 1234). Write KPS where nothing happened, KAD where it does not apply.',
};

/** What reading a filled form finds. `{cells}` is one cell, or all cells of a column that share the fault. */
export const formFindings = {
  'form-unrecognised': {
    why: {
      vi: 'Tệp không có trang tính nào của biểu báo cáo nên không thể đọc số liệu.',
      en: 'The file has none of the sheets of the report form, so there is nothing to read.',
    },
    message: {
      vi: 'Tệp này không phải là biểu báo cáo: không có các trang tính {expected}.',
      en: 'This file is not the report form: it lacks the sheets {expected}.',
    },
    hint: {
      vi: 'Kiểm tra lại tệp đã chọn. Tải biểu của đơn vị về, điền vào biểu đó rồi nộp.',
      en: 'Check which file was chosen. Download the form of the unit, fill it in and submit that.',
    },
  },
  'cover-unit-differs': {
    why: {
      vi: 'Trang bìa ghi đơn vị khác với biểu thường là do ghép trang tính của hai tệp; không biết số liệu là của đơn vị nào.',
      en: 'A cover that names another unit than the form mostly comes from two files put together; whose figures these are is open.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “Mã đơn vị” ghi {found}, nhưng biểu này được lập cho đơn vị có mã {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: “Mã đơn vị” says {found}, but this form was made for the unit with code {expected}.',
    },
    hint: {
      vi: 'Nếu số liệu là của đơn vị {expected}, ghi lại mã {expected} vào ô này. Nếu là của đơn vị {found}, điền vào biểu của đơn vị đó và nộp cho đơn vị đó.',
      en: 'If the figures are those of {expected}, write {expected} into this cell. If they are those of {found}, fill in and submit the form of that unit.',
    },
  },
  'cover-period-differs': {
    why: {
      vi: 'Trang bìa ghi kỳ khác với biểu thường là do sửa lại biểu của kỳ khác; không biết số liệu là của kỳ nào.',
      en: 'A cover that names another period than the form mostly means that an old form was reused; of when the figures are is open.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “Kỳ báo cáo” ghi {found}, nhưng biểu này được lập cho kỳ {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: “Kỳ báo cáo” says {found}, but this form was made for {expected}.',
    },
    hint: {
      vi: 'Nếu số liệu là của kỳ {expected}, ghi lại {expected} vào ô này. Nếu là của kỳ {found}, tải biểu của kỳ đó về và điền lại.',
      en: 'If the figures are those of {expected}, write {expected} into this cell. If they are those of {found}, download and fill in the form of that period.',
    },
  },
  'unit-code-restored': {
    why: {
      vi: 'Excel tự bỏ số 0 ở đầu mã đơn vị khi mã được gõ lại vào ô có định dạng số.',
      en: 'Excel drops the leading zeros of a code that is typed anew as a number.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: mã đơn vị “{found}” thiếu số 0 ở đầu, đã hiểu là {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: the unit code “{found}” lacks its leading zeros and was read as {expected}.',
    },
  },
  'period-read-by-name': {
    why: {
      vi: 'Kỳ báo cáo không còn mã được nhận ra khi tên kỳ và năm trùng khớp hoàn toàn.',
      en: 'A period without its code is known where name and year match exactly.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: kỳ báo cáo “{found}” được hiểu là {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: the period “{found}” was read as {expected}.',
    },
  },
  'code-unknown': {
    why: {
      vi: 'Số liệu được nhận biết bằng mã; mã lạ thì không biết số liệu thuộc nội dung nào.',
      en: 'Figures are known by their codes; with a strange code nobody can tell what the figure is.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: mã “{found}” không có trong biểu của đơn vị.',
      en: "Sheet “{sheet}”, {cells}: the code “{found}” is not on this unit's form.",
    },
    hint: {
      vi: 'Nếu mã bị sửa nhầm, ghi lại đúng mã như trong biểu gốc. Nếu là dòng tự thêm, hãy xóa dòng đó và ghi nội dung vào trang tính “Thuyết minh”.',
      en: 'If the code was changed by accident, restore it as on the blank form. If the row was added, remove it and write about it in the narrative.',
    },
  },
  'code-twice': {
    why: {
      vi: 'Một mã có hai dòng thì không biết dòng nào đúng.',
      en: 'With two rows of one code nobody can tell which of them is right.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: mã “{found}” ở ô {cells} đã có ở ô {first}.',
      en: 'Sheet “{sheet}”: the code “{found}” in {cells} already stands in {first}.',
    },
    hint: { vi: 'Giữ lại dòng đúng và xóa dòng kia.', en: 'Keep the right row and remove the other.' },
  },
  'code-contradicts-title': {
    why: {
      vi: 'Mã và tên nội dung không khớp nhau (thường do chỉ sắp xếp lại một vài cột) thì không biết số liệu là của nội dung nào.',
      en: 'Where code and title name two different things (mostly because only some columns were sorted), nobody can tell what was answered.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: dòng này có mã “{found}” nhưng tên nội dung lại là của mã “{expected}”.',
      en: 'Sheet “{sheet}”, {cells}: the row has the code “{found}”, but the title of “{expected}”.',
    },
    hint: {
      vi: 'Đặt lại mã và tên nội dung cho khớp nhau như trong biểu gốc, rồi kiểm tra số liệu có đúng dòng không. Nếu đã sắp xếp lại bảng, tải lại biểu và chép số liệu sang.',
      en: 'Make code and title agree as on the blank form, and check that the figures stand in their rows. If the table was sorted, download the form anew and copy the figures into it.',
    },
  },
  'code-ambiguous': {
    why: {
      vi: 'Excel đổi cả mã 2.1 và 2.10 thành số 2,1; khi tên nội dung không cho biết là mã nào thì phải hỏi lại.',
      en: 'Excel turns both 2.1 and 2.10 into the number 2,1; where the title does not tell them apart, the unit is asked.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: không xác định được mã của dòng “{found}”; có thể là: {expected}.',
      en: 'Sheet “{sheet}”, {cells}: the code of the row “{found}” is not clear; it may be: {expected}.',
    },
    hint: {
      vi: 'Định dạng ô mã là Văn bản (Text) rồi ghi lại đúng mã như trong biểu gốc.',
      en: 'Format the cell as text and write the code as it is on the blank form.',
    },
  },
  'title-twice': {
    why: {
      vi: 'Một nội dung có hai dòng với số liệu khác nhau thì không biết dòng nào đúng.',
      en: 'With two rows of one title and different answers nobody can tell which of them is right.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: dòng không có mã này trùng tên “{found}” với dòng ở ô {first} nhưng nội dung điền khác nhau.',
      en: 'Sheet “{sheet}”, {cells}: this row without a code has the title “{found}” of the row at {first}, but another answer.',
    },
    hint: { vi: 'Giữ lại dòng đúng và xóa dòng kia.', en: 'Keep the right row and remove the other.' },
  },
  'code-respelled': {
    why: {
      vi: 'Mã chỉ khác chữ hoa, chữ thường hoặc dấu cách thì vẫn nhận ra chắc chắn.',
      en: 'A code that differs in case and spacing alone is still certain.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: mã “{found}” được hiểu là {expected}.',
      en: 'Sheet “{sheet}”, {cells}: the code “{found}” was read as {expected}.',
    },
  },
  'code-restored': {
    why: {
      vi: 'Mã bị sửa hoặc bị Excel tự đổi được nhận lại khi tên nội dung trùng khớp hoàn toàn với biểu.',
      en: 'A code that was changed, by people or by Excel, is known again by a title that matches exactly.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: mã “{found}” không có trong biểu; theo tên nội dung, đã hiểu là {expected}.',
      en: 'Sheet “{sheet}”, {cells}: the code “{found}” is not on the form; by its title it was read as {expected}.',
    },
    hint: {
      vi: 'Nếu không đúng, ghi lại đúng mã như trong biểu gốc.',
      en: 'If that is wrong, write the code as it is on the blank form.',
    },
  },
  'code-blank-restored': {
    why: {
      vi: 'Dòng mất mã được nhận lại khi tên nội dung trùng khớp hoàn toàn với biểu.',
      en: 'A row that lost its code is known again by a title that matches exactly.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells} không còn mã; theo tên nội dung, đã hiểu là {expected}.',
      en: 'Sheet “{sheet}”, {cells}: the code is gone; by the title the row was read as {expected}.',
    },
    hint: {
      vi: 'Nếu không đúng, ghi lại đúng mã như trong biểu gốc.',
      en: 'If that is wrong, write the code as it is on the blank form.',
    },
  },
  'code-retired': {
    why: {
      vi: 'Tỉnh đã bớt nội dung này sau khi đơn vị tải biểu, nên số liệu không còn dùng đến.',
      en: 'The province dropped this question after the form was downloaded, so its answer is not needed.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: nội dung có mã “{found}” không còn phải báo cáo nên không được tính.',
      en: 'Sheet “{sheet}”, {cells}: the code “{found}” is no longer asked for, so its row does not count.',
    },
    hint: {
      vi: 'Nếu mã bị sửa nhầm, ghi lại đúng mã như trong biểu gốc; nếu không thì không phải làm gì.',
      en: 'If the code was changed by accident, restore it as on the blank form; otherwise nothing needs to be done.',
    },
  },
  'answer-without-code': {
    why: {
      vi: 'Câu trả lời không thuộc câu hỏi nào thì không đưa vào bản tổng hợp; đơn vị cần biết điều đó.',
      en: 'An answer to no question is not taken into the summary; the unit should know.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” không thuộc câu hỏi nào của biểu nên không được đưa vào báo cáo.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” answers no question of the form, so it is not part of the report.',
    },
    hint: {
      vi: 'Chuyển nội dung này vào cột “Trả lời” của một câu hỏi có sẵn.',
      en: 'Move it into the column “Trả lời” of one of the questions.',
    },
  },
  'row-without-code': {
    why: {
      vi: 'Dòng không có mã thì không được tính vào báo cáo; đơn vị cần biết điều đó.',
      en: 'A row without a code does not count; the unit should know.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” không được tính vì dòng này không có mã.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” does not count, because its row has no code.',
    },
    hint: {
      vi: 'Nếu cần báo cáo thêm nội dung này, ghi vào trang tính “Thuyết minh”.',
      en: 'If it should be reported, write about it in the narrative.',
    },
  },
  'figure-not-a-number': {
    why: {
      vi: 'Ô số liệu chỉ nhận số, KPS hoặc KAD.',
      en: 'A figure is a number, KPS or KAD.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” không phải là số.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” is not a number.',
    },
    hint: explainAmount,
  },
  'figure-ambiguous': {
    why: {
      vi: 'Số có phần thập phân mà ghi như 10.455 thì có thể hiểu hai cách; hệ thống không đoán.',
      en: 'Where decimals are allowed, 10.455 can mean two numbers; the system does not guess.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” có thể hiểu theo hai cách.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” can be read in two ways.',
    },
    hint: {
      vi: 'Gõ lại không dùng dấu hàng nghìn: 10455 nếu là mười nghìn bốn trăm năm mươi lăm, 10,46 nếu là số thập phân.',
      en: 'Type it again without a thousands mark: 10455, or 10,46 if decimals are meant.',
    },
  },
  'figure-negative': {
    why: { vi: 'Số liệu báo cáo không bao giờ âm.', en: 'A reported figure is never negative.' },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” là số âm.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” is negative.',
    },
    hint: {
      vi: 'Ghi số từ 0 trở lên. Nếu cần điều chỉnh số liệu kỳ trước, nộp lại báo cáo của kỳ đó.',
      en: 'Give a number from 0 on. To correct an earlier period, submit its report again.',
    },
  },
  'figure-not-whole': {
    why: {
      vi: 'Số hồ sơ, văn bản, người… đếm được thì phải là số nguyên.',
      en: 'What is counted comes in whole numbers.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” không phải là số nguyên.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” is not a whole number.',
    },
    hint: {
      vi: 'Gõ lại số nguyên, không dùng dấu chấm hay dấu phẩy: một nghìn hai trăm ba mươi tư gõ là 1234.',
      en: 'Type the whole number without any marks, such as 1234.',
    },
  },
  'figure-too-precise': {
    why: {
      vi: 'Số liệu này có nhiều nhất 2 chữ số thập phân; hệ thống không tự làm tròn.',
      en: 'This figure has at most 2 decimals; the system does not round for anybody.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” có quá 2 chữ số sau dấu phẩy.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” has more than 2 decimals.',
    },
    hint: { vi: 'Làm tròn đến 2 chữ số thập phân.', en: 'Round it to 2 decimals.' },
  },
  'figure-too-large': {
    why: {
      vi: 'Số lớn hơn mọi số liệu có thể có của một đơn vị thường là do gõ nhầm.',
      en: 'A number beyond anything a unit can report is a slip.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” quá lớn.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” is too large.',
    },
    hint: {
      vi: 'Kiểm tra lại số chữ số và đơn vị tính ghi trong biểu.',
      en: 'Check the number of digits and the unit of measurement on the form.',
    },
  },
  'figure-percent': {
    why: {
      vi: 'Biểu hỏi số lượng; tỷ lệ do hệ thống tự tính từ các số lượng.',
      en: 'The form asks for amounts; rates are computed from them.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” là tỷ lệ phần trăm, trong khi ở đây cần số lượng.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” is a percentage, but an amount is asked for.',
    },
    hint: {
      vi: 'Ghi số lượng (theo đơn vị tính của dòng), không ghi tỷ lệ; tỷ lệ được tự tính ở trang tính “Chỉ tiêu”. Nếu ô bị định dạng %, đổi về định dạng Số (Number).',
      en: 'Give the amount, not a rate; rates are computed in the sheet of indicators. If the cell has a per-cent format, change it to Number.',
    },
  },
  'figure-date': {
    why: {
      vi: 'Excel có thể tự đổi số như 1/2 thành ngày, làm mất số đã gõ.',
      en: 'Excel may turn 1/2 into a date and lose what was typed.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” là ngày tháng, không phải số liệu.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” is a date, not a figure.',
    },
    hint: {
      vi: 'Đổi định dạng ô về Số (Number) rồi gõ lại số liệu.',
      en: 'Change the format of the cell to Number and type the figure again.',
    },
  },
  'figure-formula-error': {
    why: {
      vi: 'Công thức báo lỗi thì không có số liệu.',
      en: 'A formula that fails gives no figure.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: công thức báo lỗi {found}.',
      en: 'Sheet “{sheet}”, {cells}: the formula gives the error {found}.',
    },
    hint: explainAmount,
  },
  'text-formula-error': {
    why: {
      vi: 'Công thức báo lỗi thì không có nội dung để đọc.',
      en: 'A formula that fails gives nothing to read.',
    },
    message: {
      vi: 'Sheet “{sheet}”, ô {cells}: công thức báo lỗi {found}.',
      en: 'Sheet “{sheet}”, {cells}: the formula gives the error {found}.',
    },
    hint: { vi: 'Gõ trực tiếp nội dung vào ô, thay cho công thức.', en: 'Type the content instead of the formula.' },
  },
  'formula-without-result': {
    why: {
      vi: 'Hệ thống không tự tính công thức; nếu tệp không lưu kết quả thì không biết ô đó là bao nhiêu.',
      en: 'Formulas are not computed here; without a stored result nobody knows what the cell says.',
    },
    message: {
      vi: 'Sheet “{sheet}”, ô {cells} có công thức nhưng trong tệp không có kết quả.',
      en: 'Sheet “{sheet}”, {cells} holds a formula, but the file holds no result of it.',
    },
    hint: {
      vi: 'Gõ trực tiếp vào ô; hoặc mở tệp bằng Excel, nhấn F9 để tính lại, lưu rồi nộp lại.',
      en: 'Type the content itself; or open the file in Excel, press F9, save and submit again.',
    },
  },
  'text-legacy-font': {
    why: {
      vi: 'Chữ gõ bằng phông cũ (.Vn…, VNI-…) không phải Unicode nên phải chuyển mã; đơn vị cần biết đã đọc thành gì.',
      en: 'Text in the old fonts (.Vn…, VNI-…) is not Unicode and has to be converted; the unit should know what was read.',
    },
    message: {
      vi: 'Sheet “{sheet}”, ô {cells}: chữ theo phông {font} (bảng mã {encoding}) “{found}” được đọc là “{expected}”.',
      en: 'Sheet “{sheet}”, {cells}: the text in the font {font} ({encoding}) “{found}” was read as “{expected}”.',
    },
    hint: {
      vi: 'Nếu không đúng, gõ lại ô đó bằng phông Unicode như Times New Roman.',
      en: 'If that is wrong, type the cell again in a Unicode font such as Times New Roman.',
    },
  },
  'figure-repaired': {
    why: {
      vi: 'Số gõ có dấu cách, dấu chấm, dấu phẩy được hiểu lại; đơn vị cần biết đã hiểu thành số nào.',
      en: 'A number typed with spaces or marks was read anew; the unit should know as what.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” được hiểu là {expected}.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” was read as {expected}.',
    },
    hint: {
      vi: 'Nếu không đúng, gõ lại liền các chữ số, không thêm dấu (ví dụ: 1234).',
      en: 'If that is wrong, type it again in plain digits.',
    },
  },
  'figure-thousands-assumed': {
    why: {
      vi: 'Số đếm có một dấu đứng trước đúng ba chữ số được hiểu là dấu hàng nghìn.',
      en: 'In a count, one mark before exactly three digits is taken as a thousands mark.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” được hiểu là số {expected} (dấu “{mark}” là dấu hàng nghìn).',
      en: 'Sheet “{sheet}”, {cells}: “{found}” was read as {expected} (“{mark}” is a thousands mark).',
    },
    hint: {
      vi: 'Nếu không đúng, gõ lại liền các chữ số, không thêm dấu (ví dụ: 1234).',
      en: 'If that is wrong, type it again in plain digits.',
    },
  },
  'figure-formula': {
    why: {
      vi: 'Ô chứa công thức được đọc theo kết quả lưu trong tệp, có thể đã cũ.',
      en: 'A formula is read by its stored result, which may be stale.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells} chứa công thức; đã lấy kết quả đang lưu: {found}.',
      en: 'Sheet “{sheet}”, {cells} holds a formula; its stored result was taken: {found}.',
    },
    hint: { vi: 'Nên gõ trực tiếp số liệu vào ô.', en: 'Better type the figure itself.' },
  },
  'task-status-unknown': {
    why: {
      vi: 'Tình trạng nhiệm vụ được thống kê theo bốn mức cố định.',
      en: 'Tasks are counted by four fixed statuses.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: tình trạng “{found}” không có trong danh sách.',
      en: 'Sheet “{sheet}”, {cells}: the status “{found}” is not in the list.',
    },
    hint: { vi: 'Chọn một trong: {expected}.', en: 'Choose one of: {expected}.' },
  },
  'date-unreadable': {
    why: {
      vi: 'Ngày phải rõ ràng để đối chiếu với thời hạn.',
      en: 'A date must be clear to be compared with a deadline.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” không đọc được thành ngày.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” is not a date that can be read.',
    },
    hint: {
      vi: 'Ghi theo dạng ngày/tháng/năm, ví dụ 15/03/2026; không ghi thêm gì khác vào ô này.',
      en: 'Write day/month/year, such as 15/03/2026, and nothing else in this cell.',
    },
  },
  'date-from-number': {
    why: {
      vi: 'Ngày trong Excel là một con số; mất định dạng ngày thì chỉ còn thấy con số.',
      en: 'A date of Excel is a number; without its format only the number shows.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: “{found}” được hiểu là ngày {expected}.',
      en: 'Sheet “{sheet}”, {cells}: “{found}” was read as the date {expected}.',
    },
    hint: { vi: 'Nếu không đúng, ghi lại ngày/tháng/năm.', en: 'If that is wrong, write day/month/year.' },
  },
  'text-cut': {
    why: {
      vi: 'Phần chữ quá dài không đưa vào bản tổng hợp; tệp gốc vẫn giữ đủ.',
      en: 'Very long text is not taken into the summary; the file keeps all of it.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cells}: nội dung dài {found} ký tự, chỉ lấy {expected} ký tự đầu. Tệp đã nộp vẫn giữ nguyên.',
      en: 'Sheet “{sheet}”, {cells}: the text has {found} characters; the first {expected} were taken. The file keeps all.',
    },
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;
