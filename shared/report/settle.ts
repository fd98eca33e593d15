import { severityOf, type Observation } from '../text/finding.ts';
import { explainedAs } from '../text/findings/report.ts';
import { isExplained, type Remark } from './rule.ts';

/** Longest part of an explanation that a finding repeats; the whole of it stays in the report. */
const QUOTED = 200;

/**
 * Turns a query that the officer explained into a note of the same words with the explanation, so that it no longer blocks
 * and the province still sees both. Source: docs/domain.md §10.
 */
export function settle(remark: Remark): Observation {
  const { explanation, ...observation } = remark;
  if (explanation === undefined || !isExplained(remark) || severityOf(observation) !== 'query') return observation;
  const id = explainedAs(observation.id);
  if (id === undefined) return observation;
  return { ...observation, id, params: { ...observation.params, explanation: quote(explanation) } };
}

function quote(explanation: string): string {
  const text = explanation.trim().replace(/\s+/g, ' ');
  return text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text;
}
