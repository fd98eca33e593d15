import { readProvinceBook } from '../../shared/plan/book/read.ts';
import type { WorkbookAnswer } from '../../shared/store/workbook-answers.ts';
import { severityOf, type Observation } from '../../shared/text/finding.ts';
import { provinceLimits } from '../../shared/workbook/limits.ts';
import { openAnyWorkbook } from '../../shared/workbook/open.ts';
import { foreignBook } from './foreign.ts';

/** Findings of one workbook that anybody is told: with more, one fault stands behind many. */
const MOST = 2_000;

/**
 * Reads a province workbook, for the portal and for the command. A file of another kind has one finding, which says what it
 * is. Any bytes give an answer within the limits of reading; it happens in this process, for only officers of the province send
 * one (docs/decisions/0012-portal-in-the-cloud.md).
 */
export async function readDefinition(bytes: Uint8Array): Promise<WorkbookAnswer<'read-definition'>> {
  const opened = await openAnyWorkbook(bytes, provinceLimits);
  if (!opened.ok) return { observations: [opened.observation] };
  const foreign = foreignBook(opened.workbook);
  if (foreign) return { observations: [foreign] };
  const { province, observations } = readProvinceBook(opened.workbook);
  return { ...(province && { province }), observations: atMost(observations) };
}

/** In their order; where there are too many, what blocks comes first, so that none of it is lost among notes. */
function atMost(observations: readonly Observation[]): Observation[] {
  if (observations.length <= MOST) return [...observations];
  const blocking = (observation: Observation) => severityOf(observation) === 'error';
  return [...observations.filter(blocking), ...observations.filter((each) => !blocking(each))].slice(0, MOST);
}
