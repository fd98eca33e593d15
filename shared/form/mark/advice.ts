import { describe } from '../../text/finding.ts';
import type { FindingId } from '../../text/findings/index.ts';
import { say, type Message } from '../../text/language.ts';
import { markTexts } from '../../text/messages/mark.ts';
import type { Placed } from './place.ts';

/** What the fresh form has mended already: the usual hint would send the officer looking for what is no longer there. */
const mended: Readonly<Partial<Record<FindingId, Message>>> = {
  'table-sheet-missing': markTexts.adviceComplete,
  'table-header-missing': markTexts.adviceComplete,
  'table-column-missing': markTexts.adviceComplete,
  'rows-missing': markTexts.adviceComplete,
  'form-stale': markTexts.adviceComplete,
  'code-unknown': markTexts.adviceRow,
  'code-twice': markTexts.adviceRow,
  'row-without-code': markTexts.adviceRow,
  'table-column-twice': markTexts.adviceColumn,
  'table-field-twice': markTexts.adviceField,
  'form-identity-missing': markTexts.adviceFresh,
  'form-layout-differs': markTexts.adviceFresh,
};

/** What the officer does about a finding on the marked copy, in Vietnamese; empty when there is nothing to do. */
export function adviceOn({ observation }: Placed, carried: boolean): string {
  const message = mended[observation.id];
  if (!carried || !message) return describe(observation, 'vi').hint ?? '';
  return say(message, 'vi', observation.expected === undefined ? {} : { expected: observation.expected });
}

/** The finding is settled by filling in what the officer's file had no place for. */
export function wantsFilling({ observation }: Placed): boolean {
  return mended[observation.id] === markTexts.adviceComplete;
}
