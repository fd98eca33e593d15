import { areas, type Area } from '../../../plan/area.ts';
import { formatDate } from '../../../text/date.ts';
import { formatNumber } from '../../../text/number.ts';
import type { Comparison, IndicatorSummary } from '../../comparison.ts';
import type { TaskTally } from '../../task.ts';
import { caption, gap, heading, paragraph, smallPrint, table, words, type Block, type Column } from './paper.ts';
import { targetOf, valueOf, verdictOf } from './said.ts';

const areaNames = Object.keys(areas).filter(isArea);
const STEERING: Area = 'chi_dao_dieu_hanh';

function isArea(name: string): name is Area {
  return name in areas;
}

/** Part II: area by area what the figures and the tasks say, and room for what they do not. */
export function resultsPart(comparison: Comparison): Block[] {
  const reformed = areaNames.filter((area) => area !== STEERING);
  return [
    heading(words('partResults'), 'part'),
    ...reformed.flatMap((area, index) => [
      heading(words('areaHeading', { number: index + 1, area: areas[area] }), 'section'),
      paragraph([gap(words('areaGap'))]),
      ...areaFigures(comparison, area),
    ]),
  ];
}

/** What the figures say of one area: verdicts, its indicators, its tasks. */
export function areaFigures(comparison: Comparison, area: Area): Block[] {
  const summaries = comparison.indicators.filter(({ indicator }) => indicator.area === area);
  const tally = comparison.tasks.byArea.find((each) => each.area === area)?.tally;
  return [
    ...(summaries.length === 0
      ? [paragraph(words('areaNoFigures'))]
      : [paragraph(verdictsOf(summaries)), ...indicatorTable(comparison, area, summaries)]),
    ...(tally === undefined ? [] : [paragraph(tasksOf(tally, comparison.period.dataTo))]),
  ];
}

function verdictsOf(summaries: readonly IndicatorSummary[]): string {
  if (!anyTarget(summaries)) return words('areaWithoutTargets', { count: summaries.length });
  const met = summaries.filter(({ targetMet }) => targetMet === true).length;
  const unmet = summaries.filter(({ targetMet }) => targetMet === false).length;
  return words('areaVerdicts', { count: summaries.length, met, unmet, open: summaries.length - met - unmet });
}

function tasksOf(tally: TaskTally, day: string): string {
  const states = [
    ['tasksDone', tally.done],
    ['tasksInProgress', tally.inProgress],
    ['tasksNotStarted', tally.notStarted],
    ['tasksNotDoing', tally.notDoing],
    ['tasksUnreported', tally.unreported],
  ] as const;
  const said = states.filter(([, count]) => count > 0).map(([id, count]) => words(id, { count: formatNumber(count) }));
  const overdue =
    tally.overdue === 0
      ? words('tasksNoneOverdue', { day: formatDate(day) })
      : words('tasksOverdue', { count: formatNumber(tally.overdue), day: formatDate(day) });
  return words('areaTasks', { asked: formatNumber(tally.asked), states: said.join(', '), overdue });
}

const anyTarget = (summaries: readonly IndicatorSummary[]) => summaries.some(({ target }) => target !== undefined);

function indicatorTable(comparison: Comparison, area: Area, summaries: readonly IndicatorSummary[]): Block[] {
  const { baseline } = comparison;
  const before = 'why' in baseline ? undefined : baseline.period.name;
  const judged = anyTarget(summaries);
  const titleWidth = 100 - (before === undefined ? 0 : 17) - (judged ? 39 : 0);
  const columns: readonly Column[] = [
    { header: words('colNumber'), width: 12, align: 'center' },
    { header: words('colIndicator'), width: titleWidth },
    { header: words('colValue'), width: 21, align: 'center' },
    ...(before === undefined
      ? []
      : [{ header: words('colBefore', { period: before }), width: 17, align: 'center' } as const]),
    ...(judged
      ? ([
          { header: words('colTarget'), width: 22, align: 'center' },
          { header: words('colVerdict'), width: 17, align: 'center' },
        ] as const)
      : []),
    { header: words('colMet'), width: 16, align: 'center' },
    { header: words('colCoverage'), width: 16, align: 'center' },
  ];
  const rows = summaries.map((summary, index) => [
    String(index + 1),
    titleOf(summary),
    valueOf(summary, summary.value),
    ...(before === undefined ? [] : [valueOf(summary, summary.before)]),
    ...(judged ? [targetOf(summary), verdictOf(summary)] : []),
    words('ratio', { part: summary.met, whole: summary.unmet }),
    words('ratio', { part: summary.reported, whole: summary.asked }),
  ]);
  const number = tableNumber(comparison, area);
  return [
    caption(words('tableIndicators', { number, area: areas[area] })),
    table(columns, rows),
    smallPrint(words('tableNote')),
  ];
}

/** A count says what it counts; a rate needs no unit beside its sign. */
function titleOf({ indicator: { title, unit, denominator } }: IndicatorSummary): string {
  return denominator.length > 0 ? title : `${title} (${unit})`;
}

/** Tables are counted through the document: areas without indicators have none. */
function tableNumber({ indicators }: Comparison, area: Area): number {
  const shown = areaNames.filter((each) => indicators.some(({ indicator }) => indicator.area === each));
  return shown.indexOf(area) + 1;
}
