import type { FindingEntry } from './entry.ts';
import type { FindingId } from './kinds.ts';

/** Advice that helps with every container Excel itself can repair. */
const saveAgain = {
  vi: 'Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), kiểu tệp “Excel Workbook (.xlsx)”, rồi nộp tệp vừa lưu.',
  en: 'Open the file in Excel or LibreOffice, choose Save As, type “Excel Workbook (.xlsx)”, and submit the file just saved.',
};

const submitForm = {
  vi: 'Hãy nộp biểu mẫu báo cáo dạng .xlsx đã tải từ hệ thống và điền số liệu.',
  en: 'Submit the report form (.xlsx) that was downloaded from the system and filled in.',
};

const boundedCost = {
  vi: 'Tệp lớn bất thường làm chậm việc tiếp nhận báo cáo của mọi đơn vị.',
  en: 'A file of unusual size would hold up the reports of everybody else.',
};

const wrongKind = {
  vi: 'Hệ thống chỉ đọc được sổ làm việc Excel (.xlsx, .xls) và LibreOffice (.ods); loại tệp được nhận biết theo nội dung, không theo tên tệp.',
  en: 'Only workbooks of Excel (.xlsx, .xls) and LibreOffice (.ods) can be read; what a file is, is told by its content and not by its name.',
};

const trustworthy = {
  vi: 'Tệp có cấu trúc mập mờ có thể hiện ra khác nhau trong mỗi chương trình, nên không dùng làm báo cáo được.',
  en: 'A file that two programs may understand differently cannot serve as a report.',
};

