import { describe } from '../text/describe.ts';
import type { Finding, Observation } from '../text/finding.ts';
import type { FindingId } from '../text/findings/kinds.ts';
import { say, type Language } from '../text/language.ts';
import { markTexts } from '../text/messages/mark.ts';
import { completedByCopy } from './marked.ts';

const completed: ReadonlySet<FindingId> = new Set(completedByCopy);

/** A finding in words for whoever can have the marked copy: there is no sense in starting again on a blank form then. */
export function describeBesideCopy(observation: Observation, language: Language): Finding {
  const finding = describe(observation, language);
  return completed.has(observation.id) ? { ...finding, hint: say(markTexts.adviceInCopy, language) } : finding;
}
