import type { Period } from '../../period/period.ts';
import type { Ask } from '../../plan/ask.ts';
import type { FormIdentity } from '../../report/report.ts';
import type { Observation } from '../../text/finding.ts';
import { labelKey } from '../../text/name.ts';
import type { CoverReading } from './cover.ts';

/** Whose report for which period a file says it is; empty where it does not say. */
export interface Belonging {
  readonly unit: string;
  readonly period: string;
  readonly observations: readonly Observation[];
}

/**
 * The hidden sheet says it for certain; without it the cover does. A cover that says otherwise than the hidden sheet was put
 * together from two forms.
 */
export function belongingOf(
  identity: FormIdentity | undefined,
  cover: (CoverReading & { readonly sheet: string }) | undefined,
  ask: Ask | undefined,
): Belonging {
  const unit = unitOf(cover?.unit ?? '', ask);
  const period = periodOf(cover?.period ?? '', cover?.periodText ?? '', ask?.period);
  const say = (id: Observation['id'], cell: string | undefined, found: string, expected: string): Observation => ({
    id,
    sheet: cover?.sheet ?? '',
    cell: cell ?? '',
    found,
    expected,
  });
  if (identity === undefined) {
    const restored = cover !== undefined && unit !== cover.unit;
    const named = cover !== undefined && period !== cover.period;
    return {
      unit,
      period,
      observations: [
        ...(restored ? [say('unit-code-restored', cover.cells.unit, cover.unit, unit)] : []),
        ...(named ? [say('period-read-by-name', cover.cells.period, cover.periodText, period)] : []),
      ],
    };
  }
  // Elsewhere the hidden sheet alone already says that the file is in the wrong place.
  const isHere = ask === undefined || (identity.unit === ask.unit.code && identity.period === ask.period.id);
  const otherUnit = isHere && unit !== '' && unit !== identity.unit;
  const otherPeriod = isHere && period !== '' && period !== identity.period;
  return {
    unit: identity.unit,
    period: identity.period,
    observations: [
      ...(otherUnit ? [say('cover-unit-differs', cover?.cells.unit, unit, identity.unit)] : []),
      ...(otherPeriod ? [say('cover-period-differs', cover?.cells.period, period, identity.period)] : []),
    ],
  };
}

/** Excel drops the leading zeros of a commune's five digits when they are typed anew. */
function unitOf(typed: string, ask: Ask | undefined): string {
  if (typed === ask?.unit.code || !/^\d{1,4}$/.test(typed)) return typed;
  return typed.padStart(5, '0');
}

/** The code of the period, where the cover still has it; else the asked period when the cover names exactly that. */
function periodOf(code: string, text: string, asked: Period | undefined): string {
  if (code !== '' || asked === undefined) return code;
  const year = asked.id.slice(0, 4);
  const { name } = asked;
  const names = [...(name.includes(year) ? [name] : []), `${name} ${year}`, `${name} năm ${year}`, `${name}/${year}`];
  return names.some((each) => labelKey(each) === labelKey(text)) ? asked.id : '';
}
