import type { Rule } from '../rule.ts';
import { annualConstants } from './annual-constants.ts';
import { applicableFigures } from './applicable-figures.ts';
import { askedRows } from './asked-rows.ts';
import { saysWhere } from './belongs-here.ts';
import { carriedOver } from './carried-over.ts';
import { caseBlockBalances } from './case-block-balances.ts';
import { coverSigned } from './cover-signed.ts';
import { formKnown } from './form-known.ts';
import { newlyCounted } from './newly-counted.ts';
import { partOfWhole } from './part-of-whole.ts';
import { plausibleFigures } from './plausible-figures.ts';
import { reportDatePlausible } from './report-date-plausible.ts';
import { requiredFigures } from './required-figures.ts';
import { steadyFigures } from './steady-figures.ts';
import { taskDates } from './task-dates.ts';
import { taskProof } from './task-proof.ts';
import { taskRefusal } from './task-refusal.ts';
import { taskStatus } from './task-status.ts';
import { yearToDateGrows } from './year-to-date-grows.ts';

/** Every rule that a report of the right unit and period is held against; their order does not matter. */
export const rules: readonly Rule[] = [
  saysWhere,
  formKnown,
  askedRows,
  coverSigned,
  reportDatePlausible,
  requiredFigures,
  applicableFigures,
  plausibleFigures,
  partOfWhole,
  caseBlockBalances,
  carriedOver,
  yearToDateGrows,
  annualConstants,
  newlyCounted,
  steadyFigures,
  taskStatus,
  taskProof,
  taskDates,
  taskRefusal,
];
