import type { Workbook } from '../../workbook/workbook.ts';
import { catalogue } from '../catalogue/index.ts';
import type { Indicator } from '../indicator.ts';
import type { ScoreBand, ScoreComponent, Scorecard } from '../scorecard.ts';
import { bandSheet, componentSheet } from './layout.ts';
import type { BookRow, Observe } from './row.ts';
import { optionalRowsOf, withoutDuplicates, type Placed } from './table.ts';

type Key = keyof typeof componentSheet.columns;
type BandKey = keyof typeof bandSheet.columns;

/** The sheets `Thang điểm` and `Xếp loại`, or the scorecards that ship with the product. Source: docs/domain.md §6. */
export function readScorecards(
  workbook: Workbook,
  indicators: readonly Indicator[],
  observe: Observe,
): readonly Scorecard[] {
  const known = new Set(indicators.map((indicator) => indicator.code));
  const rows = optionalRowsOf(workbook, componentSheet, observe);
  const bandRows = optionalRowsOf(workbook, bandSheet, observe);
  const shipped = catalogue.scorecards;
  const componentsOf =
    rows === undefined
      ? new Map(
          shipped.map(({ id, components }) => [id, components.filter((component) => known.has(component.indicator))]),
        )
      : readComponents(rows, new Map(indicators.map((indicator) => [indicator.code, indicator])));
  const bandsOf =
    bandRows === undefined
      ? new Map(shipped.map(({ id, bands }) => [id, bands]))
      : readBands(bandRows, new Set(componentsOf.keys()));
  return [...componentsOf]
    .filter(([, components]) => components.length > 0)
    .map(([id, components]) => ({ id, components, bands: bandsOf.get(id) ?? [] }));
}

type InScorecard<Part> = Part & { readonly scorecard: string };

function readComponents(rows: readonly BookRow<Key>[], known: ReadonlyMap<string, Indicator>) {
  const read = rows.flatMap((row) => readComponent(row, known) ?? []);
  const placed = withoutDuplicates(read, 'indicator', ({ scorecard, indicator }) => `${scorecard} ${indicator}`);
  return byScorecard<ScoreComponent>(placed.map(({ value }) => value));
}

function readComponent(
  row: BookRow<Key>,
  known: ReadonlyMap<string, Indicator>,
): Placed<InScorecard<ScoreComponent>, Key> | undefined {
  const scorecard = row.neededText('scorecard');
  const indicator = row.code('indicator')?.toUpperCase();
  const max = neededNumber(row, 'max');
  const fullFrom = neededNumber(row, 'fullFrom');
  const atZero = neededNumber(row, 'atZero');
  if (indicator !== undefined && !known.has(indicator)) {
    row.observe('province-indicator-unknown', 'indicator', { found: indicator });
    return undefined;
  }
  const scored = indicator === undefined ? undefined : known.get(indicator);
  if (scored && (scored.direction === 'lower-is-better' || scored.denominator.length === 0)) {
    row.observe('province-score-indicator', 'indicator', { code: scored.code, found: scored.title });
  }
  if (!scorecard || !indicator || max === undefined || fullFrom === undefined || atZero === undefined) return undefined;
  const invalid: readonly [Key, number, boolean][] = [
    ['max', max, max <= 0],
    ['fullFrom', fullFrom, fullFrom <= 0],
    ['atZero', atZero, atZero > max],
  ];
  for (const [key, value, wrong] of invalid) {
    if (wrong) row.observe('province-score-invalid', key, { code: indicator, found: String(value) });
  }
  return { value: { scorecard, indicator, max, fullFrom, atZero }, row };
}

const neededNumber = <K extends string>(row: BookRow<K>, key: K) => (row.has(key) ? row.number(key) : row.missing(key));

function readBands(rows: readonly BookRow<BandKey>[], scorecards: ReadonlySet<string>) {
  const bands = rows.flatMap((row) => {
    const scorecard = row.neededText('scorecard');
    const name = row.neededText('name');
    const from = neededNumber(row, 'from');
    if (scorecard !== undefined && !scorecards.has(scorecard)) {
      row.observe('province-scorecard-unknown', 'scorecard', { found: scorecard });
      return [];
    }
    return scorecard && name && from !== undefined ? [{ scorecard, name, from }] : [];
  });
  return byScorecard<ScoreBand>(bands.toSorted((a, b) => b.from - a.from));
}

/** Parts by their scorecard, in the order of the sheet. */
function byScorecard<Part>(parts: readonly InScorecard<Part>[]): Map<string, readonly Part[]> {
  const groups = new Map<string, Part[]>();
  for (const { scorecard, ...part } of parts) {
    groups.set(scorecard, [...(groups.get(scorecard) ?? []), part as Part]);
  }
  return groups;
}
