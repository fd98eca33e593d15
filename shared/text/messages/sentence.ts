import { say, type Language, type Message, type MessageParams } from '../language.ts';

/**
 * The sentences that a summary may say of itself. Each is true under one condition alone, told in
 * summary/sentences; numbers come in as they are printed.
 */
export const sentenceTexts = {
  'nobody-asked': {
    vi: 'Kỳ này không có đơn vị nào phải báo cáo.',
    en: 'No unit had to report for this period.',
  },
  'nobody-reported': {
    vi: 'Chưa có báo cáo nào được tiếp nhận; số đơn vị phải báo cáo là {units}.',
    en: 'No report has been accepted yet; units to report: {units}.',
  },
  'all-on-time': {
    vi: '{accepted}/{units} đơn vị đã có báo cáo được tiếp nhận, không đơn vị nào trễ hạn.',
    en: '{accepted} of {units} units have an accepted report, none of them late.',
  },
  'all-reported': {
    vi: '{accepted}/{units} đơn vị đã có báo cáo được tiếp nhận: {onTime} đúng hạn, {late} trễ hạn.',
    en: '{accepted} of {units} units have an accepted report: {onTime} on time, {late} late.',
  },
  'some-outstanding': {
    vi: '{accepted}/{units} đơn vị đã có báo cáo được tiếp nhận ({onTime} đúng hạn, {late} trễ hạn); còn {outstanding} đơn vị chưa có.',
    en: '{accepted} of {units} units have an accepted report ({onTime} on time, {late} late); {outstanding} have none.',
  },

  'no-province-targets': {
    vi: 'Tỉnh chưa có mục tiêu chung nào để so với các chỉ tiêu tỷ lệ của kỳ này.',
    en: 'The province has no target of its own that the rates of this period could be held against.',
  },
  'targets-without-figures': {
    vi: 'Chưa có số liệu để so với mục tiêu chung của tỉnh; số chỉ tiêu tỷ lệ có mục tiêu là {targets}.',
    en: 'There are no figures yet to hold against the province’s targets; rates with one: {targets}.',
  },
  'all-targets-met': {
    vi: 'Toàn tỉnh đạt {met}/{compared} mục tiêu chung có số liệu để so.',
    en: 'The province meets {met} of the {compared} targets of its own that can be compared.',
  },
  'some-targets-missed': {
    vi: 'Toàn tỉnh đạt {met}/{compared} mục tiêu chung có số liệu để so; xa nhất là “{title}”: {value}%, cách mức {level}% là {gap} điểm phần trăm.',
    en: 'The province meets {met} of the {compared} targets of its own that can be compared; farthest off is "{title}": {value}%, {gap} points from {level}%.',
  },
  'some-targets-just-missed': {
    vi: 'Toàn tỉnh đạt {met}/{compared} mục tiêu chung có số liệu để so; “{title}” là {value}% trong khi phải trên {level}%.',
    en: 'The province meets {met} of the {compared} targets of its own that can be compared; "{title}" is {value}% and must be above {level}%.',
  },

  'nobody-ranked': {
    vi: 'Chưa có đơn vị nào đủ số liệu để xếp hạng theo thang điểm {scorecard}.',
    en: 'No unit has the figures to be ranked by {scorecard}.',
  },
  'one-band': {
    vi: 'Theo thang điểm {scorecard}, {ranked} đơn vị được xếp hạng, chỉ ở một loại là {band}.',
    en: 'By {scorecard}, units ranked: {ranked}, in one band alone: {band}.',
  },
  'best-and-weakest-band': {
    vi: 'Theo thang điểm {scorecard}, {ranked} đơn vị được xếp hạng: cao nhất là loại {bestBand} ({best} đơn vị), thấp nhất trong số này là loại {weakestBand} ({weakest} đơn vị).',
    en: 'By {scorecard}, units ranked: {ranked}; in the highest band reached, {bestBand}: {best}; in the lowest reached, {weakestBand}: {weakest}.',
  },
  'one-score': {
    vi: 'Theo thang điểm {scorecard}, {ranked} đơn vị được xếp hạng, đều đạt {share}% số điểm tối đa.',
    en: 'By {scorecard}, units ranked: {ranked}, all with {share}% of their maximum.',
  },
  'range-of-scores': {
    vi: 'Theo thang điểm {scorecard}, {ranked} đơn vị được xếp hạng, đạt từ {lowest}% đến {highest}% số điểm tối đa.',
    en: 'By {scorecard}, units ranked: {ranked}, with {lowest}% to {highest}% of their maximum.',
  },

  'tasks-unreported': {
    vi: 'Chưa đơn vị nào báo cáo tình trạng của {asked} nhiệm vụ được giao.',
    en: 'No unit has reported on the {asked} tasks assigned.',
  },
  'tasks-none-overdue': {
    vi: 'Các đơn vị đã hoàn thành {done}/{asked} nhiệm vụ được giao, không nhiệm vụ nào được báo là quá hạn.',
    en: 'The units have done {done} of {asked} tasks; none is reported as overdue.',
  },
  'tasks-overdue-one-area': {
    vi: 'Các đơn vị còn {overdue} nhiệm vụ quá hạn, đều ở lĩnh vực {area}.',
    en: 'Overdue tasks of the units: {overdue}, all of the area {area}.',
  },
  'tasks-overdue-most': {
    vi: 'Các đơn vị còn {overdue} nhiệm vụ quá hạn, nhiều nhất ở lĩnh vực {area} ({count}).',
    en: 'Overdue tasks of the units: {overdue}, most of them of the area {area} ({count}).',
  },
  'tasks-overdue-tied': {
    vi: 'Các đơn vị còn {overdue} nhiệm vụ quá hạn, nhiều nhất ở các lĩnh vực {areas} (mỗi lĩnh vực {count}).',
    en: 'Overdue tasks of the units: {overdue}, most in the areas {areas} ({count} each).',
  },

  'since-baseline': {
    vi: 'So với {period}, trong {compared} chỉ tiêu tỷ lệ so được có {better} chỉ tiêu tốt hơn, {worse} kém hơn, {same} không đổi.',
    en: 'Against {period}, of {compared} comparable rates {better} are better, {worse} worse, {same} the same.',
  },
  'since-baseline-worst': {
    vi: 'So với {period}, trong {compared} chỉ tiêu tỷ lệ so được có {better} chỉ tiêu tốt hơn, {worse} kém hơn, {same} không đổi; kém đi nhiều nhất là “{title}” (từ {before}% thành {value}%).',
    en: 'Against {period}, of {compared} comparable rates {better} are better, {worse} worse, {same} the same; the greatest decline is "{title}" (from {before}% to {value}%).',
  },

  'act-held': {
    vi: 'Việc cần làm ngay: tỉnh xem xét báo cáo nộp sau khi khóa kỳ của {held} đơn vị.',
    en: 'To do now: decide on the reports of {held} units that came after the period was locked.',
  },
  'act-remind-named': {
    vi: 'Việc cần làm ngay: đôn đốc {names}, chưa có báo cáo được tiếp nhận.',
    en: 'To do now: remind {names}, who have no accepted report.',
  },
  'act-remind': {
    vi: 'Việc cần làm ngay: đôn đốc {outstanding} đơn vị chưa có báo cáo được tiếp nhận (danh sách ở trang Tình hình nộp).',
    en: 'To do now: remind the {outstanding} units without an accepted report (listed under submission).',
  },
  'act-overdue': {
    vi: 'Việc cần làm ngay: đôn đốc các nhiệm vụ quá hạn ({overdue}) của {units} đơn vị (danh sách ở trang Nhiệm vụ).',
    en: 'To do now: press for the overdue tasks ({overdue}) of {units} units (listed under tasks).',
  },
  'act-warnings': {
    vi: 'Việc cần làm ngay: rà soát {warnings} điểm ở trang Cảnh báo.',
    en: 'To do now: look into the {warnings} points under warnings.',
  },
  'act-absent': {
    vi: 'Kỳ đã khóa khi {outstanding} đơn vị chưa có báo cáo được tiếp nhận; tỉnh mở khóa kỳ nếu cần nhận thêm.',
    en: 'The period was locked while {outstanding} units had no accepted report; unlock it to take more.',
  },
  'act-nothing': {
    vi: 'Theo số liệu của bản tổng hợp này, không có báo cáo nào phải chờ, không có nhiệm vụ quá hạn hay điểm cảnh báo nào.',
    en: 'By the figures of this summary, no report is outstanding, no task overdue, and nothing warned of.',
  },
} as const satisfies Record<string, Message>;

export type SentenceId = keyof typeof sentenceTexts;

/** Puts a sentence into words. */
export function sentenceText(
  { id, params }: { readonly id: SentenceId; readonly params: MessageParams },
  language: Language,
): string {
  return say(sentenceTexts[id], language, params);
}
