/**
 * error: the report cannot be accepted; query: correct it or explain it in the column `Giải trình`; note: what was
 * repaired or is worth a look, never blocks. Source: docs/domain.md §10.
 */
export type Severity = 'error' | 'query' | 'note';

/** Queries about a single row: an explanation beside it settles each, and it becomes a note. */
const explainable = [
  'figure-implausible',
  'figure-swing',
  'figures-unchanged',
  'carried-over-differs',
  'opening-changed',
  'annual-constant-changed',
  'required-not-applicable',
  'not-applicable-in-sum',
  'task-done-without-date',
  'task-done-without-document',
  'task-date-without-done',
  'task-date-implausible',
  'task-not-doing',
] as const;

const EXPLAINED = '-explained';

/** Every other kind. Ids are stable and never reused for another meaning; their words stand in the file of their room. */
const others = {
  // Opening the file
  'workbook-empty': 'error',
  'workbook-password': 'error',
  'workbook-old-excel': 'error',
  'workbook-xlsb': 'error',
  'workbook-ods': 'error',
  'workbook-macro': 'error',
  'workbook-xml': 'error',
  'workbook-html': 'error',
  'workbook-text': 'error',
  'workbook-pdf': 'error',
  'workbook-word': 'error',
  'workbook-picture': 'error',
  'workbook-archive': 'error',
  'workbook-other': 'error',
  'workbook-damaged': 'error',
  'workbook-unreadable': 'error',
  'workbook-unusual': 'error',
  'workbook-unsafe': 'error',
  'workbook-encoding': 'error',
  'workbook-too-large': 'error',
  'workbook-inflates': 'error',
  'workbook-too-many-parts': 'error',
  'workbook-too-many-sheets': 'error',
  'workbook-too-many-cells': 'error',
  'workbook-text-too-long': 'error',
  'workbook-sheet-truncated': 'note',

  // A check that did not end
  'check-timed-out': 'error',
  'check-exhausted': 'error',
  'check-broken': 'error',

  // Finding sheets, tables and columns
  'table-sheet-missing': 'error',
  'table-sheet-twice': 'error',
  'table-sheet-copied': 'note',
  'table-sheet-renamed': 'note',
  'table-key-column-lost': 'note',
  'table-header-missing': 'error',
  'table-column-missing': 'error',
  'table-column-twice': 'error',
  'table-field-twice': 'error',

  // Reading the report form
  'form-unrecognised': 'error',
  'cover-unit-differs': 'error',
  'cover-period-differs': 'error',
  'unit-code-restored': 'note',
  'period-read-by-name': 'note',
  'code-unknown': 'error',
  'code-twice': 'error',
  'code-contradicts-title': 'error',
  'code-ambiguous': 'error',
  'title-twice': 'error',
  'code-respelled': 'note',
  'code-restored': 'note',
  'code-blank-restored': 'note',
  'code-retired': 'note',
  'answer-without-code': 'note',
  'row-without-code': 'note',
  'figure-not-a-number': 'error',
  'figure-ambiguous': 'error',
  'figure-negative': 'error',
  'figure-not-whole': 'error',
  'figure-too-precise': 'error',
  'figure-too-large': 'error',
  'figure-percent': 'error',
  'figure-date': 'error',
  'figure-formula-error': 'error',
  'text-formula-error': 'error',
  'formula-without-result': 'error',
  'text-legacy-font': 'note',
  'figure-repaired': 'note',
  'figure-thousands-assumed': 'note',
  'figure-formula': 'note',
  'task-status-unknown': 'error',
  'date-unreadable': 'error',
  'date-from-number': 'note',
  'text-cut': 'note',

  // Judging figures and tasks
  'report-not-asked': 'error',
  'report-too-early': 'error',
  'report-wrong-unit': 'error',
  'report-wrong-period': 'error',
  'report-unit-unknown': 'error',
  'report-period-unknown': 'error',
  'same-file-again': 'error',
  'form-stale': 'error',
  'rows-missing': 'error',
  'prepared-by-missing': 'error',
  'approved-by-missing': 'error',
  'report-date-missing': 'error',
  'report-date-implausible': 'error',
  'figure-missing': 'error',
  'figures-missing': 'error',
  'part-exceeds-whole': 'error',
  'case-block-unbalanced': 'error',
  'year-to-date-fell': 'error',
  'year-below-parts': 'error',
  'year-to-date-fell-many': 'error',
  'task-status-missing': 'error',
  'task-statuses-missing': 'error',
  'task-done-after-report': 'error',
  'tasks-done-after-report': 'error',
  'figures-implausible': 'query',
  'figures-swing': 'query',
  'figures-not-applicable': 'query',
  'figures-not-applicable-in-sum': 'query',
  'annual-constants-changed': 'query',
  'tasks-dated-without-done': 'query',
  'task-dates-implausible': 'query',
  'tasks-not-doing': 'query',
  'tasks-done-without-date': 'query',
  'tasks-done-without-document': 'query',
  'form-identity-missing': 'note',
  'form-layout-differs': 'note',

  // Reading the province workbook
  'province-book-is-form': 'error',
  'province-book-is-summary': 'error',
  'province-book-other': 'error',
  'province-cell-missing': 'error',
  'province-word-unknown': 'error',
  'province-number-invalid': 'error',
  'province-range-invalid': 'error',
  'province-date-invalid': 'error',
  'province-due-invalid': 'error',
  'province-code-invalid': 'error',
  'province-unit-code-invalid': 'error',
  'province-period-code-invalid': 'error',
  'province-code-duplicate': 'error',
  'province-zeros-restored': 'note',
  'province-unknown': 'error',
  'province-name-differs': 'query',
  'province-year-invalid': 'error',
  'province-zone-unknown': 'error',
  'province-unit-elsewhere': 'error',
  'province-unit-unknown': 'query',
  'province-unit-name-differs': 'query',
  'province-validity-reversed': 'error',
  'province-validity-overlaps': 'error',
  'province-email-invalid': 'query',
  'province-plan-unknown': 'error',
  'province-period-reversed': 'error',
  'province-period-order': 'error',
  'province-period-start': 'error',
  'province-period-due': 'error',
  'province-measure-unknown': 'error',
  'province-case-block-incomplete': 'error',
  'province-denominator-missing': 'error',
  'province-indicator-unknown': 'error',
  'province-target-without-number': 'error',
  'province-target-conflict': 'query',
  'province-target-direction': 'query',
  'province-score-invalid': 'error',
  'province-score-indicator': 'error',
  'province-scorecard-unknown': 'error',
  'province-default-used': 'note',
} as const satisfies Readonly<Record<string, Severity>>;

