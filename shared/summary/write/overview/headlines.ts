import type ExcelJS from 'exceljs';
import { percentage, sum } from '../../../text/decimal.ts';
import type { OverviewTextId } from '../../../text/messages/overview.ts';
import { formatNumber } from '../../../text/number.ts';
import { address } from '../../../workbook/address.ts';
import { formula, putAcross } from '../../../workbook/sheet-write.ts';
import type { Baseline, Comparison, NoBaseline } from '../../comparison.ts';
import { periodText } from '../page.ts';
import { both, countsOf, totalOf, type Live } from './counts.ts';
import { label, LEFT, RIGHT, spansFrom, WHOLE, type Span } from './grid.ts';
import { cardBefore, cardChange, cardValue, heights, looks, type Measured } from './look.ts';

/** One headline figure: `part` of `whole`, shown in percent or as the count alone, and the same of the baseline period. */
interface Headline {
  readonly title: OverviewTextId;
  readonly shown: Measured;
  readonly part: Live;
  readonly whole: Live;
  readonly noun: OverviewTextId;
  readonly before: number | undefined;
}

const cards = [...spansFrom(LEFT[0], [4, 4, 4]), ...spansFrom(RIGHT[0], [4, 4, 4])];

/** Six figures on cards side by side. Returns the next free row. */
export function writeHeadlines(sheet: ExcelJS.Worksheet, row: number, comparison: Comparison): number {
  const compared = 'period' in comparison.baseline;
  const heading = label('headlines', { against: againstText(comparison) });
  putAcross(sheet, row, WHOLE, heading, looks.section);
  headlinesOf(comparison).forEach((headline, index) => {
    const span = cards[index];
    if (span) writeCard(sheet, row + 2, span, headline, compared);
  });
  const { heading: top, gap, line, card } = heights;
  const lines = [top, gap, line, card, line, ...(compared ? [line] : [])];
  lines.forEach((height, index) => {
    sheet.getRow(row + index).height = height;
  });
  return row + lines.length;
}

function writeCard(sheet: ExcelJS.Worksheet, row: number, span: Span, headline: Headline, compared: boolean): void {
  const { title, shown, part, whole, noun, before } = headline;
  const value = shown === 'count' ? part.now : percentage(part.now, whole.now);
  const of = ` ${label(noun)}`;
  putAcross(sheet, row, span, label(title), looks.cardLabel);
  putAcross(sheet, row + 1, span, live(part, whole, valueText(headline), value ?? '–'), cardValue(shown));
  const share = live(
    part,
    whole,
    `${grouped(part.text ?? '')}&"/"&${grouped(whole.text ?? '')}&"${of}"`,
    `${formatNumber(part.now)}/${formatNumber(whole.now)}${of}`,
  );
  putAcross(sheet, row + 2, span, share, compared ? looks.cardDetail : looks.cardFoot);
  if (!compared) return;
  const [first, last] = span;
  if (before === undefined || value === undefined) {
    putAcross(sheet, row + 3, span, '', looks.cardFoot);
    return;
  }
  putAcross(sheet, row + 3, [first, first + 1], before, cardBefore(shown));
  const change = formula(`ROUND(${address(row + 1, first)}-${address(row + 3, first)},2)`, sum([value, -before]));
  putAcross(sheet, row + 3, [last - 1, last], change, cardChange(shown));
}

function valueText({ shown, part, whole }: Headline): string {
  if (shown === 'count') return part.text ?? '';
  return `IF((${whole.text ?? ''})=0,"–",ROUND((${part.text ?? ''})*100/(${whole.text ?? ''}),2))`;
}

/** A count as text, with thousands set apart as in Vietnam whatever the program's own language does. */
function grouped(count: string): string {
  return `SUBSTITUTE(FIXED(${count},0),",",".")`;
}

function live(part: Live, whole: Live, text: string, now: number | string): ExcelJS.CellValue {
  return part.text === undefined || whole.text === undefined ? now : formula(text, now);
}

function headlinesOf(comparison: Comparison): readonly Headline[] {
  const { baseline } = comparison;
  const then = 'period' in baseline ? baseline : undefined;
  const counts = countsOf(comparison);
  const shares = then && sharesOf(then);
  const judged = both(counts.provinceMet, counts.provinceUnmet);
  const compared = both(counts.unitsMet, counts.unitsUnmet);
  const { units, accepted, onTime, provinceMet, unitsMet, tasksAsked, tasksDone, tasksOverdue } = counts;
  return [
    {
      title: 'cardAccepted',
      shown: 'percent',
      part: accepted,
      whole: units,
      noun: 'ofUnits',
      before: shares?.accepted,
    },
    { title: 'cardOnTime', shown: 'percent', part: onTime, whole: units, noun: 'ofUnits', before: shares?.onTime },
    {
      title: 'cardProvince',
      shown: 'percent',
      part: provinceMet,
      whole: judged,
      noun: 'ofIndicators',
      before: shares?.province,
    },
    { title: 'cardUnits', shown: 'percent', part: unitsMet, whole: compared, noun: 'ofCells', before: shares?.units },
    {
      title: 'cardTasks',
      shown: 'percent',
      part: tasksDone,
      whole: tasksAsked,
      noun: 'ofTasks',
      before: shares?.tasks,
    },
    {
      title: 'cardOverdue',
      shown: 'count',
      part: tasksOverdue,
      whole: tasksAsked,
      noun: 'ofTasks',
      before: then?.tasks.overdue,
    },
  ];
}

/** The same shares in the baseline period; undefined where there was nothing to divide by. */
function sharesOf({ completeness, timeliness, indicators, tasks }: Baseline) {
  const provinceMet = indicators.filter(({ targetMet }) => targetMet === true).length;
  const judged = indicators.filter(({ targetMet }) => targetMet !== undefined).length;
  const met = totalOf(indicators, 'met');
  return {
    accepted: percentage(completeness.accepted, completeness.units),
    onTime: percentage(timeliness.onTime, completeness.units),
    province: percentage(provinceMet, judged),
    units: percentage(met, met + totalOf(indicators, 'unmet')),
    tasks: percentage(tasks.done, tasks.asked),
  };
}

const obstacles = {
  'first-period': 'firstPeriod',
  'not-closed': 'notClosed',
  'kinds-differ': 'kindsDiffer',
  'units-differ': 'unitsDiffer',
  'scorecards-differ': 'scorecardsDiffer',
  'calendars-differ': 'calendarsDiffer',
} as const satisfies Record<NoBaseline, OverviewTextId>;

/** What the figures are compared with, or why with nothing. */
export function againstText({ baseline }: Comparison): string {
  if (!('period' in baseline)) return label(obstacles[baseline.why]);
  return label('against', { period: periodText(baseline.period) });
}
