import type { Instant } from '../period/period.ts';
import { unitCodePattern } from '../plan/unit.ts';

/**
 * Every key of the table and of both buckets, once. Contract: docs/architecture.md.
 * Codes and ids hold neither `#` nor `/` (the province loader and the upload route refuse them).
 */
export const tableKeys = {
  partition: 'pk',
  sort: 'sk',
  filings: (province: string, unit: string) => `UNIT#${province}#${unit}`,
  filing: (period: string, receivedAt: Instant, attempt: string) => `FILING#${period}#${receivedAt}#${attempt}`,
  filingsOf: (period: string) => `FILING#${period}#`,
  anyFiling: 'FILING#',
  period: (province: string, period: string) => `PERIOD#${province}#${period}`,
  standing: (unit: string) => `CURRENT#${unit}`,
  anyStanding: 'CURRENT#',
  decision: (unit: string, at: Instant, id: string) => `DECISION#${unit}#${at}#${id}`,
  decisionsOn: (unit: string) => `DECISION#${unit}#`,
  anyDecision: 'DECISION#',
  province: (province: string) => `PROVINCE#${province}`,
  periodState: (period: string) => `PERIOD#${period}`,
  catalogue: (revision: string) => `CATALOGUE#${revision}`,
  /** A definition is one item; the further parts of one that is too large follow it in key order. */
  cataloguePart: (revision: string, index: number) =>
    index === 0 ? `CATALOGUE#${revision}` : `CATALOGUE#${revision}#${String(index).padStart(3, '0')}`,
  currentCatalogue: 'CATALOGUE#CURRENT',
  summary: (period: string, run: string) => `SUMMARY#${period}#${run}`,
  summariesOf: (period: string) => `SUMMARY#${period}#`,
  reminders: (province: string, period: string) => `REMINDER#${province}#${period}`,
  /** The province's own messages have another beginning, for a unit's code may be any word. */
  reminderTo: (unit: string, reason: string) => `TO#UNIT#${unit}#${reason}`,
  digest: (reason: string) => `TO#PROVINCE#${reason}`,
  anyReminder: 'TO#',
  audit: (province: string, month: string) => `AUDIT#${province}#${month}`,
  auditEntry: (at: Instant, id: string) => `${at}#${id}`,
} as const;

/** What an upload's key says; see `uploadKey`. */
export interface UploadPlace {
  readonly province: string;
  readonly period: string;
  readonly unit: string;
  readonly attempt: string;
  readonly fileName: string;
}

/** Where uploads of a unit and period live in the intake bucket. */
export function uploadPrefix(province: string, period: string, unit: string): string {
  return `reports/${province}/${period}/${unit}/`;
}

export function uploadKey(place: UploadPlace): string {
  return `${uploadPrefix(place.province, place.period, place.unit)}${place.attempt}/${safeFileName(place.fileName)}`;
}

/** Reads a key back; undefined for an object that is not an upload. No part can hold a `#`, which separates table keys. */
export function readUploadKey(key: string): UploadPlace | undefined {
  const match = /^reports\/(\d{2})\/([\w-]{1,20})\/([^/]{1,12})\/([\w-]{1,40})\/([^/]+)$/u.exec(key);
  if (!match) return undefined;
  const [, province = '', period = '', unit = '', attempt = '', fileName = ''] = match;
  if (!unitCodePattern.test(unit)) return undefined;
  return { province, period, unit, attempt, fileName };
}

/** The officer's file name without anything a path, a shell or a header could trip over; at most 100 characters. */
export function safeFileName(name: string): string {
  const letters = name.normalize('NFC').replace(/[^\p{L}\p{N}._ -]+/gu, '_');
  const safe = Array.from(letters)
    .slice(-100)
    .join('')
    .replace(/^[. ]+/, '');
  return safe === '' ? 'bao-cao.xlsx' : safe;
}

/** Where what an attempt gets back goes in the results bucket. */
function resultKey(place: Omit<UploadPlace, 'fileName'>, file: string): string {
  return `filings/${place.province}/${place.period}/${place.unit}/${place.attempt}/${file}`;
}

export function receiptKey(place: Omit<UploadPlace, 'fileName'>): string {
  return resultKey(place, 'receipt.json');
}

/** The form with the officer's values and every finding marked in its cell. */
export function markedKey(place: Omit<UploadPlace, 'fileName'>): string {
  return resultKey(place, 'marked.xlsx');
}

/** Where the files of a summary run go in the results bucket; `file` is a plain name: `tong-hop.xlsx`. */
export function summaryKey(province: string, period: string, run: string, file: string): string {
  return `summaries/${province}/${period}/${run}/${file}`;
}

/** Where an archive of the blank forms of all units goes in the results bucket: made for one download, then of no use. */
export function formsKey(province: string, period: string, id: string): string {
  return `forms/${province}/${period}/${id}.zip`;
}

/** Where the province workbook goes in the results bucket: made for one download, as the forms are. */
export function definitionKey(province: string, id: string): string {
  return `forms/${province}/definition/${id}.xlsx`;
}

/** Where the data of each period's latest summary goes in the results bucket; a partition a period, as Athena reads it. */
export const latestDataPrefix = (province: string) => `data/${province}/`;

export function latestDataKey(province: string, period: string): string {
  return `${latestDataPrefix(province)}period=${period}/data.parquet`;
}
