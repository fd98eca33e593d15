import { formatDate } from '../../../text/date.ts';
import type { DraftQuestion } from '../../../text/messages/draft.ts';
import type { Comparison, IndicatorSummary } from '../../comparison.ts';
import { answersTo } from './opinions.ts';
import { gap, heading, item, paragraph, words, type Block } from './paper.ts';
import { sentencesFor, targetOf, valueOf } from './said.ts';

/** Parts III to V: what the figures alone can say, and the places for what a person must judge. */
export function assessmentParts(comparison: Comparison): Block[] {
  const seen = (code: DraftQuestion): string => {
    const count = answersTo(comparison, code).length;
    return count === 0 ? '' : words('seeOpinions', { count });
  };
  return [
    heading(words('partAssessment'), 'part'),
    heading(words('assessmentState'), 'section'),
    ...sentencesFor('ministry', comparison).map((sentence) => item(sentence)),
    heading(words('assessmentResults'), 'section'),
    ...metIndicators(comparison),
    paragraph([gap(words('resultsGap') + seen('KET_QUA'))]),
    heading(words('assessmentFaults'), 'section'),
    ...faultsOf(comparison).map((fault) => item(fault)),
    paragraph([gap(words('faultsGap') + seen('KHO_KHAN'))]),
    heading(words('assessmentCauses'), 'section'),
    paragraph([gap(words('causesGap') + seen('NGUYEN_NHAN'))]),
    heading(words('partProposals'), 'part'),
    paragraph([gap(words('proposalsGap') + seen('KIEN_NGHI'))]),
    heading(words('partNext'), 'part'),
    paragraph([gap(words('nextGap') + seen('TRONG_TAM'))]),
  ];
}

function metIndicators({ indicators }: Comparison): Block[] {
  const met = indicators.filter(({ targetMet }) => targetMet === true);
  if (met.length === 0) return [];
  const titles = met.map((each) => words('metIndicator', shown(each))).join('; ');
  return [item(words('metIndicators', { count: met.length, titles }))];
}

function faultsOf(comparison: Comparison): string[] {
  const { indicators, tasks, timeliness, period } = comparison;
  const short = indicators.filter(({ targetMet }) => targetMet === false).map(shortfallOf);
  const { late, outstanding } = timeliness;
  const holes = indicators.filter(({ missing }) => missing > 0).length;
  const units = new Set(tasks.overdue.map(({ unit }) => unit)).size;
  const day = formatDate(period.dataTo);
  return [
    ...short,
    ...(tasks.total.overdue > 0 ? [words('overdueTasks', { count: tasks.total.overdue, units, day })] : []),
    ...(late + outstanding > 0 ? [words('lateReports', { late, outstanding })] : []),
    ...(holes > 0 ? [words('missingFigures', { count: holes })] : []),
  ];
}

function shortfallOf(summary: IndicatorSummary): string {
  const compared = summary.met + summary.unmet;
  return compared === 0
    ? words('unmetIndicatorAlone', shown(summary))
    : words('unmetIndicator', { ...shown(summary), unmet: summary.unmet, compared });
}

function shown(summary: IndicatorSummary) {
  return { title: summary.indicator.title, value: valueOf(summary, summary.value), target: targetOf(summary) };
}
