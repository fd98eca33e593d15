import { severityOf, type Observation } from '../text/finding.ts';
import { explainedAs } from '../text/findings/kinds.ts';
import { isExplained, type Remark } from './rule.ts';

/** Longest part of an explanation that a finding repeats; the whole of it stays in the report. */
const QUOTED = 200;

/** A query that the officer answered; no explanation settles an error. */
export function isSettled(remark: Remark): boolean {
  return isExplained(remark) && severityOf(remark) === 'query' && explainedAs(remark.id) !== undefined;
}

/**
 * Turns a query that the officer explained into a note of the same words with the explanation, so that it no longer blocks
 * and the province still sees both. Source: docs/domain.md §10.
 */
export function settle(remark: Remark): Observation {
  const { explanation = '', ...observation } = remark;
  const id = isSettled(remark) ? explainedAs(remark.id) : undefined;
  if (id === undefined) return observation;
  return { ...observation, id, params: { ...observation.params, explanation: quote(explanation) } };
}

function quote(explanation: string): string {
  const text = explanation.trim().replace(/\s+/g, ' ');
  return text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text;
}
