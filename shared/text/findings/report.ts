import type { FindingEntry } from './entry.ts';
import type { ExplainableId, FindingId } from './kinds.ts';

/** What keeps a report from counting until it is put right. */
const errors = {
  'report-not-asked': {
    why: {
      vi: 'Danh mục của tỉnh không có đơn vị này trong kỳ này, nên báo cáo không được tính vào đâu.',
      en: "The province's definition has no such unit in this period, so the report would count nowhere.",
    },
    message: {
      vi: 'Tỉnh không yêu cầu đơn vị mã {unit} báo cáo kỳ {period}.',
      en: 'The province asks no report of the unit with code {unit} for {period}.',
    },
    hint: {
      vi: 'Kiểm tra lại đơn vị và kỳ báo cáo đã chọn; nếu đúng, báo cho đầu mối của tỉnh để bổ sung đơn vị vào danh mục.',
      en: 'Check the unit and the period chosen; if they are right, ask the province to add the unit to its definition.',
    },
  },
  'report-too-early': {
    why: {
      vi: 'Báo cáo gửi trước ngày mở nhận chưa thể có đủ số liệu của kỳ.',
      en: 'A report sent before the period opens cannot hold all of its figures.',
    },
    message: {
      vi: 'Kỳ {periodName} chỉ nhận báo cáo từ {expected}.',
      en: 'Reports for {periodName} are taken from {expected} on.',
    },
    hint: {
      vi: 'Nộp lại tệp này sau khi kỳ mở nhận, khi đã có đủ số liệu của kỳ.',
      en: 'Send this file again once the period is open and its figures are complete.',
    },
  },
  'report-wrong-unit': {
    why: {
      vi: 'Báo cáo nộp nhầm chỗ sẽ ghi đè số liệu của đơn vị khác.',
      en: "A report in the wrong place would replace another unit's figures.",
    },
    message: {
      vi: 'Biểu trong tệp này là của đơn vị có mã {found}, nhưng được nộp cho {unitName} (mã {expected}).',
      en: 'The form in this file belongs to the unit with code {found}, but it was submitted for {unitName} (code {expected}).',
    },
    hint: {
      vi: 'Kiểm tra lại tệp đã chọn. Nếu chọn đúng tệp thì nộp tệp này cho đúng đơn vị; nếu không, tải biểu của {unitName} về và điền vào biểu đó.',
      en: 'Check which file was chosen. If it is the right one, submit it for the right unit; otherwise download the form of {unitName} and fill it in.',
    },
  },
  'report-wrong-period': {
    why: {
      vi: 'Số liệu của kỳ này không thể dùng cho kỳ khác, vì mỗi kỳ có khoảng thời gian tính riêng.',
      en: 'Figures of one period cannot stand for another: each has a data window of its own.',
    },
    message: {
      vi: 'Biểu trong tệp này là của kỳ {found}, nhưng được nộp cho kỳ {periodName} ({expected}).',
      en: 'The form in this file is of period {found}, but it was submitted for {periodName} ({expected}).',
    },
    hint: {
      vi: 'Kiểm tra lại tệp đã chọn. Nếu chọn đúng tệp thì nộp vào đúng kỳ; nếu không, tải biểu của kỳ {periodName} về và điền số liệu của kỳ đó.',
      en: 'Check which file was chosen. If it is the right one, submit it for its own period; otherwise download the form of {periodName} and fill in the figures of that period.',
    },
  },
  'report-unit-unknown': {
    why: {
      vi: 'Biểu đã mất thông tin nhận dạng mà trang bìa cũng không ghi mã thì không biết số liệu là của đơn vị nào.',
      en: 'Without the identity of its form and without a code on its cover nobody can tell whose figures a file holds.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: chưa ghi “Mã đơn vị”, nên không biết đây là báo cáo của đơn vị nào.',
      en: 'Sheet “{sheet}”: “Mã đơn vị” (code of the unit) is empty, so nobody can tell whose report this is.',
    },
    hint: {
      vi: 'Nếu đúng là báo cáo của {unitName}, ghi {expected} vào ô bên phải dòng “Mã đơn vị” rồi nộp lại.',
      en: 'If it is the report of {unitName}, write {expected} into the cell to the right of “Mã đơn vị” and submit again.',
    },
  },
  'report-period-unknown': {
    why: {
      vi: 'Biểu đã mất thông tin nhận dạng mà trang bìa cũng không ghi kỳ thì không biết số liệu là của kỳ nào.',
      en: 'Without the identity of its form and without a period on its cover nobody can tell of when the figures are.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: “Kỳ báo cáo” để trống hoặc ghi không rõ, nên không biết đây là số liệu của kỳ nào.',
      en: 'Sheet “{sheet}”: “Kỳ báo cáo” (period) is empty or unclear, so nobody can tell of which period the figures are.',
    },
    hint: {
      vi: 'Nếu đúng là số liệu của kỳ {periodName}, ghi {expected} vào ô bên phải dòng “Kỳ báo cáo” rồi nộp lại.',
      en: 'If they are figures of {periodName}, write {expected} into the cell to the right of “Kỳ báo cáo” and submit again.',
    },
  },
  'same-file-again': {
    why: {
      vi: 'Nộp lại nguyên tệp của kỳ trước thì kỳ này chưa có báo cáo.',
      en: 'The file of an earlier period, submitted again, is no report of this period.',
    },
    message: {
      vi: 'Tệp này giống hệt tệp đã nộp cho kỳ {from}, không khác một ký tự nào.',
      en: 'This file is, byte for byte, the one that was submitted for {from}.',
    },
    hint: {
      vi: 'Có thể đã chọn nhầm tệp cũ. Tải biểu của kỳ này về, điền số liệu của kỳ này rồi nộp tệp đó.',
      en: 'Perhaps the old file was chosen. Download the form of this period, fill it in and submit that file.',
    },
  },
  'form-stale': {
    why: {
      vi: 'Tỉnh đã thay đổi nội dung báo cáo sau khi đơn vị tải biểu, nên biểu cũ thiếu nội dung phải báo cáo.',
      en: 'The province changed what it asks after this form was downloaded, so the old form lacks questions.',
    },
    message: {
      vi: 'Biểu này là bản cũ, thiếu {count} nội dung mà tỉnh đang yêu cầu báo cáo (mã: {codes}).',
      en: 'This is an older form: it lacks {count} items that the province now asks for (codes: {codes}).',
    },
    hint: {
      vi: 'Tải biểu mới của đơn vị cho kỳ này, chép số liệu đã điền sang và điền thêm các dòng còn thiếu. Không tự thêm dòng vào biểu cũ.',
      en: 'Download the new form of this period, copy your figures into it and fill in the added rows. Do not add rows to the old form yourself.',
    },
  },
  'rows-missing': {
    why: {
      vi: 'Dòng bị xóa khỏi biểu thì nội dung đó không có chỗ để báo cáo.',
      en: 'Where a row was deleted, its question can no longer be answered.',
    },
    message: {
      vi: 'Trang tính “{sheet}” thiếu {count} dòng của biểu (mã: {codes}).',
      en: 'Sheet “{sheet}” lacks {count} rows of the form (codes: {codes}).',
    },
    hint: {
      vi: 'Có thể dòng đã bị xóa hoặc mã ở cột “Mã” đã bị sửa. Tải lại biểu của kỳ này rồi chép số liệu sang; không xóa dòng, không sửa cột “Mã”.',
      en: 'Rows were probably deleted, or codes in the column “Mã” changed. Download the form of this period again and copy your figures into it; delete no rows and leave the column “Mã” as it is.',
    },
  },
  'prepared-by-missing': {
    why: {
      vi: 'Tỉnh cần biết hỏi ai khi số liệu chưa rõ.',
      en: 'The province must know whom to ask about a figure.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: chưa ghi “Người lập biểu”.',
      en: 'Sheet “{sheet}”: “Người lập biểu” (prepared by) is empty.',
    },
    hint: {
      vi: 'Ghi họ và tên người lập biểu vào ô bên phải dòng “Người lập biểu”.',
      en: 'Write the full name of the person who prepared the report into the cell to the right of “Người lập biểu”.',
    },
  },
  'approved-by-missing': {
    why: {
      vi: 'Báo cáo là văn bản chính thức, phải có người chịu trách nhiệm phê duyệt.',
      en: 'A report is an official document that somebody answers for.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: chưa ghi “Người phê duyệt”.',
      en: 'Sheet “{sheet}”: “Người phê duyệt” (approved by) is empty.',
    },
    hint: {
      vi: 'Ghi họ và tên lãnh đạo đã duyệt báo cáo vào ô bên phải dòng “Người phê duyệt”.',
      en: 'Write the full name of the leader who approved the report into the cell to the right of “Người phê duyệt”.',
    },
  },
  'report-date-missing': {
    why: {
      vi: 'Ngày báo cáo ghi trên văn bản và là mốc để xem ngày hoàn thành nhiệm vụ.',
      en: 'The date stands on the document, and completion dates are held against it.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: chưa ghi “Ngày báo cáo”.',
      en: 'Sheet “{sheet}”: “Ngày báo cáo” (date of the report) is empty.',
    },
    hint: {
      vi: 'Ghi ngày ký báo cáo vào ô bên phải dòng “Ngày báo cáo”, theo thứ tự ngày/tháng/năm, ví dụ 16/03/2026.',
      en: 'Write the date of the report into the cell to the right of “Ngày báo cáo”, day first, such as 16/03/2026.',
    },
  },
  'report-date-implausible': {
    why: {
      vi: 'Ngày nằm quá xa kỳ báo cáo thường là gõ nhầm năm hoặc đảo ngày với tháng.',
      en: 'A date far from its period is mostly a slip of the year, or day and month exchanged.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: “Ngày báo cáo” ghi {found}, quá xa kỳ {periodName}; ngày hợp lý là từ {earliest} đến {latest}.',
      en: 'Sheet “{sheet}”: “Ngày báo cáo” says {found}, far from {periodName}; a plausible date lies between {earliest} and {latest}.',
    },
    hint: {
      vi: 'Ghi lại ngày ký báo cáo theo thứ tự ngày/tháng/năm và kiểm tra lại năm.',
      en: 'Write the date again, day first, and check the year.',
    },
  },
  'figure-missing': {
    why: {
      vi: 'Ô trống không phải là số 0; nếu bỏ qua, tổng của cả tỉnh sẽ thiếu đơn vị này mà không ai biết.',
      en: 'An empty cell is not a zero; the sum of the province would silently leave this unit out.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: chưa có số liệu “{title}” ({measureUnit}), đây là số liệu bắt buộc.',
      en: 'Sheet “{sheet}”, cell {cell}: the required figure “{title}” ({measureUnit}) is empty.',
    },
    hint: {
      vi: 'Ghi số của kỳ này vào ô {cell}. Không phát sinh thì ghi 0 hoặc KPS; không áp dụng với đơn vị thì ghi KAD và nêu lý do ở cột “Giải trình”.',
      en: 'Write the figure of this period into {cell}. If there was none, write 0 or KPS; if it does not apply to your unit, write KAD and the reason in the column “Giải trình”.',
    },
  },
  'figures-missing': {
    why: {
      vi: 'Như figure-missing, khi nhiều ô trong cùng một cột còn trống.',
      en: 'As figure-missing, where many cells of a column are empty.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} số liệu bắt buộc còn trống, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} required figures are empty, in the cells {cells}.',
    },
    hint: {
      vi: 'Điền đủ các ô này. Không phát sinh thì ghi 0 hoặc KPS; không áp dụng với đơn vị thì ghi KAD và nêu lý do ở cột “Giải trình”.',
      en: 'Fill in all of these cells. Where there was none, write 0 or KPS; where it does not apply to your unit, write KAD and the reason in the column “Giải trình”.',
    },
  },
  'part-exceeds-whole': {
    why: {
      vi: 'Phần không thể lớn hơn tổng; tỷ lệ trên 100% cho thấy hai số bị đảo chỗ hoặc tính theo hai cách khác nhau.',
      en: 'A part cannot exceed its whole; a share above 100% shows two figures exchanged or counted in different ways.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: “{title}” vượt quá 100%, vì số ở ô {partCells} là {part}, lớn hơn tổng số {whole} ở ô {wholeCells}.',
      en: 'Sheet “{sheet}”: “{title}” passes 100%, as cell {partCells} says {part}, more than the whole of {whole} in {wholeCells}.',
    },
    hint: {
      vi: 'Kiểm tra xem hai số có bị đảo chỗ, thừa chữ số, hoặc lấy từ hai khoảng thời gian khác nhau không, rồi sửa ô sai.',
      en: 'Check whether the two were exchanged, have a digit too many or come from different windows, and correct the wrong one.',
    },
  },
  'case-block-unbalanced': {
    why: {
      vi: 'Biểu II.06a/VPCP/KSTT: hồ sơ tiếp nhận (kể cả kỳ trước chuyển qua) phải bằng hồ sơ đã giải quyết cộng hồ sơ đang giải quyết.',
      en: 'Form II.06a/VPCP/KSTT: files received (those carried over included) equal files resolved plus files in progress.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: hồ sơ tiếp nhận cộng lại là {received} (ô {receivedCells}), nhưng đã giải quyết {resolved} (ô {resolvedCells}) cộng đang giải quyết {inProgress} (ô {inProgressCells}) là {settled}; lệch nhau {difference} hồ sơ.',
      en: 'Sheet “{sheet}”, {cell}: the files received add up to {received} ({receivedCells}), but {resolved} resolved ({resolvedCells}) and {inProgress} in progress ({inProgressCells}) add up to {settled}; the difference is {difference} files.',
    },
    hint: {
      vi: 'Đối chiếu từng ô với hệ thống một cửa điện tử. Hồ sơ kỳ trước chuyển qua cũng phải nằm trong số đã giải quyết hoặc đang giải quyết.',
      en: 'Compare each cell with the one-stop system. Files carried over must be counted as resolved or in progress, too.',
    },
  },
  'year-to-date-fell': {
    why: {
      vi: 'Số lũy kế từ đầu năm không thể nhỏ hơn số đã báo cáo trước đó; thường là do ghi nhầm số của riêng quý.',
      en: 'A figure that accumulates over the year cannot fall; mostly the figure of the quarter alone was given.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{title}” ghi {found}, nhỏ hơn số {already} đã báo cáo ở kỳ {from}, trong khi kỳ này tính lũy kế từ {since}.',
      en: 'Sheet “{sheet}”, cell {cell}: “{title}” says {found}, less than the {already} already reported for {from}, although this period accumulates from {since}.',
    },
    hint: {
      vi: 'Ghi số lũy kế từ {since} đến hết kỳ này. Nếu số của kỳ {from} đã báo cáo sai thì nộp lại kỳ đó trước.',
      en: 'Give the figure accumulated from {since} to the end of this period. If the figure of {from} was wrong, submit that period again first.',
    },
  },
  'year-below-parts': {
    why: {
      vi: 'Số cả năm phải gồm số 6 tháng và số Quý III đã báo cáo.',
      en: 'The figure of the year contains those of the half year and of the third quarter.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{title}” ghi {found}, nhỏ hơn tổng {already} của các kỳ đã báo cáo ({from}).',
      en: 'Sheet “{sheet}”, cell {cell}: “{title}” says {found}, less than the {already} that the earlier reports add up to ({from}).',
    },
    hint: {
      vi: 'Ghi số lũy kế từ {since} đến hết kỳ này. Nếu một kỳ trước đã báo cáo sai thì nộp lại kỳ đó trước.',
      en: 'Give the figure accumulated from {since} to the end of this period. If an earlier figure was wrong, submit that period again first.',
    },
  },
  'year-to-date-fell-many': {
    why: {
      vi: 'Như year-to-date-fell, khi nhiều ô cùng nhỏ hơn: có lẽ cả cột là số của riêng quý.',
      en: 'As year-to-date-fell, for many cells: the whole column is probably of the quarter alone.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} số liệu nhỏ hơn số đã báo cáo ở các kỳ trước trong năm (ô {cells}). Kỳ {periodName} tính lũy kế từ {since} đến {until}.',
      en: 'Sheet “{sheet}”, {cell}: {count} figures are less than what was already reported this year (cells {cells}). {periodName} accumulates from {since} to {until}.',
    },
    hint: {
      vi: 'Có lẽ cột này đang ghi số của riêng quý. Ghi lại số lũy kế từ {since} đến {until} cho tất cả các ô nói trên.',
      en: 'The column probably holds the figures of the quarter alone. Give the figures accumulated from {since} to {until} in all of these cells.',
    },
  },
  'task-status-missing': {
    why: {
      vi: 'Tỉnh theo dõi kế hoạch qua tình trạng từng nhiệm vụ; để trống không có nghĩa là “Chưa thực hiện”.',
      en: 'The province follows the plan through its tasks; an empty status does not mean “not started”.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: chưa chọn tình trạng của nhiệm vụ {code} “{title}”.',
      en: 'Sheet “{sheet}”, cell {cell}: the status of task {code} “{title}” is empty.',
    },
    hint: {
      vi: 'Chọn một trong bốn tình trạng: Chưa thực hiện, Đang thực hiện, Đã hoàn thành, Không thực hiện.',
      en: 'Choose one of the four: Chưa thực hiện (not started), Đang thực hiện (in progress), Đã hoàn thành (done), Không thực hiện (not doing).',
    },
  },
  'task-statuses-missing': {
    why: {
      vi: 'Như task-status-missing, khi nhiều nhiệm vụ chưa chọn tình trạng.',
      en: 'As task-status-missing, where many tasks lack their status.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} nhiệm vụ chưa chọn tình trạng, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} tasks lack their status, in the cells {cells}.',
    },
    hint: {
      vi: 'Chọn cho mỗi nhiệm vụ một trong bốn tình trạng: Chưa thực hiện, Đang thực hiện, Đã hoàn thành, Không thực hiện.',
      en: 'Choose one of the four for each task: Chưa thực hiện (not started), Đang thực hiện (in progress), Đã hoàn thành (done), Không thực hiện (not doing).',
    },
  },
  'task-done-after-report': {
    why: {
      vi: 'Ngày ở tương lai là dự kiến, chưa phải kết quả.',
      en: 'A date of the future is a plan, not a result.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: nhiệm vụ {code} “{title}” ghi hoàn thành ngày {found}, sau ngày báo cáo ({reportDate}).',
      en: 'Sheet “{sheet}”, cell {cell}: task {code} “{title}” is said to be done on {found}, after the date of the report ({reportDate}).',
    },
    hint: {
      vi: 'Sửa ngày hoàn thành (ngày/tháng/năm), hoặc sửa “Ngày báo cáo” ở trang tính “Bìa” nếu ngày đó sai. Chưa xong thì chọn “Đang thực hiện” và xóa ngày hoàn thành.',
      en: 'Correct the completion date (day first), or “Ngày báo cáo” on the cover if that is the wrong one. If the task is not finished, choose “Đang thực hiện” and clear the date.',
    },
  },
  'tasks-done-after-report': {
    why: {
      vi: 'Như task-done-after-report, khi nhiều ngày hoàn thành cùng sau ngày báo cáo.',
      en: 'As task-done-after-report, where many completion dates lie after the report.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} nhiệm vụ ghi ngày hoàn thành sau ngày báo cáo ({reportDate}), ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} tasks are said to be done after the date of the report ({reportDate}), in the cells {cells}.',
    },
    hint: {
      vi: 'Sửa các ngày hoàn thành (ngày/tháng/năm), hoặc sửa “Ngày báo cáo” ở trang tính “Bìa” nếu ngày đó sai. Chưa xong thì chọn “Đang thực hiện” và xóa ngày hoàn thành.',
      en: 'Correct the dates (day first), or “Ngày báo cáo” on the sheet “Bìa” if that is wrong. What is not done yet is “Đang thực hiện” (in progress), without a date.',
    },
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;

/** What must be put right, or explained in `Giải trình` of the same row (for tasks in `Ghi chú`). */
const queries = {
  'figure-implausible': {
    why: {
      vi: 'Một số quá lớn (số điện thoại, số văn bản, đồng thay cho triệu đồng) sẽ lấn át mọi đơn vị khác trong tổng của tỉnh.',
      en: 'One huge figure (a phone number, a document number, đồng in place of million đồng) would drown all others in the sum.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{title}” ghi {found} {measureUnit}, lớn bất thường.',
      en: 'Sheet “{sheet}”, cell {cell}: “{title}” says {found} {measureUnit}, which is unusually large.',
    },
    hint: {
      vi: 'Kiểm tra xem có thừa chữ số, dán nhầm số khác hoặc nhầm đơn vị tính không. Nếu đúng, nêu lý do ở cột “Giải trình” cùng dòng.',
      en: 'Check for digits too many, a number pasted from elsewhere or the wrong unit of measurement. If it is right, say why in the column “Giải trình” of that row.',
    },
  },
  'figure-swing': {
    why: {
      vi: 'Thừa một chữ số hoặc ghi nhầm dòng thường lộ ra ở chỗ số tăng, giảm đột ngột.',
      en: 'A digit too many or a figure in the wrong row shows as a jump.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{title}” ghi {found}; theo mức của báo cáo {from} ({before}) thì kỳ này vào khoảng {about}, chênh nhau từ 5 lần trở lên.',
      en: 'Sheet “{sheet}”, cell {cell}: “{title}” says {found}; going by the report of {from} ({before}) about {about} could be expected, which differs by a factor of 5 or more.',
    },
    hint: {
      vi: 'Kiểm tra lại số. Nếu đúng, nêu lý do tăng, giảm ở cột “Giải trình” cùng dòng.',
      en: 'Check the figure. If it is right, say in the column “Giải trình” of that row why it rose or fell.',
    },
  },
  'figures-unchanged': {
    why: {
      vi: 'Mọi số phát sinh giống hệt kỳ trước thường là báo cáo cũ chỉ đổi ngày.',
      en: 'Where every figure equals the last one, mostly only the date of an old report was changed.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: cả {count} số liệu phát sinh đều giống hệt báo cáo {from} (ô {cells}).',
      en: 'Sheet “{sheet}”, {cell}: all {count} figures that count anything equal those of the report of {from} (cells {cells}).',
    },
    hint: {
      vi: 'Kiểm tra xem đã điền số của kỳ này chưa. Nếu đúng là không thay đổi, nêu lý do ở cột “Giải trình” của một trong các dòng đó.',
      en: 'Check that these are the figures of this period. If nothing changed indeed, say so in the column “Giải trình” of one of these rows.',
    },
  },
  'carried-over-differs': {
    why: {
      vi: 'Hồ sơ kỳ trước chuyển qua phải bằng số còn đang giải quyết cuối kỳ trước.',
      en: 'What is carried over equals what was still in progress when the window before it closed.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{title}” ghi {found}, nhưng báo cáo {from} còn đang giải quyết {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: “{title}” says {found}, but the report of {from} left {expected} in progress.',
    },
    hint: {
      vi: 'Ghi {expected} vào ô {cell}. Nếu số khác đi vì lý do chính đáng (ví dụ rà soát lại dữ liệu), nêu lý do ở cột “Giải trình”.',
      en: 'Write {expected} into {cell}. If it differs for a good reason (records were reviewed), give the reason in the column “Giải trình”.',
    },
  },
  'opening-changed': {
    why: {
      vi: 'Kỳ lũy kế tính từ đầu năm, nên số đầu kỳ giữ nguyên như báo cáo đầu tiên của năm.',
      en: "A year-to-date period opens with the year, so its opening stock stays that of the year's first report.",
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{title}” ghi {found}, nhưng báo cáo {from} cùng năm ghi số đầu năm là {expected}.',
      en: 'Sheet “{sheet}”, cell {cell}: “{title}” says {found}, but the report of {from} of the same year gave {expected} as the opening of the year.',
    },
    hint: {
      vi: 'Kỳ này tính lũy kế từ đầu năm, nên ghi {expected} vào ô {cell}. Nếu số đầu năm đã được rà soát lại, nêu lý do ở cột “Giải trình”.',
      en: 'This period accumulates from the start of the year, so write {expected} into {cell}. If the opening was reviewed, give the reason in the column “Giải trình”.',
    },
  },
  'annual-constant-changed': {
    why: {
      vi: 'Số dùng chung cho cả năm là mẫu số của tỷ lệ; đổi số này thì tỷ lệ đổi dù chưa làm gì thêm.',
      en: 'A figure of the whole year is a denominator; changing it moves a rate without any work done.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{title}” ghi {found}, nhưng báo cáo {from} ghi {expected}; số này giữ nguyên cả năm.',
      en: 'Sheet “{sheet}”, cell {cell}: “{title}” says {found}, but the report of {from} said {expected}; this figure holds for the whole year.',
    },
    hint: {
      vi: 'Ghi lại {expected}, hoặc nếu số cả năm đã thay đổi (ví dụ kế hoạch được điều chỉnh), nêu lý do ở cột “Giải trình”.',
      en: 'Write {expected} again, or, if the figure of the year has changed (the plan was amended), give the reason in the column “Giải trình”.',
    },
  },
  'required-not-applicable': {
    why: {
      vi: 'KAD đưa đơn vị ra khỏi phép tính; dùng thay cho số 0 là làm đẹp tỷ lệ do nhầm lẫn.',
      en: 'KAD takes a unit out of the calculation; used in place of 0 it improves a rate by mistake.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{title}” là số liệu bắt buộc nhưng ghi KAD (không áp dụng).',
      en: 'Sheet “{sheet}”, cell {cell}: the required figure “{title}” says KAD (not applicable).',
    },
    hint: {
      vi: 'Nếu chỉ là không phát sinh thì ghi 0 hoặc KPS. Nếu đúng là không áp dụng với đơn vị, nêu lý do ở cột “Giải trình” cùng dòng.',
      en: 'If there was merely none, write 0 or KPS. If it really does not apply to your unit, give the reason in the column “Giải trình” of that row.',
    },
  },
  'not-applicable-in-sum': {
    why: {
      vi: 'Các số của cùng một tổng hoặc một tỷ lệ thì cùng áp dụng hoặc cùng không áp dụng.',
      en: 'Figures of one sum or one rate apply together or not at all.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: “{title}” ghi KAD (không áp dụng), trong khi ô {counted} của cùng một phép tính lại có số.',
      en: 'Sheet “{sheet}”, cell {cell}: “{title}” says KAD (not applicable), while cell {counted} of the same calculation has a figure.',
    },
    hint: {
      vi: 'Nếu chỉ là không phát sinh thì ghi 0 hoặc KPS. Nếu đúng là không áp dụng, nêu lý do ở cột “Giải trình” cùng dòng.',
      en: 'If there was merely none, write 0 or KPS. If it really does not apply, give the reason in the column “Giải trình” of that row.',
    },
  },
  'task-done-without-date': {
    why: {
      vi: 'Không có ngày hoàn thành thì không biết nhiệm vụ xong đúng hạn hay quá hạn.',
      en: 'Without the date nobody can tell whether the task was done in time.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: nhiệm vụ {code} “{title}” đã hoàn thành nhưng chưa ghi ngày hoàn thành.',
      en: 'Sheet “{sheet}”, cell {cell}: task {code} “{title}” is done, but the completion date is empty.',
    },
    hint: {
      vi: 'Ghi ngày hoàn thành theo thứ tự ngày/tháng/năm. Nếu không có ngày cụ thể, nêu lý do ở cột “Ghi chú” cùng dòng.',
      en: 'Write the completion date, day first. If there is no single date, say why in the column “Ghi chú” of that row.',
    },
  },
  'task-done-without-document': {
    why: {
      vi: 'Số, ký hiệu văn bản là minh chứng để kiểm tra nhiệm vụ đã hoàn thành.',
      en: 'The document is what proves that a task is done.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: nhiệm vụ {code} “{title}” đã hoàn thành nhưng chưa ghi số, ký hiệu văn bản.',
      en: 'Sheet “{sheet}”, cell {cell}: task {code} “{title}” is done, but the number of its document is empty.',
    },
    hint: {
      vi: 'Ghi số, ký hiệu văn bản, ví dụ 45/KH-UBND. Nếu nhiệm vụ không có văn bản, ghi minh chứng khác ở cột “Ghi chú” cùng dòng.',
      en: 'Write the number of the document, such as 45/KH-UBND. If the task has none, name other proof in the column “Ghi chú” of that row.',
    },
  },
  'task-date-without-done': {
    why: {
      vi: 'Có ngày hoàn thành mà tình trạng không phải “Đã hoàn thành” thì không rõ điều nào đúng.',
      en: 'With a completion date beside another status nobody can tell which of the two is true.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: nhiệm vụ {code} “{title}” có ngày hoàn thành {found}, nhưng tình trạng không phải “Đã hoàn thành”.',
      en: 'Sheet “{sheet}”, cell {cell}: task {code} “{title}” has the completion date {found}, but its status is not “Đã hoàn thành” (done).',
    },
    hint: {
      vi: 'Nếu đã xong thì chọn “Đã hoàn thành”; nếu chưa xong thì xóa ngày hoàn thành. Trường hợp khác, nêu rõ ở cột “Ghi chú” cùng dòng.',
      en: 'If it is done, choose “Đã hoàn thành”; if not, clear the date. Otherwise explain it in the column “Ghi chú” of that row.',
    },
  },
  'task-date-implausible': {
    why: {
      vi: 'Ngày nằm quá xa năm báo cáo thường là gõ nhầm năm.',
      en: 'A date far from the reporting year is mostly a slip of the year.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: nhiệm vụ {code} “{title}” ghi hoàn thành ngày {found}, quá xa kỳ báo cáo.',
      en: 'Sheet “{sheet}”, cell {cell}: task {code} “{title}” is said to be done on {found}, far from the reporting period.',
    },
    hint: {
      vi: 'Kiểm tra lại năm. Nếu ngày đúng, nêu rõ ở cột “Ghi chú” cùng dòng.',
      en: 'Check the year. If the date is right, say so in the column “Ghi chú” of that row.',
    },
  },
  'task-not-doing': {
    why: {
      vi: 'Nhiệm vụ nằm trong kế hoạch đã ban hành; không thực hiện thì tỉnh cần biết lý do.',
      en: 'The task stands in an approved plan; the province must know why it is left out.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, ô {cell}: nhiệm vụ {code} “{title}” có tình trạng “Không thực hiện”.',
      en: 'Sheet “{sheet}”, cell {cell}: task {code} “{title}” is “Không thực hiện” (not doing).',
    },
    hint: {
      vi: 'Nêu lý do không thực hiện ở cột “Ghi chú” cùng dòng.',
      en: 'Give the reason in the column “Ghi chú” of that row.',
    },
  },
} as const satisfies Record<ExplainableId, FindingEntry>;

/** Queries of many rows told as one; each row is explained on its own, so these have no explained form. */
const queriesOfColumns = {
  'figures-implausible': {
    why: {
      vi: 'Như figure-implausible, khi nhiều ô trong cùng một cột lớn bất thường.',
      en: 'As figure-implausible, where many cells of a column are unusually large.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} số liệu lớn bất thường, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} figures are unusually large, in the cells {cells}.',
    },
    hint: {
      vi: 'Kiểm tra xem cả cột có nhầm đơn vị tính (đồng thay cho triệu đồng), thừa chữ số hoặc dán nhầm không. Số nào đúng thì nêu lý do ở cột “Giải trình” của dòng đó.',
      en: 'Check the unit of measurement (đồng in place of million đồng), digits too many, numbers pasted from elsewhere. Where a figure is right, say why in the column “Giải trình” of its row.',
    },
  },
  'figures-swing': {
    why: {
      vi: 'Như figure-swing, khi nhiều ô trong cùng một cột cùng tăng, giảm đột ngột.',
      en: 'As figure-swing, where many cells of a column jump.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} số liệu chênh từ 5 lần trở lên so với mức của các báo cáo trước, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} figures differ from what earlier reports let expect by a factor of 5 or more, in the cells {cells}.',
    },
    hint: {
      vi: 'Kiểm tra xem cả cột có nhầm đơn vị tính, lệch dòng hoặc lấy số của kỳ khác không. Số nào đúng thì nêu lý do tăng, giảm ở cột “Giải trình” của dòng đó.',
      en: 'Check whether the column has the wrong unit of measurement, slipped by a row or holds another period. Where a figure is right, say in the column “Giải trình” of its row why it rose or fell.',
    },
  },
  'figures-not-applicable': {
    why: {
      vi: 'Như required-not-applicable, khi nhiều số liệu bắt buộc cùng ghi KAD.',
      en: 'As required-not-applicable, where many required figures say KAD.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} số liệu bắt buộc ghi KAD (không áp dụng), ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} required figures say KAD (not applicable), in the cells {cells}.',
    },
    hint: {
      vi: 'Nếu chỉ là không phát sinh thì ghi 0 hoặc KPS. Dòng nào đúng là không áp dụng với đơn vị thì nêu lý do ở cột “Giải trình” của dòng đó.',
      en: 'Where there was merely none, write 0 or KPS. Where it really does not apply to your unit, give the reason in the column “Giải trình” of that row.',
    },
  },
  'figures-not-applicable-in-sum': {
    why: {
      vi: 'Như not-applicable-in-sum, khi nhiều số liệu cùng ghi KAD bên cạnh số liệu có số.',
      en: 'As not-applicable-in-sum, where many figures say KAD beside figures that count.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} số liệu ghi KAD (không áp dụng), trong khi số liệu khác của cùng phép tính lại có số, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} figures say KAD (not applicable), while others of the same calculation have a figure, in the cells {cells}.',
    },
    hint: {
      vi: 'Nếu chỉ là không phát sinh thì ghi 0 hoặc KPS. Dòng nào đúng là không áp dụng thì nêu lý do ở cột “Giải trình” của dòng đó.',
      en: 'Where there was merely none, write 0 or KPS. Where it really does not apply, give the reason in the column “Giải trình” of that row.',
    },
  },
  'annual-constants-changed': {
    why: {
      vi: 'Như annual-constant-changed, khi nhiều số liệu của cả năm cùng thay đổi.',
      en: 'As annual-constant-changed, where many figures of the year changed.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} số liệu lẽ ra giữ nguyên cả năm nhưng khác với báo cáo trước, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} figures that hold for the whole year differ from earlier reports, in the cells {cells}.',
    },
    hint: {
      vi: 'Ghi lại số như báo cáo trước. Số nào đã thay đổi (ví dụ kế hoạch được điều chỉnh) thì nêu lý do ở cột “Giải trình” của dòng đó.',
      en: 'Write the figures of the earlier reports again. Where one has changed (the plan was amended), give the reason in the column “Giải trình” of its row.',
    },
  },
  'tasks-dated-without-done': {
    why: {
      vi: 'Như task-date-without-done, khi nhiều nhiệm vụ có ngày mà chưa hoàn thành.',
      en: 'As task-date-without-done, where many tasks have a date without being done.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} nhiệm vụ có ngày hoàn thành nhưng tình trạng không phải “Đã hoàn thành”, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} tasks have a completion date, but their status is not “Đã hoàn thành” (done), in the cells {cells}.',
    },
    hint: {
      vi: 'Nhiệm vụ đã xong thì chọn “Đã hoàn thành”; chưa xong thì xóa ngày hoàn thành. Trường hợp khác, nêu rõ ở cột “Ghi chú” của dòng đó.',
      en: 'Where the task is done, choose “Đã hoàn thành”; where it is not, clear the date. Otherwise explain it in the column “Ghi chú” of that row.',
    },
  },
  'task-dates-implausible': {
    why: {
      vi: 'Như task-date-implausible, khi nhiều ngày hoàn thành cùng quá xa.',
      en: 'As task-date-implausible, where many completion dates are far away.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} nhiệm vụ ghi ngày hoàn thành quá xa kỳ báo cáo, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} tasks are said to be done far from the reporting period, in the cells {cells}.',
    },
    hint: {
      vi: 'Kiểm tra lại năm. Ngày nào đúng thì nêu rõ ở cột “Ghi chú” của dòng đó.',
      en: 'Check the year. Where a date is right, say so in the column “Ghi chú” of that row.',
    },
  },
  'tasks-not-doing': {
    why: {
      vi: 'Như task-not-doing, khi nhiều nhiệm vụ không thực hiện.',
      en: 'As task-not-doing, where many tasks are left out.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} nhiệm vụ có tình trạng “Không thực hiện”, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} tasks are “Không thực hiện” (not doing), in the cells {cells}.',
    },
    hint: {
      vi: 'Nêu lý do không thực hiện ở cột “Ghi chú” của từng dòng.',
      en: 'Give the reason in the column “Ghi chú” of each row.',
    },
  },
  'tasks-done-without-date': {
    why: {
      vi: 'Như task-done-without-date, khi nhiều nhiệm vụ thiếu ngày hoàn thành.',
      en: 'As task-done-without-date, where many tasks lack their completion date.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} nhiệm vụ đã hoàn thành nhưng chưa ghi ngày hoàn thành, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} tasks are done, but their completion dates are empty, in the cells {cells}.',
    },
    hint: {
      vi: 'Ghi ngày hoàn thành theo thứ tự ngày/tháng/năm vào từng ô. Dòng nào không có ngày cụ thể thì nêu lý do ở cột “Ghi chú” của dòng đó.',
      en: 'Write the completion date, day first, into each of these cells. Where there is no single date, say why in the column “Ghi chú” of that row.',
    },
  },
  'tasks-done-without-document': {
    why: {
      vi: 'Như task-done-without-document, khi nhiều nhiệm vụ thiếu số, ký hiệu văn bản.',
      en: 'As task-done-without-document, where many tasks lack their document.',
    },
    message: {
      vi: 'Trang tính “{sheet}”, vùng {cell}: {count} nhiệm vụ đã hoàn thành nhưng chưa ghi số, ký hiệu văn bản, ở các ô {cells}.',
      en: 'Sheet “{sheet}”, {cell}: {count} tasks are done, but the numbers of their documents are empty, in the cells {cells}.',
    },
    hint: {
      vi: 'Ghi số, ký hiệu văn bản vào từng ô, ví dụ 45/KH-UBND. Dòng nào không có văn bản thì ghi minh chứng khác ở cột “Ghi chú” của dòng đó.',
      en: 'Write the number of the document, such as 45/KH-UBND, into each of these cells. Where there is none, name other proof in the column “Ghi chú” of that row.',
    },
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;

/** What is worth knowing and never blocks. */
const notes = {
  'form-identity-missing': {
    why: {
      vi: 'Không có thông tin ẩn của biểu thì không biết biểu được phát hành khi nào, cho phiên bản nào.',
      en: 'Without the hidden identity of the form nobody can tell which issue of it was filled in.',
    },
    message: {
      vi: 'Tệp không còn thông tin nhận dạng của biểu (trang tính ẩn “_form”), nên chỉ kiểm tra được theo các mã ghi trên biểu.',
      en: 'The file has lost the identity of its form (the hidden sheet “_form”), so it was checked by its visible codes alone.',
    },
    hint: {
      vi: 'Lần sau nên điền trực tiếp vào biểu đã tải về, không chép sang tệp khác.',
      en: 'Next time fill in the downloaded form itself rather than a copy made by hand.',
    },
  },
  'form-layout-differs': {
    why: {
      vi: 'Tỉnh đã bớt nội dung báo cáo sau khi đơn vị tải biểu; phần còn lại vẫn đủ.',
      en: 'The province asks for less than when this form was downloaded; what is left is complete.',
    },
    message: {
      vi: 'Biểu này là bản cũ nhưng vẫn đủ nội dung phải báo cáo; các dòng không còn yêu cầu không được tính.',
      en: 'This is an older form, but it holds all that is asked; rows no longer asked for are not counted.',
    },
    hint: {
      vi: 'Không phải làm gì thêm; kỳ sau hãy tải biểu mới.',
      en: 'Nothing to do; download the new form next time.',
    },
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;

export const reportFindings = {
  ...errors,
  ...queries,
  ...queriesOfColumns,
  ...notes,
  ...explained(queries),
};

/** Each query once more as a note: the same words, followed by the officer's own. */
function explained<Id extends string>(
  entries: Readonly<Record<Id, FindingEntry>>,
): Record<`${Id}-explained`, FindingEntry> {
  const notesOf = Object.entries<FindingEntry>(entries).map(([id, { why, message }]): [string, FindingEntry] => [
    `${id}-explained`,
    {
      why,
      message: {
        vi: `${message.vi} Đơn vị đã giải trình: “{explanation}”`,
        en: `${message.en} The unit explains: “{explanation}”`,
      },
    },
  ]);
  // The keys are built from those of `entries` and nothing else: our own data, which Object.fromEntries cannot express.
  return Object.fromEntries(notesOf) as Record<`${Id}-explained`, FindingEntry>;
}
