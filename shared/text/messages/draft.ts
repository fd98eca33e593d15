import type { Message } from '../language.ts';

/**
 * Words of the draft of the province's own report to the ministry. The document is Vietnamese; English is for engineers who read
 * along. What stands in square brackets is for an officer to fill in.
 */
export const draftText = {
  nation: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence – Freedom – Happiness' },
  issuer: { vi: 'ỦY BAN NHÂN DÂN', en: 'PEOPLE’S COMMITTEE' },
  number: { vi: 'Số: ', en: 'No.: ' },
  numberGap: { vi: 'số', en: 'number' },
  numberSign: { vi: '/BC-UBND', en: '/BC-UBND' },
  placeDate: { vi: '{place}, ngày ', en: '{place}, ' },
  dayGap: { vi: 'ngày', en: 'day' },
  monthWord: { vi: ' tháng ', en: ' / ' },
  monthGap: { vi: 'tháng', en: 'month' },
  yearWord: { vi: ' năm {year}', en: ' {year}' },
  draftMark: { vi: 'DỰ THẢO', en: 'DRAFT' },
  title: { vi: 'BÁO CÁO', en: 'REPORT' },
  subject: { vi: 'Kết quả công tác cải cách hành chính {when}', en: 'Administrative reform, {when}' },
  when: { vi: '{period} năm {year}', en: '{period} {year}' },
  whenYear: { vi: 'năm {year}', en: '{year}' },
  provisional: { vi: '(Số liệu tạm tính đến {at})', en: '(Provisional figures, as of {at})' },
  note: {
    vi: 'Dự thảo do hệ thống lập từ bản tổng hợp {edition} ({standing}). Số liệu trong bảng và các câu có số là của báo cáo được tiếp nhận của các đơn vị; hệ thống không tự thêm nhận định. Chỗ trong ngoặc vuông, tô vàng là phần cán bộ điền hoặc xóa. Xóa khung này trước khi trình ký.',
    en: 'Drafted from edition {edition} ({standing}). Figures are those of accepted reports. What stands in square brackets, in yellow, is to be filled in or deleted. Delete this box before signing.',
  },
  standingFinal: { vi: 'số liệu chính thức, chốt lúc {at}', en: 'final, closed at {at}' },
  standingOpen: { vi: 'số liệu tạm tính đến {at}', en: 'provisional, as of {at}' },
  opening: { vi: 'Thực hiện chế độ báo cáo công tác cải cách hành chính theo ', en: 'As asked by ' },
  openingGap: {
    vi: 'số, ký hiệu, ngày và trích yếu văn bản yêu cầu báo cáo của Bộ Nội vụ',
    en: 'the ministry’s letter that asks for this report',
  },
  openingEnd: {
    vi: ', Ủy ban nhân dân {province} báo cáo kết quả công tác cải cách hành chính {when} (số liệu từ ngày {from} đến ngày {to}, {kind}) như sau:',
    en: ', the People’s Committee of {province} reports on {when} (figures from {from} to {to}, {kind}):',
  },
  yearToDate: { vi: 'lũy kế từ đầu kỳ báo cáo năm', en: 'year to date' },
  inPeriod: { vi: 'chỉ trong kỳ', en: 'in the period alone' },

  partSteering: { vi: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', en: 'I. STEERING' },
  steeringDocuments: { vi: '1. Ban hành văn bản chỉ đạo, điều hành', en: '1. Documents' },
  steeringDocumentsGap: {
    vi: 'Nêu các văn bản của Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân, Chủ tịch Ủy ban nhân dân ban hành trong kỳ về cải cách hành chính: số, ký hiệu, ngày, trích yếu; các cuộc họp của Ban Chỉ đạo',
    en: 'Documents issued in the period and meetings of the steering committee',
  },
  steeringInspection: { vi: '2. Kiểm tra cải cách hành chính', en: '2. Inspection' },
  steeringInspectionGap: {
    vi: 'Nêu kế hoạch kiểm tra, số cơ quan, đơn vị được kiểm tra trên tổng số phải kiểm tra trong năm, vấn đề phát hiện và kết quả xử lý',
    en: 'Units inspected, what was found, what was done about it',
  },
  steeringPublicity: { vi: '3. Thông tin, tuyên truyền', en: '3. Publicity' },
  steeringPublicityGap: {
    vi: 'Nêu kết quả tuyên truyền cải cách hành chính: hình thức, số lượng tin, bài, hội nghị, tập huấn',
    en: 'What was done to make the reform known',
  },
  steeringReports: { vi: '4. Chế độ báo cáo của các cơ quan, đơn vị', en: '4. Reporting of the units' },
  reportsAll: {
    vi: 'Đến {at}, cả {units} cơ quan, đơn vị phải báo cáo đều có báo cáo được tiếp nhận; {onTime} đơn vị nộp đúng hạn (hạn nộp {due}), {late} đơn vị nộp trễ hạn.',
    en: 'By {at} all {units} units had an accepted report; {onTime} on time (due {due}), {late} late.',
  },
  reportsSome: {
    vi: 'Đến {at}, có {accepted}/{units} cơ quan, đơn vị phải báo cáo có báo cáo được tiếp nhận; trong đó {onTime} đơn vị nộp đúng hạn (hạn nộp {due}), {late} đơn vị nộp trễ hạn. Chưa có báo cáo được tiếp nhận ({count}): {names}.',
    en: 'By {at} {accepted} of {units} units had an accepted report; {onTime} on time (due {due}), {late} late. Without one ({count}): {names}.',
  },
  andOthers: { vi: '{names} và {count} đơn vị khác', en: '{names} and {count} more' },
  steeringFigures: { vi: '5. Kết quả thực hiện chỉ tiêu, nhiệm vụ', en: '5. Indicators and tasks' },

  partResults: { vi: 'II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH HÀNH CHÍNH', en: 'II. RESULTS BY AREA' },
  areaHeading: { vi: '{number}. {area}', en: '{number}. {area}' },
  areaGap: {
    vi: 'Nêu kết quả nổi bật của lĩnh vực trong kỳ: nhiệm vụ đã làm, sản phẩm, cách làm mới',
    en: 'What was achieved in this area',
  },
  areaNoFigures: {
    vi: 'Trong kỳ không có chỉ tiêu tính từ số liệu của các đơn vị thuộc lĩnh vực này.',
    en: 'No indicator of this area is computed from the units’ figures.',
  },
  areaVerdicts: {
    vi: 'Lĩnh vực có {count} chỉ tiêu tính từ số liệu của các đơn vị. So với mục tiêu của tỉnh: {met} chỉ tiêu đạt, {unmet} chỉ tiêu chưa đạt, {open} chỉ tiêu không có mức để so sánh ở cấp tỉnh.',
    en: '{count} indicators: {met} reach the province’s target, {unmet} do not, {open} have none to compare with.',
  },
  areaWithoutTargets: {
    vi: 'Lĩnh vực có {count} chỉ tiêu tính từ số liệu của các đơn vị; tỉnh không có mục tiêu chung bằng số, mỗi đơn vị được so với mục tiêu của chính mình.',
    en: '{count} indicators; the province states no target of its own, each unit is held against its own.',
  },
  areaTasks: {
    vi: 'Về nhiệm vụ: các đơn vị được giao {asked} lượt nhiệm vụ, gồm {states}; {overdue}.',
    en: '{asked} tasks: {states}; {overdue}.',
  },
  tasksDone: { vi: '{count} lượt đã hoàn thành', en: '{count} done' },
  tasksInProgress: { vi: '{count} lượt đang thực hiện', en: '{count} in progress' },
  tasksNotStarted: { vi: '{count} lượt chưa thực hiện', en: '{count} not started' },
  tasksNotDoing: { vi: '{count} lượt không thực hiện', en: '{count} not doing' },
  tasksUnreported: { vi: '{count} lượt chưa có báo cáo', en: '{count} unreported' },
  tasksOverdue: {
    vi: '{count} lượt chưa xong đã quá hạn tính đến ngày {day}',
    en: '{count} overdue on {day}',
  },
  tasksNoneOverdue: { vi: 'không lượt nào quá hạn tính đến ngày {day}', en: 'none overdue on {day}' },
  tableIndicators: { vi: 'Bảng {number}. Kết quả chỉ tiêu: {area}', en: 'Table {number}. Indicators: {area}' },
  colNumber: { vi: 'STT', en: 'No.' },
  colIndicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  colUnitOf: { vi: 'Đơn vị tính', en: 'Unit' },
  colValue: { vi: 'Kết quả toàn tỉnh', en: 'Province' },
  colBefore: { vi: '{period}', en: '{period}' },
  colTarget: { vi: 'Mục tiêu của tỉnh', en: 'Target' },
  colVerdict: { vi: 'Đánh giá', en: 'Verdict' },
  colMet: { vi: 'Đơn vị đạt/ chưa đạt', en: 'Units met/ not' },
  colCoverage: { vi: 'Đơn vị có số liệu', en: 'Coverage' },
  met: { vi: 'Đạt', en: 'Met' },
  unmet: { vi: 'Chưa đạt', en: 'Not met' },
  none: { vi: '–', en: '–' },
  ratio: { vi: '{part}/{whole}', en: '{part}/{whole}' },
  tableNote: {
    vi: 'Tỷ lệ toàn tỉnh = tổng tử số : tổng mẫu số của các đơn vị có số liệu. “–”: không có số liệu, hoặc không có mức để so sánh ở cấp tỉnh.',
    en: 'Province rate = sum of numerators ÷ sum of denominators. “–”: no figure, or nothing to compare with.',
  },

  partAssessment: { vi: 'III. ĐÁNH GIÁ CHUNG', en: 'III. ASSESSMENT' },
  assessmentState: { vi: '1. Tình hình chung', en: '1. Overall' },
  assessmentResults: { vi: '2. Những kết quả đạt được', en: '2. Achievements' },
  metIndicators: {
    vi: 'Chỉ tiêu toàn tỉnh đạt mục tiêu của tỉnh ({count}): {titles}.',
    en: 'Province targets reached ({count}): {titles}.',
  },
  metIndicator: { vi: '{title} {value} (mục tiêu {target})', en: '{title} {value} (target {target})' },
  resultsGap: { vi: 'Bổ sung kết quả nổi bật khác của tỉnh trong kỳ', en: 'Other achievements' },
  assessmentFaults: { vi: '3. Tồn tại, hạn chế', en: '3. Shortcomings' },
  unmetIndicator: {
    vi: '{title}: {value}, chưa đạt mục tiêu {target}; {unmet}/{compared} đơn vị chưa đạt mục tiêu của mình.',
    en: '{title}: {value}, short of {target}; {unmet} of {compared} units short of their own target.',
  },
  unmetIndicatorAlone: {
    vi: '{title}: {value}, chưa đạt mục tiêu {target}.',
    en: '{title}: {value}, short of {target}.',
  },
  overdueTasks: {
    vi: 'Có {count} lượt nhiệm vụ đang quá hạn tính đến ngày {day}, ở {units} đơn vị.',
    en: '{count} tasks are overdue on {day}, in {units} units.',
  },
  lateReports: {
    vi: '{late} đơn vị nộp báo cáo trễ hạn; {outstanding} đơn vị chưa có báo cáo được tiếp nhận.',
    en: '{late} units reported late; {outstanding} have no accepted report.',
  },
  missingFigures: {
    vi: 'Còn thiếu số liệu của ít nhất một đơn vị ở {count} chỉ tiêu; đơn vị thiếu số liệu không được tính vào kết quả toàn tỉnh.',
    en: '{count} indicators lack the figures of at least one unit, which is then not counted.',
  },
  faultsGap: {
    vi: 'Nêu tồn tại, hạn chế khác',
    en: 'Other shortcomings',
  },
  assessmentCauses: { vi: '4. Nguyên nhân của tồn tại, hạn chế', en: '4. Causes' },
  causesGap: {
    vi: 'Nêu nguyên nhân khách quan, chủ quan',
    en: 'Causes',
  },
  partProposals: { vi: 'IV. KIẾN NGHỊ, ĐỀ XUẤT', en: 'IV. PROPOSALS' },
  proposalsGap: {
    vi: 'Nêu kiến nghị với Chính phủ, Thủ tướng Chính phủ, Bộ Nội vụ và các bộ, ngành',
    en: 'Proposals',
  },
  partNext: { vi: 'V. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM KỲ TIẾP THEO', en: 'V. WHAT COMES NEXT' },
  nextGap: {
    vi: 'Nêu phương hướng, nhiệm vụ trọng tâm, cơ quan chủ trì, thời hạn',
    en: 'What comes next',
  },
  seeOpinions: {
    vi: '; {count} đơn vị đã viết về nội dung này, xem Phụ lục III',
    en: '; {count} units write about this in appendix III',
  },
  closing: {
    vi: 'Trên đây là báo cáo kết quả công tác cải cách hành chính {when}, Ủy ban nhân dân {province} kính gửi Bộ Nội vụ xem xét, tổng hợp./.',
    en: 'This is the report of {province} on {when}.',
  },
  recipients: { vi: 'Nơi nhận:', en: 'To:' },
  recipientMinistry: { vi: '- Bộ Nội vụ (để báo cáo);', en: '- Ministry of Home Affairs;' },
  recipientsGap: { vi: 'các nơi nhận khác', en: 'others' },
  recipientFile: { vi: '- Lưu: VT, ', en: '- File: VT, ' },
  recipientFileGap: { vi: 'đơn vị soạn thảo', en: 'drafting office' },
  onBehalf: { vi: 'TM. ỦY BAN NHÂN DÂN', en: 'FOR THE PEOPLE’S COMMITTEE' },
  signerTitleGap: { vi: 'Chức vụ người ký', en: 'Signer’s title' },
  signerGap: { vi: 'Họ và tên', en: 'Name' },

  appendixFigures: { vi: 'Phụ lục I', en: 'Appendix I' },
  appendixFiguresTitle: { vi: 'SỐ LIỆU TỔNG HỢP TOÀN TỈNH {when}', en: 'TOTALS OF THE PROVINCE, {when}' },
  appendixFiguresNote: {
    vi: 'Tổng số liệu của các đơn vị có báo cáo được tiếp nhận, {window}. Cột cuối: số đơn vị có số liệu trên số đơn vị được yêu cầu (đơn vị khai không áp dụng không có số liệu).',
    en: 'Sums over accepted reports, {window}. Last column: units with a figure of those asked.',
  },
  window: { vi: 'từ ngày {from} đến ngày {to}, {kind}', en: '{from} to {to}, {kind}' },
  colMeasure: { vi: 'Nội dung', en: 'Measure' },
  colTotal: { vi: 'Toàn tỉnh', en: 'Total' },
  appendixUnits: { vi: 'Phụ lục II', en: 'Appendix II' },
  appendixUnitsTitle: { vi: 'KẾT QUẢ CỦA CÁC CƠ QUAN, ĐƠN VỊ {when}', en: 'THE UNITS, {when}' },
  appendixUnitsNote: {
    vi: 'Đạt, chưa đạt: số chỉ tiêu có số liệu so với mục tiêu của chính đơn vị. Nhiệm vụ: số đã hoàn thành trên số được giao. Điểm và hạng theo thang điểm {scorecard}: tỷ lệ điểm đạt được trên điểm tối đa của đơn vị; bằng điểm thì đồng hạng.',
    en: 'Met and not met: against the unit’s own targets. Score and rank by {scorecard}.',
  },
  appendixUnitsPlain: {
    vi: 'Đạt, chưa đạt: số chỉ tiêu có số liệu so với mục tiêu của chính đơn vị. Nhiệm vụ: số đã hoàn thành trên số được giao.',
    en: 'Met and not met: against the unit’s own targets.',
  },
  colUnit: { vi: 'Cơ quan, đơn vị', en: 'Unit' },
  colState: { vi: 'Báo cáo', en: 'Report' },
  colUnitMet: { vi: 'Đạt', en: 'Met' },
  colUnitUnmet: { vi: 'Chưa đạt', en: 'Not met' },
  colTasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  colOverdue: { vi: 'Quá hạn', en: 'Overdue' },
  colShare: { vi: 'Điểm (%)', en: 'Score (%)' },
  colRank: { vi: 'Hạng', en: 'Rank' },
  stateOnTime: { vi: 'Đúng hạn', en: 'On time' },
  stateLate: { vi: 'Trễ hạn', en: 'Late' },
  stateHeld: { vi: 'Chờ xem xét', en: 'Held' },
  stateRejected: { vi: 'Có lỗi hoặc bị trả lại', en: 'Faulty or returned' },
  stateNone: { vi: 'Chưa nộp', en: 'Nothing' },
  appendixWords: { vi: 'Phụ lục III', en: 'Appendix III' },
  appendixWordsTitle: { vi: 'Ý KIẾN CỦA CÁC CƠ QUAN, ĐƠN VỊ {when}', en: 'IN THE UNITS’ OWN WORDS, {when}' },
  appendixWordsNote: {
    vi: 'Trích nguyên văn phần thuyết minh trong báo cáo được tiếp nhận, để cán bộ tham khảo khi viết các phần III, IV, V; xóa phụ lục này trước khi trình ký nếu không cần. Ý dài được cắt ở {limit} ký tự, có dấu (…).',
    en: 'Quoted from accepted reports for whoever writes parts III to V; cut after {limit} characters, marked (…).',
  },
  wordsNobody: { vi: 'Chưa có đơn vị nào nêu nội dung này.', en: 'No unit says anything about this.' },
  wordsLine: { vi: '{units}: {text}', en: '{units}: {text}' },
  cut: { vi: '{text} (…)', en: '{text} (…)' },
} as const satisfies Record<string, Message>;

/** Headings of appendix III by the code of the form's question (shared/form/layout.ts; a test holds them together). */
export const draftQuestions = {
  KET_QUA: { vi: '1. Kết quả nổi bật trong kỳ', en: '1. Results' },
  KHO_KHAN: { vi: '2. Khó khăn, vướng mắc, tồn tại, hạn chế', en: '2. Difficulties' },
  NGUYEN_NHAN: { vi: '3. Nguyên nhân của khó khăn, hạn chế', en: '3. Causes' },
  KIEN_NGHI: { vi: '4. Kiến nghị, đề xuất với tỉnh và các sở, ngành', en: '4. Proposals' },
  TRONG_TAM: { vi: '5. Nhiệm vụ trọng tâm kỳ tới', en: '5. What comes next' },
} as const satisfies Record<string, Message>;

export type DraftTextId = keyof typeof draftText;
export type DraftQuestion = keyof typeof draftQuestions;
