import type ExcelJS from 'exceljs';
import { formatInstantShort } from '../../period/zone.ts';
import type { FilingStatus } from '../../report/filing.ts';
import { sum } from '../../text/decimal.ts';
import type { SummaryTextId } from '../../text/messages/summary.ts';
import { columnName } from '../../workbook/address.ts';
import { fitRow, formula, freeze, setUpPage, setWidths } from '../../workbook/sheet-write.ts';
import type { Comparison, Submission, SubmissionState } from '../comparison.ts';
import { ATTEMPT_WIDTH, ATTEMPTS_SHOWN, submissionColumns } from '../layout.ts';
import { sheetNames } from '../names.ts';
import { centreStyle, codeStyle, countStyle, textStyle, type Tone } from './look.ts';
import { footerOf, momentOf, namesOf, words, writeHead, writeHeaderRow, writeRow, type Shown } from './page.ts';

type Key = keyof typeof submissionColumns;
const keys = Object.keys(submissionColumns) as Key[];
const letterOf = (key: Key): string => columnName(keys.indexOf(key) + 1);

const stateWords: Readonly<Record<SubmissionState, SummaryTextId>> = {
  none: 'stateNone',
  rejected: 'stateRejected',
  held: 'stateHeld',
  accepted: 'stateAccepted',
};

/** Told apart without colour. */
const signs: Readonly<Record<FilingStatus, string>> = { accepted: '✓', rejected: '✗', held: '○', failed: '!' };

/** What needs the province's attention comes first: nothing received, only returned, held, late, then the rest. */
const urgency: readonly SubmissionState[] = ['none', 'rejected', 'held', 'accepted'];

/** Columns whose workbook names other sheets count in. */
const named = {
  state: sheetNames.submissionState,
  punctuality: sheetNames.submissionPunctuality,
  attempts: sheetNames.submissionAttempts,
  corrections: sheetNames.submissionCorrections,
} as const;

/** Units in the order in which they need attention. */
export function byUrgency(submissions: readonly Submission[]): Submission[] {
  const place = ({ state, onTime }: Submission): number => urgency.indexOf(state) * 2 + (onTime === true ? 1 : 0);
  return submissions.toSorted((a, b) => place(a) - place(b));
}

/** Who has submitted, how each attempt came out, and what was explained; every state counted below. */
export function writeSubmissions(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  const { submissions } = comparison;
  const names = namesOf(comparison);
  const attempts = attemptHeaders(submissions);
  const columns = keys.length + attempts.length;
  setWidths(sheet, [...keys.map((key) => submissionColumns[key].width), ...attempts.map(() => ATTEMPT_WIDTH)]);
  const notes = [
    words('submissionsNote', { due: momentOf(comparison, comparison.period.dueAt) }),
    words('attemptsNote'),
    ...(comparison.strangers.length > 0 ? [words('strangers', { codes: comparison.strangers.join(', ') })] : []),
  ];
  const header = writeHead(sheet, comparison, [1, columns], words('submissionsTitle'), notes);
  writeHeaderRow(sheet, header, [...keys.map((key) => submissionColumns[key].header), ...attempts]);
  const first = header + 1;
  byUrgency(submissions).forEach((submission, index) => {
    const { unit } = submission;
    const line = lineOf(submission, comparison.province.timeZone, index + 1, names.get(unit) ?? unit);
    const cells = attemptsOf(submission, comparison.province.timeZone, attempts.length);
    writeRow(sheet, first + index, [...keys.map((key) => line[key]), ...cells]);
    fitRow(sheet, first + index);
  });
  const last = header + submissions.length;
  if (submissions.length > 0) nameColumns(sheet, first, last);
  freeze(sheet, header, keys.indexOf('unit') + 1);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns,
    lastRow: submissions.length > 0 ? writeTotals(sheet, comparison, first, last) : last,
    repeat: [header, header],
    footer: footerOf(comparison),
  });
}

/** `Lần 1`, `Lần 2` …: as many as any unit needs; beyond what fits, one column for the rest. */
function attemptHeaders(submissions: readonly Submission[]): string[] {
  const most = Math.max(0, ...submissions.map(({ attempts }) => attempts));
  const own = Array.from({ length: Math.min(most, ATTEMPTS_SHOWN) }, (_, index) =>
    words('attemptNumber', { number: index + 1 }),
  );
  return most > ATTEMPTS_SHOWN ? [...own, words('attemptsAfter')] : own;
}

