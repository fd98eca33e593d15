import type { ClauseNote, Due } from './clause.ts';
import { datedIn } from './dated.ts';
import type { Dated } from './ranges.ts';
import { recurrencesIn, withoutCycles } from './recurring.ts';
import { EDGE, END, pattern } from './words.ts';

/** The years a plan covers, first and last. */
export interface PlanYears {
  readonly from: number;
  readonly to: number;
}

/** One thing a passage says, and what had to be assumed for it. */
export interface DueReading {
  readonly due: Due;
  readonly notes: readonly ClauseNote[];
}

const BY_DOCUMENT = pattern(
  String.raw`${EDGE}theo\s+(?:(?:các|đúng)\s+)?(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|kế hoạch|kh|chương trình|đề án|hướng dẫn|quy định|quyết định|nghị quyết|chỉ đạo|chỉ thị|chủ trương|yêu cầu|văn bản|công văn|thông báo|lịch|đề nghị)${END}`,
);
/** `101/KH-UBND`, with its date: names a document; the date is not a deadline. */
const DOCUMENT_NUMBER = /(?<!\d)\d{1,6}\s*\/\s*(?:20\d{2}\s*\/\s*)?\p{L}{2,}-/u;
const EVENT = pattern(
  String.raw`${EDGE}(?:(?:ngay\s+)?sau(?!\s+(?:ngày\s+)?\d)|khi (?:có|phát sinh|được|nhận)|kể từ (?:khi|thời điểm|ngày(?!\s*\d))|phát sinh theo|theo vụ việc|trong thời hạn|trong vòng)${END}`,
);
const OFFSET_DAYS = pattern(String.raw`${EDGE}(\d{1,3}) ngày(?! làm việc)${END}`);
const LIMIT = pattern(String.raw`${EDGE}(?:trước|chậm nhất|muộn nhất|đến hết|không quá)\s+(?:là\s+)?(?:ngày\s+)?\d`);
const ONGOING = pattern(`${EDGE}(?:thường xuyên|liên tục|duy trì|hàng ngày|hằng ngày|định kỳ|đột xuất)${END}`);
/** How the texts of neighbouring columns begin: units in charge, products, activities. */
const OTHER_COLUMN = pattern(
  String.raw`^(?:các\s+)?(?:trung tâm|phòng|sở|ban|văn phòng|ubnd|hđnd|ủy ban|uỷ ban|công an|đảng ủy|cơ quan|đơn vị|công chức|báo cáo|quyết định|kế hoạch|văn bản|tờ trình|công văn|hội nghị|tham dự|tham gia)${END}`,
);

/**
 * Reads one passage. What stands before "according to …" or "after …" counts first; the rest then only names the
 * document or event, unless it sets a limit of its own ("…, before 30/6/2026"). `asides`: what the passage has in
 * parentheses, where the day of a cycle may stand. Source: docs/domain.md §7.
 */
export function duesOf(passage: string, plan: PlanYears, asides = ''): DueReading[] {
  const text = passage.toLowerCase();
  const document = firstOf(text, BY_DOCUMENT, DOCUMENT_NUMBER);
  const event = firstOf(text, EVENT);
  const cut = Math.min(document, event);
  const limit = firstOf(text.slice(Math.min(cut, text.length)), LIMIT);
  const head = text.slice(0, cut) + (Number.isFinite(limit) ? ` ${text.slice(cut + limit)}` : '');

  const dated = datedIn(withoutCycles(head), plan.to);
  // Beside a cycle, a day, month or quarter without a year says when in the cycle.
  const around = `${head} ${asides.toLowerCase()}`;
  const places = datedIn(withoutCycles(around), plan.to).filter((each) => each.yearMissing && !each.frame);
  const cycles: readonly Due[] = recurrencesIn(head, places, asides.toLowerCase());
  const ongoing = cycles.length === 0 && ONGOING.test(head);
  const kept = dated.filter(
    (each) => !(cycles.length > 0 && each.yearMissing) && !((cycles.length > 0 || ongoing) && each.frame),
  );
  const readings = [
    ...cycles.map((due) => ({ due, notes: [] })),
    ...kept.map((each) => ({ due: each.due, notes: notesOf(each, plan) })),
    ...(ongoing ? [{ due: { kind: 'ongoing' } as const, notes: [] }] : []),
  ];
  if (readings.length > 0) return readings;
  if (event < document) return [{ due: afterEvent(text), notes: [] }];
  if (Number.isFinite(document)) return [{ due: { kind: 'per-document' }, notes: [] }];
  return [{ due: { kind: 'unparseable' }, notes: OTHER_COLUMN.test(text) ? ['looks-like-another-column'] : [] }];
}

function notesOf({ due, yearMissing }: Dated, plan: PlanYears): ClauseNote[] {
  const year = due.kind === 'date-by' ? Number(due.date.slice(0, 4)) : due.year;
  const outside = year < plan.from || year > plan.to;
  return [...(yearMissing ? ['year-missing' as const] : []), ...(outside ? ['year-outside-plan' as const] : [])];
}

function afterEvent(text: string): Due {
  const days = OFFSET_DAYS.exec(text)?.[1];
  return days === undefined ? { kind: 'after-event' } : { kind: 'after-event', offsetDays: Number(days) };
}

function firstOf(text: string, ...patterns: readonly RegExp[]): number {
  const places = patterns.map((each) => text.search(each)).filter((place) => place >= 0);
  return Math.min(...places, Number.POSITIVE_INFINITY);
}
