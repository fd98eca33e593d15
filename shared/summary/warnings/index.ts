import type { Warning } from '../warning.ts';
import { targetConflicts } from './contradicting-targets.ts';
import type { WarningMaterial, Watch } from './material.ts';
import { fallingTotals } from './falling-total.ts';
import { outliers } from './outlier.ts';
import { smallDenominators } from './small-denominator.ts';
import { unchangedCopies } from './unchanged-copy.ts';
import { unexplainedSwings } from './unexplained-swing.ts';

/** What a person should look at most comes first. */
const watches: readonly Watch[] = [
  fallingTotals,
  outliers,
  unchangedCopies,
  unexplainedSwings,
  targetConflicts,
  smallDenominators,
];

/** All warnings of a period: kind by kind, in the units' order, then in that of the form. */
export function warningsOf(material: WarningMaterial): Warning[] {
  return watches.flatMap((watch) => watch(material));
}