function lineOf(submission: Submission, zone: string, number: number, name: string): Record<Key, Shown> {
  const { state, attempts, corrections, queries, firstAcceptedAt } = submission;
  return {
    number: [number, centreStyle()],
    code: [submission.unit, codeStyle()],
    unit: [name, textStyle()],
    state: [words(stateWords[state]), textStyle(toneOf(submission))],
    punctuality: punctuality(submission),
    firstAccepted: [firstAcceptedAt === undefined ? '' : formatInstantShort(firstAcceptedAt, zone), centreStyle()],
    attempts: [attempts, countStyle()],
    corrections: [corrections, countStyle()],
    asked: [queries?.asked ?? '', countStyle()],
    explained: [queries?.explained ?? '', countStyle()],
  };
}

function attemptsOf({ history }: Submission, zone: string, columns: number): Shown[] {
  const told = history.map(({ receivedAt, status }) => `${signs[status]} ${formatInstantShort(receivedAt, zone)}`);
  const rest = told.slice(ATTEMPTS_SHOWN);
  const cells = told
    .slice(0, ATTEMPTS_SHOWN)
    .map((text, index): Shown => [text, centreStyle(toneOfStatus(history[index]?.status))]);
  if (rest.length > 0) {
    cells.push([words('attemptsMore', { count: rest.length, last: rest.at(-1) ?? '' }), centreStyle()]);
  }
  return [...cells, ...Array.from({ length: columns - cells.length }, (): Shown => ['', centreStyle()])];
}

function nameColumns(sheet: ExcelJS.Worksheet, first: number, last: number): void {
  for (const key of keys) {
    if (!isNamed(key)) continue;
    const cells = `$${letterOf(key)}$${String(first)}:$${letterOf(key)}$${String(last)}`;
    sheet.workbook.definedNames.add(`'${sheet.name}'!${cells}`, named[key]);
  }
}

function isNamed(key: Key): key is keyof typeof named {
  return Object.hasOwn(named, key);
}

/** Units in all with the sums of their counts, then a line for each state, then on time and late. Returns the last row. */
function writeTotals(sheet: ExcelJS.Worksheet, comparison: Comparison, first: number, last: number): number {
  const { submissions, completeness, timeliness } = comparison;
  const summed = (key: Key, values: readonly number[]): Shown => [
    formula(`SUM(${letterOf(key)}${String(first)}:${letterOf(key)}${String(last)})`, sum(values)),
    countStyle('strong'),
  ];
  const lineAt = (row: number, label: string, cells: Readonly<Partial<Record<Key, Shown>>>): void => {
    const all: Readonly<Partial<Record<Key, Shown>>> = { unit: [label, textStyle('strong')], ...cells };
    writeRow(
      sheet,
      row,
      keys.map((key): Shown => all[key] ?? ['', textStyle('strong')]),
    );
    fitRow(sheet, row);
  };
  lineAt(last + 1, words('total'), {
    state: [formula(`COUNTA(${named.state})`, completeness.units), countStyle('strong')],
    attempts: summed(
      'attempts',
      submissions.map(({ attempts }) => attempts),
    ),
    corrections: summed(
      'corrections',
      submissions.map(({ corrections }) => corrections),
    ),
    asked: summed(
      'asked',
      submissions.map(({ queries }) => queries?.asked ?? 0),
    ),
    explained: summed(
      'explained',
      submissions.map(({ queries }) => queries?.explained ?? 0),
    ),
  });
  const states = urgency.toReversed();
  states.forEach((state, index) => {
    const text = words(stateWords[state]);
    lineAt(last + 2 + index, text, { state: counted(named.state, text, completeness[state]) });
  });
  const next = last + 2 + states.length;
  lineAt(next, words('punctual'), { punctuality: counted(named.punctuality, PUNCTUAL, timeliness.onTime) });
  lineAt(next + 1, words('tardy'), { punctuality: counted(named.punctuality, TARDY, timeliness.late) });
  return next + 1;
}

function counted(name: string, text: string, now: number): Shown {
  return [formula(`COUNTIF(${name},"${text}")`, now), countStyle('strong')];
}

function toneOf({ state }: Submission): Tone {
  return state === 'accepted' ? 'plain' : state === 'held' ? 'strong' : 'bad';
}

function toneOfStatus(status: FilingStatus | undefined): Tone {
  return status === 'accepted' ? 'good' : status === 'held' ? 'strong' : 'bad';
}

const PUNCTUAL = `✓ ${words('punctual')}`;
const TARDY = `✗ ${words('tardy')}`;

function punctuality({ onTime }: Submission): Shown {
  if (onTime === undefined) return ['', centreStyle()];
  return onTime ? [PUNCTUAL, centreStyle('good')] : [TARDY, centreStyle('bad')];
}