/** The file is something else than a workbook. */
const kinds = {
  'workbook-empty': {
    why: wrongKind,
    message: { vi: 'Tệp rỗng, không có nội dung.', en: 'The file is empty.' },
    hint: {
      vi: 'Có thể việc lưu hoặc tải tệp lên chưa xong. Mở lại tệp, lưu lại rồi nộp lần nữa.',
      en: 'Saving or uploading may not have finished. Open the file, save it again and submit it once more.',
    },
  },
  'workbook-password': {
    why: {
      vi: 'Tệp đặt mật khẩu mở thì không ai ngoài người lập đọc được.',
      en: 'Nobody but its author can read a file that needs a password.',
    },
    message: { vi: 'Tệp đang đặt mật khẩu nên không mở được.', en: 'The file is protected by a password.' },
    hint: {
      vi: 'Mở tệp bằng Excel, chọn Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu lại rồi nộp.',
      en: 'In Excel choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save and submit again.',
    },
  },
  'workbook-old-excel': {
    why: wrongKind,
    message: {
      vi: 'Tệp ở định dạng Excel quá cũ (Excel 95 trở về trước).',
      en: 'The file is in a format of Excel 95 or before.',
    },
    hint: saveAgain,
  },
  'workbook-xlsb': {
    why: wrongKind,
    message: { vi: 'Tệp ở định dạng Excel nhị phân (.xlsb).', en: 'The file is a binary Excel workbook (.xlsb).' },
    hint: saveAgain,
  },
  'workbook-ods': {
    why: wrongKind,
    message: {
      vi: 'Tệp giống bảng tính OpenDocument (.ods) nhưng không ghi đúng loại tệp bên trong.',
      en: 'The file looks like an OpenDocument spreadsheet (.ods), but does not say so inside.',
    },
    hint: saveAgain,
  },
  'workbook-macro': {
    why: {
      vi: 'Macro là chương trình có thể gây hại cho máy của người mở tệp; báo cáo không cần macro.',
      en: 'Macros are programs that may harm whoever opens the file; a report needs none.',
    },
    message: { vi: 'Tệp chứa macro hoặc điều khiển ActiveX.', en: 'The file contains macros or ActiveX controls.' },
    hint: saveAgain,
  },
  'workbook-xml': {
    why: wrongKind,
    message: {
      vi: 'Tệp là văn bản XML (ví dụ “XML Spreadsheet 2003”), không phải sổ làm việc .xlsx.',
      en: 'The file is XML text (such as “XML Spreadsheet 2003”), not an .xlsx workbook.',
    },
    hint: saveAgain,
  },
  'workbook-html': {
    why: wrongKind,
    message: {
      vi: 'Tệp thực chất là một trang web (HTML), dù tên tệp có thể là .xls hoặc .xlsx.',
      en: 'The file really is a web page (HTML), whatever its name says.',
    },
    hint: saveAgain,
  },
  'workbook-text': {
    why: wrongKind,
    message: {
      vi: 'Tệp là văn bản thuần (ví dụ CSV), không phải sổ làm việc .xlsx.',
      en: 'The file is plain text (such as CSV), not an .xlsx workbook.',
    },
    hint: submitForm,
  },
  'workbook-pdf': {
    why: wrongKind,
    message: { vi: 'Tệp là PDF, không phải sổ làm việc .xlsx.', en: 'The file is a PDF, not an .xlsx workbook.' },
    hint: submitForm,
  },
  'workbook-word': {
    why: wrongKind,
    message: {
      vi: 'Tệp là văn bản Word, không phải sổ làm việc .xlsx.',
      en: 'The file is a Word document, not an .xlsx workbook.',
    },
    hint: submitForm,
  },
  'workbook-picture': {
    why: wrongKind,
    message: { vi: 'Tệp là ảnh, không phải sổ làm việc .xlsx.', en: 'The file is a picture, not an .xlsx workbook.' },
    hint: submitForm,
  },
  'workbook-archive': {
    why: wrongKind,
    message: {
      vi: 'Tệp là tệp nén (ZIP, RAR hoặc 7z), không phải sổ làm việc .xlsx.',
      en: 'The file is an archive (ZIP, RAR or 7z), not an .xlsx workbook.',
    },
    hint: {
      vi: 'Giải nén rồi nộp tệp .xlsx ở bên trong.',
      en: 'Unpack it and submit the .xlsx file inside.',
    },
  },
  'workbook-other': {
    why: wrongKind,
    message: { vi: 'Tệp không phải sổ làm việc Excel (.xlsx).', en: 'The file is not an Excel workbook (.xlsx).' },
    hint: submitForm,
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;

/** A workbook that is broken or built in a way that is not read. */
const faults = {
  'workbook-damaged': {
    why: {
      vi: 'Tệp hỏng có thể thiếu số liệu mà không ai biết.',
      en: 'A damaged file may lack figures without anybody noticing.',
    },
    message: {
      vi: 'Tệp bị hỏng hoặc tải lên chưa hết.',
      en: 'The file is damaged, or was not uploaded completely.',
    },
    hint: {
      vi: 'Nộp lại tệp. Nếu vẫn báo lỗi này, mở tệp bằng Excel, lưu lại dạng .xlsx rồi nộp tệp vừa lưu.',
      en: 'Submit the file again. If that does not help, open it in Excel, save it again as .xlsx and submit that file.',
    },
  },
  'workbook-unreadable': {
    why: {
      vi: 'Nội dung bên trong tệp không theo đúng chuẩn của Excel nên không đọc chắc chắn được.',
      en: 'What is inside the file does not follow the rules of Excel files, so it cannot be read with certainty.',
    },
    message: {
      vi: 'Không đọc được nội dung của tệp.',
      en: 'The content of the file cannot be read.',
    },
    hint: saveAgain,
  },
  'workbook-unusual': {
    why: trustworthy,
    message: {
      vi: 'Tệp được đóng gói theo cách không được hỗ trợ.',
      en: 'The file is packed in a way that is not supported.',
    },
    hint: saveAgain,
  },
  'workbook-unsafe': {
    why: trustworthy,
    message: {
      vi: 'Tệp có cấu trúc bên trong bất thường nên không được tiếp nhận.',
      en: 'The inner structure of the file is not what an office program writes, so it is not accepted.',
    },
    hint: saveAgain,
  },
  'workbook-encoding': {
    why: trustworthy,
    message: {
      vi: 'Nội dung bên trong tệp dùng bảng mã không được hỗ trợ.',
      en: 'The content of the file is in an encoding that is not supported.',
    },
    hint: saveAgain,
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;

/** A workbook beyond the limits of reading. */
const sizes = {
  'workbook-too-large': {
    why: boundedCost,
    message: { vi: 'Tệp lớn hơn {megabytes} MB.', en: 'The file is larger than {megabytes} MB.' },
    hint: {
      vi: 'Xóa hình ảnh và các trang tính không thuộc biểu mẫu, lưu lại rồi nộp.',
      en: 'Remove pictures and sheets that are not part of the form, save and submit again.',
    },
  },
  'workbook-inflates': {
    why: boundedCost,
    message: {
      vi: 'Nội dung của tệp sau khi giải nén lớn bất thường.',
      en: 'The content of the file is unusually large once unpacked.',
    },
    hint: submitForm,
  },
  'workbook-too-many-parts': {
    why: boundedCost,
    message: {
      vi: 'Tệp có quá nhiều thành phần (hình ảnh, đối tượng chèn vào, trang tính).',
      en: 'The file has too many parts (pictures, embedded objects, sheets).',
    },
    hint: submitForm,
  },
  'workbook-too-many-sheets': {
    why: boundedCost,
    message: {
      vi: 'Tệp có {count} trang tính; nhiều nhất được {most}.',
      en: 'The file has {count} sheets; at most {most} are read.',
    },
    hint: submitForm,
  },
  'workbook-too-many-cells': {
    why: boundedCost,
    message: {
      vi: 'Tệp có quá nhiều ô dữ liệu so với một báo cáo.',
      en: 'The file has far more filled cells than a report.',
    },
    hint: submitForm,
  },
  'workbook-text-too-long': {
    why: boundedCost,
    message: {
      vi: 'Có ô chứa văn bản dài hơn mức Excel cho phép (32.767 ký tự).',
      en: 'A cell holds more text than Excel allows (32,767 characters).',
    },
    hint: {
      vi: 'Rút ngắn nội dung của ô, hoặc gửi phần dài bằng văn bản riêng.',
      en: 'Shorten the text, or send the long part as a document of its own.',
    },
  },
  'workbook-sheet-truncated': {
    why: {
      vi: 'Biểu mẫu không dài như vậy; nội dung ở quá xa thường là sót lại do dán nhầm.',
      en: 'No form is that long; what stands far below is usually left over from pasting.',
    },
    message: {
      vi: 'Trang tính “{sheet}” có nội dung quá dòng {rows} hoặc quá cột thứ {columns}; phần vượt quá không được đọc.',
      en: 'The sheet “{sheet}” goes beyond row {rows} or column {columns}; what lies beyond was not read.',
    },
    hint: {
      vi: 'Nếu phần đó không thuộc báo cáo thì không cần làm gì; nếu thuộc báo cáo thì chuyển về đúng chỗ trong biểu.',
      en: 'If it is not part of the report, nothing needs to be done; otherwise move it to its place in the form.',
    },
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;

export const workbookFindings = { ...kinds, ...faults, ...sizes } as const satisfies Partial<
  Record<FindingId, FindingEntry>
>;
