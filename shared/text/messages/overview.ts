import type { Message } from '../language.ts';

/** Every label of the sheet that the province signs. Its sentences stand in sentence.ts. */
export const overviewTexts = {
  headlines: { vi: 'I. Kết quả chính ({against})', en: 'I. Headline figures ({against})' },
  against: { vi: '▲▼ so với {period}', en: '▲▼ against {period}' },
  firstPeriod: { vi: 'chưa có kỳ trước để so sánh', en: 'no earlier period to compare with' },
  notClosed: { vi: 'kỳ trước chưa khóa nên chưa so sánh', en: 'not compared: the period before is still open' },
  kindsDiffer: {
    vi: 'kỳ trước tính số liệu theo cách khác (lũy kế, trong kỳ) nên không so sánh',
    en: 'not compared: the period before counts in another way (year to date, in the period)',
  },
  unitsDiffer: { vi: 'danh sách đơn vị đã thay đổi nên không so sánh với kỳ trước', en: 'not compared: other units' },
  scorecardsDiffer: {
    vi: 'thang điểm đã thay đổi nên không so sánh với kỳ trước',
    en: 'not compared: another scorecard',
  },
  calendarsDiffer: {
    vi: 'lịch kỳ báo cáo đã thay đổi nên không so sánh với kỳ trước',
    en: 'not compared: another calendar',
  },

  cardAccepted: { vi: 'Báo cáo được tiếp nhận', en: 'Reports accepted' },
  cardOnTime: { vi: 'Báo cáo nộp đúng hạn', en: 'Reports on time' },
  cardProvince: { vi: 'Chỉ tiêu của tỉnh đạt mục tiêu', en: 'Province targets met' },
  cardUnits: { vi: 'Lượt đơn vị đạt mục tiêu', en: 'Unit targets met' },
  cardTasks: { vi: 'Nhiệm vụ đã hoàn thành', en: 'Tasks done' },
  cardOverdue: { vi: 'Nhiệm vụ đang quá hạn', en: 'Tasks overdue' },
  ofUnits: { vi: 'đơn vị', en: 'units' },
  ofIndicators: { vi: 'chỉ tiêu', en: 'indicators' },
  ofCells: { vi: 'lượt', en: 'cases' },
  ofTasks: { vi: 'nhiệm vụ', en: 'tasks' },
  before: { vi: 'trước: ', en: 'before: ' },
  unchanged: { vi: 'không đổi', en: 'unchanged' },

  remarks: { vi: 'II. Nhận xét', en: 'II. Remarks' },
  trend: {
    vi: 'III. Chỉ tiêu trọng tâm của tỉnh theo quý, so với mục tiêu (%)',
    en: 'III. Leading indicators by quarter (%)',
  },
  trendIndicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  trendQuarter: { vi: 'Quý {quarter}', en: 'Q{quarter}' },
  trendTarget: { vi: 'Mục tiêu', en: 'Target' },
  trendAlt: {
    vi: 'Biểu đồ cột: kết quả toàn tỉnh của {indicators} theo từng quý; vạch ngang là mục tiêu của tỉnh.',
    en: 'Columns: the province’s {indicators} by quarter; the dash is the province’s target.',
  },
  trendNothing: {
    vi: 'Chưa có chỉ tiêu tỷ lệ nào vừa có mục tiêu của tỉnh vừa có số liệu.',
    en: 'No rate has both a province target and figures yet.',
  },

  areas: { vi: 'IV. Mức đạt mục tiêu theo lĩnh vực', en: 'IV. Targets met by area' },
  area: { vi: 'Lĩnh vực', en: 'Area' },
  met: { vi: 'Đạt', en: 'Met' },
  unmet: { vi: 'Chưa đạt', en: 'Not met' },
  share: { vi: 'Tỷ lệ đạt (%)', en: 'Met (%)' },
  shareScale: { vi: '0 – 100%', en: '0 – 100%' },
  areasAlt: {
    vi: 'Biểu đồ thanh: tỷ lệ lượt đơn vị đạt mục tiêu theo từng lĩnh vực, thang 0 đến 100%.',
    en: 'Bars: share of unit targets met by area, 0 to 100 %.',
  },
  submission: { vi: 'Tình hình nộp (hạn: {due})', en: 'Submission (due {due})' },
  submissionUnits: { vi: 'Đơn vị phải báo cáo', en: 'Units to report' },
  submissionAccepted: { vi: 'Đã được tiếp nhận', en: 'Accepted' },
  submissionOnTime: { vi: 'Trong đó đúng hạn', en: 'Of these on time' },
  submissionLate: { vi: 'Trong đó trễ hạn', en: 'Of these late' },
  submissionNone: { vi: 'Chưa nộp', en: 'Nothing received' },
  submissionRejected: { vi: 'Có lỗi hoặc bị trả lại', en: 'Faulty or returned' },
  submissionHeld: { vi: 'Chờ tỉnh xem xét', en: 'Held for the province' },
  submissionOutstanding: { vi: 'Chưa có báo cáo', en: 'Without a report' },

  ranking: {
    vi: 'V. Xếp hạng theo thang điểm {scorecard} (tỷ lệ điểm, %)',
    en: 'V. Ranking by {scorecard} (share of points, %)',
  },
  rank: { vi: 'Hạng', en: 'Rank' },
  rankBefore: { vi: 'Trước', en: 'Before' },
  rankChange: { vi: '▲▼', en: '▲▼' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  band: { vi: 'Xếp loại', en: 'Band' },
  points: { vi: 'Tỷ lệ', en: 'Share' },
  best: { vi: 'Đơn vị cao nhất', en: 'Best' },
  weakest: { vi: 'Đơn vị có tỷ lệ điểm thấp nhất', en: 'Lowest shares' },
  alsoTied: {
    vi: '{heading} (còn {count} đơn vị khác đồng hạng {rank})',
    en: '{heading} ({count} more of rank {rank})',
  },
  rankingAlt: {
    vi: 'Biểu đồ thanh: tỷ lệ điểm của các đơn vị cao nhất và các đơn vị thấp nhất, thang 0 đến 100%.',
    en: 'Bars: share of points of the best units and of the lowest, 0 to 100 %.',
  },
  furthest: { vi: 'V. Chỉ tiêu nhiều đơn vị chưa đạt nhất ({why})', en: 'V. Targets most often missed ({why})' },
  noScorecard: { vi: 'tỉnh chưa khai báo thang điểm', en: 'no scorecard' },
  nobodyRanked: { vi: 'chưa đơn vị nào đủ số liệu để xếp hạng', en: 'nobody can be ranked' },
  furthestAlt: {
    vi: 'Biểu đồ thanh: tỷ lệ đơn vị đạt mục tiêu ở các chỉ tiêu nhiều đơn vị chưa đạt nhất, thang 0 đến 100%.',
    en: 'Bars: share of units that meet the target, of the targets most often missed.',
  },
  furthestNothing: {
    vi: 'Không có chỉ tiêu nào có đơn vị chưa đạt trong số liệu đã nhận.',
    en: 'No target is missed in the figures received.',
  },

  absent: { vi: 'Chưa có báo cáo được tiếp nhận: {names}.', en: 'Without an accepted report: {names}.' },
  absentMore: {
    vi: 'Chưa có báo cáo được tiếp nhận: {names}, …; danh sách đầy đủ ở trang tính “Tình hình nộp”.',
    en: 'Without an accepted report: {names}, …; all of them on the sheet of submission.',
  },
  everybodyIn: { vi: 'Tất cả các đơn vị đã có báo cáo được tiếp nhận.', en: 'Every unit has an accepted report.' },
  provenance: {
    vi: 'Bản tổng hợp số {edition}. Lập theo bộ chỉ tiêu của tỉnh, phiên bản {definition}; lịch báo cáo, phiên bản {calendar}; thang điểm {scorecards}. Số đếm, tỷ lệ, thứ hạng là công thức lấy từ các trang tính sau; mỗi số liệu truy được đến tệp gốc ở trang “Nguồn”.',
    en: 'Edition {edition}. Made by the definition of the province, revision {definition}; calendar, version {calendar}; scorecards: {scorecards}. Counts, rates and ranks are formulas over the other sheets; every figure leads to its file on the sheet of sources.',
  },
  scorecardVersion: { vi: '{scorecard}, phiên bản {version}', en: '{scorecard}, version {version}' },
  noScorecards: { vi: 'không có', en: 'none' },
} as const satisfies Record<string, Message>;

export type OverviewTextId = keyof typeof overviewTexts;
