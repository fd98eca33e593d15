import type ExcelJS from 'exceljs';
import type { FilingStatus } from '../../report/filing.ts';
import type { SummaryTextId } from '../../text/messages/summary.ts';
import { fitRow, freeze, setUpPage } from '../../workbook/sheet-write.ts';
import type { Comparison, Submission, SubmissionState } from '../comparison.ts';
import { submissionColumns } from '../layout.ts';
import { centreStyle, codeStyle, textStyle, type Tone } from './look.ts';
import { footerOf, momentOf, namesOf, words, writeColumns, writeHead, writeRow, type Shown } from './page.ts';

const COLUMNS = Object.keys(submissionColumns).length;

const stateWords: Readonly<Record<SubmissionState, SummaryTextId>> = {
  none: 'stateNone',
  rejected: 'stateRejected',
  held: 'stateHeld',
  accepted: 'stateAccepted',
};

const outcomes: Readonly<Record<FilingStatus, SummaryTextId>> = {
  accepted: 'statusAccepted',
  rejected: 'statusRejected',
  held: 'statusHeld',
  failed: 'statusFailed',
};

/** What needs the province's attention comes first: nothing received, only returned, held, late, then the rest. */
const urgency: readonly SubmissionState[] = ['none', 'rejected', 'held', 'accepted'];

/** Short name of a state, as the overview and this sheet say it. */
export function stateText(state: SubmissionState): string {
  return words(stateWords[state]);
}

/** Units in the order in which they need attention. */
export function byUrgency(submissions: readonly Submission[]): Submission[] {
  const place = ({ state, onTime }: Submission): number => urgency.indexOf(state) * 2 + (onTime === true ? 1 : 0);
  return submissions.toSorted((a, b) => place(a) - place(b));
}

/** Who has submitted, when, how often, with what outcome. */
export function writeSubmissions(sheet: ExcelJS.Worksheet, comparison: Comparison): void {
  const names = namesOf(comparison);
  const notes = [words('submissionsNote', { due: momentOf(comparison, comparison.period.dueAt) })];
  if (comparison.strangers.length > 0) notes.push(words('strangers', { codes: comparison.strangers.join(', ') }));
  const header = 4 + notes.length;
  writeColumns(sheet, header, Object.values(submissionColumns));
  writeHead(sheet, comparison, [1, COLUMNS], words('submissionsTitle'), notes);
  byUrgency(comparison.submissions).forEach((submission, index) => {
    const row = header + 1 + index;
    const moment = (instant: string | undefined): string =>
      instant === undefined ? '' : momentOf(comparison, instant);
    writeRow(sheet, row, [
      [index + 1, centreStyle()],
      [submission.unit, codeStyle()],
      [names.get(submission.unit) ?? submission.unit, textStyle()],
      [stateText(submission.state), textStyle(toneOf(submission))],
      punctuality(submission),
      [moment(submission.firstAcceptedAt), centreStyle()],
      [submission.attempts, centreStyle()],
      [submission.corrections, centreStyle()],
      [moment(submission.last?.receivedAt), centreStyle()],
      [submission.last === undefined ? '' : words(outcomes[submission.last.status]), centreStyle()],
      [submission.last?.fileName ?? '', textStyle()],
    ]);
    fitRow(sheet, row);
  });
  freeze(sheet, header, 3);
  setUpPage(sheet, {
    orientation: 'landscape',
    columns: COLUMNS,
    lastRow: header + comparison.submissions.length,
    repeat: [header, header],
    footer: footerOf(comparison),
  });
}

function toneOf({ state }: Submission): Tone {
  return state === 'accepted' ? 'plain' : state === 'held' ? 'strong' : 'bad';
}

function punctuality({ onTime }: Submission): Shown {
  if (onTime === undefined) return ['', centreStyle()];
  return onTime ? [`✓ ${words('punctual')}`, centreStyle('good')] : [`✗ ${words('tardy')}`, centreStyle('bad')];
}
