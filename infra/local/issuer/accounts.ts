import { dayOf } from '../../../shared/period/zone.ts';
import type { Province } from '../../../shared/plan/province.ts';
import { unitsAt } from '../../../shared/plan/units.ts';
import { say } from '../../../shared/text/language.ts';
import { signInTexts } from '../../../shared/text/messages/sign-in.ts';

/** An account of the sign-in page; its claims are what a token of it says. */
export interface SampleAccount {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly role: 'commune' | 'province';
  readonly unit?: string;
}

/**
 * One account for the province, one for each of its units today.
 * @param loaded The province as it is defined now; before its workbook is loaded its officer is alone, and loads it.
 */
export function sampleAccounts(province: string, loaded: Province | undefined, now: string): readonly SampleAccount[] {
  const officer: SampleAccount = {
    id: `mau-tinh-${province}`,
    name: say(signInTexts.provinceOfficer, 'vi'),
    province,
    role: 'province',
  };
  if (!loaded) return [officer];
  const units = unitsAt(loaded.units, dayOf(now, loaded.timeZone)).map(({ code, name }): SampleAccount => ({
    id: `mau-${code}`,
    name: say(signInTexts.unitOfficer, 'vi', { unit: name }),
    province,
    role: 'commune',
    unit: code,
  }));
  return [officer, ...units];
}

/** Accounts of units whose code or name holds the words, with or without marks; all of them without words. */
export function findAccounts(accounts: readonly SampleAccount[], words: string): readonly SampleAccount[] {
  const key = plain(words);
  return accounts.filter(
    ({ role, unit, name }) => role === 'commune' && (plain(unit ?? '').startsWith(key) || plain(name).includes(key)),
  );
}

/** Without marks and case, as people type into a search field. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();
}
