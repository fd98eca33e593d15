import type { Message } from '../language.ts';

/** What `cchc restore` says. */
export const restoreTexts = {
  summary: {
    vi: 'So bảng đang dùng với bảng đã khôi phục; --missing: bù mục bị mất, --overwritten LOẠI: lấy lại mục đã bị ghi sai',
    en: 'Compare the table with a restored one; --missing: bring back what is gone, --overwritten KINDS: what was spoilt',
  },
  reading: { vi: 'Đã đọc {items} mục…', en: 'Read {items} items…' },
  read: { vi: 'Bảng đã khôi phục có {read} mục:', en: 'The restored table has {read} items:' },
  tally: {
    vi: '  {kind}: {same} giống, {missing} bị mất, {different} khác; đã bù {restored}, đã lấy lại {replaced}, đang được ghi {busy}',
    en: '  {kind}: {same} the same, {missing} missing, {different} different; brought back {restored}, replaced {replaced}, being written {busy}',
  },
  mayBeRight: {
    vi: 'Lưu ý: standing, definition-in-force và period vẫn thay đổi trong công việc bình thường; mục khác nhau chưa chắc là bị ghi sai.',
    en: 'Mind that standing, definition-in-force and period change in the course of work: one that differs may be right.',
  },
  wasBusy: {
    vi: 'Có mục đang được ghi cùng lúc nên được giữ nguyên. Hãy chạy lại lệnh này.',
    en: 'Some items were being written at the same moment and stay. Run the same again.',
  },
  onlyLooked: {
    vi: 'Mới chỉ so sánh, chưa thay đổi gì. Bù mục bị mất: thêm --missing. Lấy lại mục bị ghi sai: thêm --overwritten và tên các loại, ví dụ --overwritten filing,standing.',
    en: 'Nothing was changed yet. To bring back what is missing add --missing; what was spoilt: --overwritten and the kinds, such as --overwritten filing,standing.',
  },
  unknownKind: {
    vi: 'Không có loại {kinds}. Các loại có thể lấy lại: {known}.',
    en: 'There is no kind {kinds}. What can be brought back: {known}.',
  },
  neverMessages: {
    vi: 'Không lấy lại thư nhắc đã có (message): thư đã gửi sẽ bị gửi lần nữa. Các loại có thể lấy lại: {known}.',
    en: 'Messages that are there never go back: a mail that went out would go again. What can be brought back: {known}.',
  },
  sameTable: {
    vi: '{table} chính là bảng đang dùng. Hãy nêu tên bảng đã khôi phục.',
    en: '{table} is the table in use. Name the restored one.',
  },
  noTable: {
    vi: 'Không có bảng {table}. Xem tên bảng đã khôi phục bằng: aws dynamodb list-tables.',
    en: 'There is no table {table}. See the name of the restored one with: aws dynamodb list-tables.',
  },
} as const satisfies Record<string, Message>;
