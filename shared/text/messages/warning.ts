import { say, type Language, type Message, type MessageParams } from '../language.ts';

/** How one kind of warning is worded: what it is called, what was seen, what to do. */
interface WarningText {
  readonly title: Message;
  readonly message: Message;
  readonly hint: Message;
}

/** The warnings of the summary. Sentences do not name the unit: it stands beside them. */
export const warningTexts = {
  'falling-total': {
    title: { vi: 'Lũy kế thấp hơn các kỳ trước cộng lại', en: 'Year to date below the periods before' },
    message: {
      vi: 'Số lũy kế trong báo cáo này thấp hơn số của các kỳ trước (sau khi kỳ trước được sửa), nên không tính được {window} của {count} số liệu: {titles}.',
      en: 'The year to date lies below the earlier periods (which were corrected since), so {count} figures of {window} alone cannot be told: {titles}.',
    },
    hint: {
      vi: 'Đề nghị đơn vị nộp lại báo cáo của kỳ này với số lũy kế đã cộng phần sửa của kỳ trước.',
      en: 'Have the unit submit this period’s report again, with the correction added to its totals.',
    },
  },
  outlier: {
    title: { vi: 'Khác hẳn các quý trước', en: 'Unlike the quarters before' },
    message: {
      vi: '{window} có {count} chỉ tiêu khác hẳn các quý trước của chính đơn vị: {rates}.',
      en: 'In {window} the unit is unlike its own other quarters in {count} indicators: {rates}.',
    },
    hint: {
      vi: 'Hỏi đơn vị nguyên nhân; nếu là nhầm số liệu thì đề nghị nộp lại báo cáo đã sửa.',
      en: 'Ask the unit why; if a figure is wrong, have the report corrected and submitted again.',
    },
  },
  'unchanged-copy': {
    title: { vi: 'Lặp lại báo cáo trước', en: 'Repeats the report before' },
    message: {
      vi: 'Cả {count} số liệu phát sinh khác 0 đều trùng với {from}.',
      en: 'All {count} figures other than 0 equal those of {from}.',
    },
    hint: {
      vi: 'Xem giải trình của đơn vị (nếu có) ở trang Giải trình; đề nghị đơn vị xác nhận số liệu được tính mới cho kỳ này.',
      en: 'See the unit’s explanation, if any; have it confirm that the figures were counted anew.',
    },
  },
  'unexplained-swing': {
    title: { vi: 'Tăng, giảm đột biến chưa giải trình', en: 'Leap without explanation' },
    message: {
      vi: '“{title}”: {windowBefore} là {before} {measureUnit}, {window} là {value} {measureUnit}; báo cáo không giải trình.',
      en: '"{title}": {before} {measureUnit} in {windowBefore}, {value} in {window}, without explanation.',
    },
    hint: {
      vi: 'Đề nghị đơn vị kiểm tra lại số liệu hoặc giải trình nguyên nhân.',
      en: 'Have the unit check the figure or explain it.',
    },
  },
  'contradicting-targets': {
    title: { vi: 'Mục tiêu mâu thuẫn', en: 'Targets in conflict' },
    message: {
      vi: '{plan}: “{title}” có mục tiêu chưa thống nhất ({figures}) nên mục tiêu của văn bản này chưa được dùng để so sánh.',
      en: '{plan}: "{title}" has targets that disagree ({figures}), so this document’s target is not compared with.',
    },
    hint: {
      vi: 'Trong danh mục của tỉnh, trang Mục tiêu: chọn một dòng là “Áp dụng”, các dòng còn lại là “Không áp dụng”, rồi nạp lại danh mục.',
      en: 'In the province workbook put one row in force, set the others aside, and load it again.',
    },
  },
  'small-denominator': {
    title: { vi: 'Điểm dựa trên rất ít trường hợp', en: 'Points hang on few cases' },
    message: {
      vi: 'Thang điểm {scorecard}: {max} điểm tối đa dựa trên dưới {limit} trường hợp mỗi thành phần: {components}.',
      en: 'Scorecard {scorecard}: {max} points of the maximum hang on fewer than {limit} cases per component: {components}.',
    },
    hint: {
      vi: 'Khi so sánh thứ hạng, xem mẫu số bên cạnh điểm: thêm hoặc bớt một trường hợp có thể đổi hạng.',
      en: 'Look at the denominators beside the points: one case more or less may change the rank.',
    },
  },
} as const satisfies Record<string, WarningText>;

/** Names that warnings are filled with. */
export const warningNames = {
  leap: {
    vi: '“{title}” {value}% (trước là {range}%, chênh {points} điểm phần trăm)',
    en: '"{title}" {value}% (before {range}%, {points} points apart)',
  },
  leapsMore: { vi: 'và {count} chỉ tiêu khác', en: 'and {count} more' },
  quarter: { vi: 'Quý {numeral}/{year}', en: 'quarter {numeral}/{year}' },
  reportBefore: { vi: 'báo cáo {name} ({id})', en: 'the report {name} ({id})' },
  quarterBefore: { vi: 'số liệu riêng {quarter}', en: 'the figures of {quarter} alone' },
} as const satisfies Record<string, Message>;

/** A warning in words. */
interface WordedWarning {
  readonly title: string;
  readonly message: string;
  readonly hint: string;
}

/** Puts a warning into words. */
export function warningText(
  { id, params }: { readonly id: keyof typeof warningTexts; readonly params: MessageParams },
  language: Language,
): WordedWarning {
  const { title, message, hint } = warningTexts[id];
  return { title: say(title, language), message: say(message, language, params), hint: say(hint, language) };
}