export type ExplainableId = (typeof explainable)[number];

/** Stable kebab-case id of a kind of finding. */
export type FindingId = keyof typeof others | ExplainableId | `${ExplainableId}-explained`;

/** The severity is a property of the kind, never of a single occurrence. */
export function severityOfKind(id: FindingId): Severity {
  if (isExplainable(id)) return 'query';
  return isOther(id) ? others[id] : 'note';
}

export function isFindingId(id: string): id is FindingId {
  return isOther(id) || isExplainable(id) || explains(id) !== undefined;
}

export const findingIds: readonly FindingId[] = [
  ...Object.keys(others).filter(isOther),
  ...explainable.flatMap((id) => [id, explainedAs(id)]),
];

/** The note that an explained query becomes; undefined for ids that no explanation settles. */
export function explainedAs(id: ExplainableId): `${ExplainableId}-explained`;
export function explainedAs(id: string): `${ExplainableId}-explained` | undefined;
export function explainedAs(id: string): `${ExplainableId}-explained` | undefined {
  return isExplainable(id) ? `${id}${EXPLAINED}` : undefined;
}

/** The query that such a note answers; undefined for all other ids. */
export function explains(id: string): ExplainableId | undefined {
  const query = id.endsWith(EXPLAINED) ? id.slice(0, -EXPLAINED.length) : '';
  return isExplainable(query) ? query : undefined;
}

function isExplainable(id: string): id is ExplainableId {
  return explainable.some((each) => each === id);
}

function isOther(id: string): id is keyof typeof others {
  return Object.hasOwn(others, id);
}
