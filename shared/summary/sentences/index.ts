import type { Sentence } from '../sentence.ts';
import { sayAction } from './action.ts';
import { sayBands } from './bands.ts';
import { sayChange } from './baseline.ts';
import type { Compared, Say } from './said.ts';
import { saySubmission } from './submission.ts';
import { sayTargets } from './targets.ts';
import { sayTasks } from './tasks.ts';

const order: readonly Say[] = [saySubmission, sayTargets, sayBands, sayTasks, sayChange, sayAction];

/**
 * Three to six sentences in reading order. Each is chosen by what holds in the comparison and filled from it alone, so
 * that it is true whatever was reported: of no unit, of one, of none that reported.
 */
export function sentencesOf(comparison: Compared): Sentence[] {
  return order.flatMap((say) => say(comparison) ?? []);
}
