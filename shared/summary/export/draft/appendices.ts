import { areas } from '../../../plan/area.ts';
import { scorecardName } from '../../../text/scorecard-name.ts';
import { sum } from '../../../text/decimal.ts';
import { formatNumber } from '../../../text/number.ts';
import type { Comparison, FigureRow, Submission } from '../../comparison.ts';
import { centred, smallPrint, table, words, type Block, type Column } from './paper.ts';
import { capitals, windowOf } from './said.ts';

const SMALL = 20;

/** Appendix I: every measure over the province. Missing figures add nothing, and are counted beside the sum. */
export function figuresAppendix(comparison: Comparison): Block[] {
  const { period, figures } = comparison;
  const columns: readonly Column[] = [
    { header: words('colNumber'), width: 12, align: 'center' },
    { header: words('colMeasure'), width: 83 },
    { header: words('colUnitOf'), width: 22, align: 'center' },
    { header: words('colTotal'), width: 28, align: 'right' },
    { header: words('colCoverage'), width: 20, align: 'center' },
  ];
  const byMeasure = [...Map.groupBy(figures, ({ measure }) => measure.code).values()];
  const rank = Object.keys(areas);
  const ordered = byMeasure.toSorted((a, b) => rank.indexOf(areaOf(a)) - rank.indexOf(areaOf(b)));
  return [
    ...titleOf(words('appendixFigures'), words('appendixFiguresTitle', { when: capitals(period) })),
    smallPrint(words('appendixFiguresNote', { window: words('window', windowOf(period)) })),
    table(columns, ordered.map(measureLine), SMALL),
  ];
}

const areaOf = ([first]: readonly FigureRow[]): string => first?.measure.area ?? '';

function measureLine(rows: readonly FigureRow[], index: number): string[] {
  const amounts = rows.flatMap(({ amount }) => (typeof amount === 'number' ? [amount] : []));
  const measure = rows[0]?.measure;
  return [
    String(index + 1),
    measure?.title ?? '',
    measure?.unit ?? '',
    amounts.length === 0 ? words('none') : formatNumber(sum(amounts)),
    words('ratio', { part: amounts.length, whole: rows.length }),
  ];
}

/** Appendix II: every unit with its report, its own targets, its tasks, and its place in the first scorecard. */
export function unitsAppendix(comparison: Comparison): Block[] {
  const [ranking] = comparison.rankings;
  const columns: readonly Column[] = [
    { header: words('colNumber'), width: 12, align: 'center' },
    { header: words('colUnit'), width: ranking === undefined ? 65 : 38 },
    { header: words('colState'), width: 22, align: 'center' },
    { header: words('colUnitMet'), width: 13, align: 'center' },
    { header: words('colUnitUnmet'), width: 14, align: 'center' },
    { header: words('colTasks'), width: 22, align: 'center' },
    { header: words('colOverdue'), width: 17, align: 'center' },
    ...(ranking === undefined
      ? []
      : ([
          { header: words('colShare'), width: 15, align: 'center' },
          { header: words('colRank'), width: 12, align: 'center' },
        ] as const)),
  ];
  return [
    ...titleOf(words('appendixUnits'), words('appendixUnitsTitle', { when: capitals(comparison.period) })),
    smallPrint(
      ranking === undefined
        ? words('appendixUnitsPlain')
        : words('appendixUnitsNote', { scorecard: scorecardName(ranking.scorecard.id) }),
    ),
    table(columns, unitLines(comparison), SMALL),
  ];
}

function unitLines({ units, cells, submissions, tasks, rankings: [ranking] }: Comparison): string[][] {
  const byUnit = Map.groupBy(cells, ({ unit }) => unit);
  const sent = new Map(submissions.map((each) => [each.unit, each]));
  const tallies = new Map(tasks.byUnit.map(({ unit, tally }) => [unit, tally]));
  const places = new Map(ranking?.ranked.map((each) => [each.unit, each]));
  return units.map(({ code, name }, index) => {
    const own = byUnit.get(code) ?? [];
    const tally = tallies.get(code);
    const place = places.get(code);
    const submission = sent.get(code);
    const silent = submission?.state !== 'accepted';
    const known = (text: string) => (silent ? words('none') : text);
    return [
      String(index + 1),
      name,
      stateOf(submission),
      known(String(own.filter(({ met }) => met === true).length)),
      known(String(own.filter(({ met }) => met === false).length)),
      known(words('ratio', { part: tally?.done ?? 0, whole: tally?.asked ?? 0 })),
      known(String(tally?.overdue ?? 0)),
      ...(ranking === undefined
        ? []
        : [place ? formatNumber(place.share, 2) : words('none'), place ? String(place.rank) : words('none')]),
    ];
  });
}

function stateOf(submission: Submission | undefined): string {
  if (submission?.state === 'accepted') return words(submission.onTime === false ? 'stateLate' : 'stateOnTime');
  if (submission?.state === 'held') return words('stateHeld');
  return words(submission?.state === 'rejected' ? 'stateRejected' : 'stateNone');
}

function titleOf(name: string, title: string): Block[] {
  return [centred(name, { bold: true }, { pageBreakBefore: true }), centred(title, { bold: true })];
}
