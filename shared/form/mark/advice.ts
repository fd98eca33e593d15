import { completedByCopy } from '../../report/marked.ts';
import { describe } from '../../text/describe.ts';
import type { FindingId } from '../../text/findings/kinds.ts';
import { say, type Message } from '../../text/language.ts';
import { markTexts } from '../../text/messages/mark.ts';
import { MARKED_SHEET } from '../layout.ts';
import type { Placed } from './place.ts';

const completion: Readonly<Partial<Record<FindingId, Message>>> = Object.fromEntries(
  completedByCopy.map((id) => [id, markTexts.adviceComplete]),
);

/** What the fresh form has mended already: the usual hint would send the officer looking for what is no longer there. */
const mended: Readonly<Partial<Record<FindingId, Message>>> = {
  ...completion,
  'table-sheet-twice': markTexts.adviceSheet,
  'code-unknown': markTexts.adviceRow,
  'code-ambiguous': markTexts.adviceRow,
  'code-twice': markTexts.adviceDoubt,
  'title-twice': markTexts.adviceDoubt,
  'code-contradicts-title': markTexts.adviceDoubt,
  'row-without-code': markTexts.adviceRow,
  'answer-without-code': markTexts.adviceRow,
  'code-restored': markTexts.adviceRestored,
  'code-blank-restored': markTexts.adviceRestored,
  'table-column-twice': markTexts.adviceColumn,
  'table-field-twice': markTexts.adviceField,
  'report-unit-unknown': markTexts.adviceOwner,
  'report-period-unknown': markTexts.adviceOwner,
  'cover-unit-differs': markTexts.adviceOwner,
  'cover-period-differs': markTexts.adviceOwner,
  'form-identity-missing': markTexts.adviceFresh,
  'form-layout-differs': markTexts.adviceFresh,
  'code-retired': markTexts.adviceFresh,
  'table-sheet-copied': markTexts.adviceFresh,
  'table-sheet-renamed': markTexts.adviceFresh,
  'table-key-column-lost': markTexts.adviceFresh,
};

/** What the officer does about a finding on the marked copy, in Vietnamese; empty when there is nothing to do. */
export function adviceOn({ observation }: Placed, carried: boolean): string {
  const message = mended[observation.id];
  if (!carried || !message) return describe(observation, 'vi').hint ?? '';
  const { sheet, expected = '' } = observation;
  return say(message, 'vi', { sheet, expected, list: MARKED_SHEET });
}

/** The finding is settled by filling in what the officer's file had no place for. */
export function wantsFilling({ observation }: Placed): boolean {
  return mended[observation.id] === markTexts.adviceComplete;
}

/** Two rows claim the cell: what was carried over must not pass for an answer before the officer has decided. */
export function leavesDoubt({ observation }: Placed): boolean {
  return mended[observation.id] === markTexts.adviceDoubt;
}
