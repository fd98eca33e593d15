import type { FindingEntry } from './entry.ts';
import type { FindingId } from './kinds.ts';

export const tableFindings = {
  'table-sheet-missing': {
    why: {
      vi: 'Thiếu một trang tính thì không có chỗ nào để đọc số liệu của trang đó.',
      en: 'Without the sheet there is no place to read its figures from.',
    },
    message: {
      vi: 'Không tìm thấy trang tính “{expected}”. Tệp có các trang tính: {found}.',
      en: 'There is no sheet “{expected}”. The file has: {found}.',
    },
    hint: {
      vi: 'Nếu trang tính đã bị đổi tên, đặt lại tên “{expected}”. Nếu đã bị xóa, tải lại biểu mẫu và điền vào biểu mới.',
      en: 'If the sheet was renamed, name it “{expected}” again. If it was deleted, download the form anew and fill that in.',
    },
  },
  'table-sheet-twice': {
    why: {
      vi: 'Hai trang tính cùng một bảng mà nội dung khác nhau thì không biết trang tính nào là chính thức; hệ thống không đoán.',
      en: 'With two different copies of one sheet nobody can tell which of them counts; the system does not guess.',
    },
    message: {
      vi: 'Các trang tính {found} cùng chứa bảng “{expected}” nhưng nội dung khác nhau.',
      en: 'The sheets {found} all hold the table “{expected}”, but they differ.',
    },
    hint: {
      vi: 'Giữ lại một trang tính có nội dung đúng, xóa các trang tính còn lại, rồi nộp lại.',
      en: 'Keep the one that is right, delete the others and submit again.',
    },
  },
  'table-sheet-copied': {
    why: {
      vi: 'Bản sao giống hệt thì không ảnh hưởng đến kết quả, nhưng lần sau dễ sửa nhầm bản.',
      en: 'An identical copy changes nothing, but next time the wrong one may be corrected.',
    },
    message: {
      vi: 'Đã đọc trang tính “{sheet}”; bỏ qua bản sao giống hệt: {found}.',
      en: 'The sheet “{sheet}” was read; identical copies were left aside: {found}.',
    },
    hint: { vi: 'Nên xóa bản sao để tránh sửa nhầm.', en: 'Better delete the copies.' },
  },
  'table-sheet-renamed': {
    why: {
      vi: 'Trang tính bị đổi tên được nhận ra theo các cột hoặc các mục bên trong.',
      en: 'A renamed sheet is recognised by its columns or labels.',
    },
    message: {
      vi: 'Trang tính “{found}” được đọc như trang tính “{expected}”.',
      en: 'The sheet “{found}” was read as the sheet “{expected}”.',
    },
    hint: {
      vi: 'Nếu đúng thì không phải làm gì; lần sau nên giữ nguyên tên trang tính.',
      en: 'If that is right, nothing needs to be done; next time leave the name as it is.',
    },
  },
  'table-key-column-lost': {
    why: {
      vi: 'Cột mã bị xóa thì mỗi dòng chỉ còn được nhận ra khi tên trùng khớp hoàn toàn.',
      en: 'Without the column of codes a row is known only where its title matches exactly.',
    },
    message: {
      vi: 'Trang tính “{sheet}” không còn cột “{expected}”; các dòng được nhận ra theo tên ở cột “{found}”.',
      en: 'The sheet “{sheet}” has lost its column “{expected}”; rows were recognised by their titles in the column “{found}”.',
    },
    hint: {
      vi: 'Lần sau không xóa cột “{expected}”.',
      en: 'Next time leave the column “{expected}” in place.',
    },
  },
  'table-header-missing': {
    why: {
      vi: 'Cột được tìm theo tên ở dòng tiêu đề; không có dòng tiêu đề thì không biết cột nào là cột nào.',
      en: 'Columns are found by the names in the header row; without it nobody can tell which column is which.',
    },
    message: {
      vi: 'Trang tính “{sheet}” không có dòng tiêu đề của bảng (các cột: {expected}).',
      en: 'The sheet “{sheet}” lacks the header row of its table (columns: {expected}).',
    },
    hint: {
      vi: 'Khôi phục dòng tiêu đề như trong biểu mẫu, hoặc tải lại biểu mẫu và điền vào biểu mới.',
      en: 'Restore the header row as it is in the form, or download the form anew and fill that in.',
    },
  },
  'table-column-missing': {
    why: {
      vi: 'Thiếu một cột bắt buộc thì không đọc được bảng.',
      en: 'Without a required column the table cannot be read.',
    },
    message: {
      vi: 'Trang tính “{sheet}” thiếu cột “{expected}” ở dòng tiêu đề (dòng {row}).',
      en: 'The sheet “{sheet}” lacks the column “{expected}” in its header row (row {row}).',
    },
    hint: {
      vi: 'Đặt lại tên cột là “{expected}” như trong biểu mẫu; vị trí của cột không quan trọng.',
      en: 'Name the column “{expected}” again as in the form; where the column stands does not matter.',
    },
  },
  'table-column-twice': {
    why: {
      vi: 'Hai cột cùng tên thì không biết số liệu ở cột nào là đúng.',
      en: 'With two columns of one name nobody can tell which of them holds the figures.',
    },
    message: {
      vi: 'Trang tính “{sheet}” có hai cột cùng tên “{expected}” (ô {first} và ô {cell}).',
      en: 'The sheet “{sheet}” has two columns named “{expected}” (cells {first} and {cell}).',
    },
    hint: { vi: 'Xóa hoặc đổi tên cột thừa.', en: 'Remove or rename the surplus column.' },
  },
  'table-field-twice': {
    why: {
      vi: 'Một mục được điền hai lần với nội dung khác nhau thì không biết nội dung nào là đúng.',
      en: 'An entry that stands twice with different values leaves open which of them is right.',
    },
    message: {
      vi: 'Trang tính “{sheet}”: mục “{field}” có hai nội dung khác nhau (“{expected}” ở ô {first} và “{found}” ở ô {cell}).',
      en: 'Sheet “{sheet}”: the entry “{field}” has two different values (“{expected}” in {first} and “{found}” in {cell}).',
    },
    hint: { vi: 'Giữ lại một mục, xóa mục còn lại.', en: 'Keep one of them and remove the other.' },
  },
} as const satisfies Partial<Record<FindingId, FindingEntry>>;
