import { number, t } from '../words.ts';

const MEGABYTE = 1024 * 1024;
const KILOBYTE = 1024;

/** Kinds of files that the intake reads; the API says the same to whoever asks it. */
export const READ_KINDS = '.xlsx,.xls,.ods';

/** What is plainly wrong with a chosen file, in words, before anything is sent; undefined when it may go. */
export function faultOf({ name, size }: Pick<File, 'name' | 'size'>, maxBytes: number): string | undefined {
  if (name.startsWith('~$') || name.startsWith('.~lock')) return t('sendTemporary');
  if (!READ_KINDS.split(',').some((kind) => name.toLowerCase().endsWith(kind))) return t('sendKindUnknown');
  if (size === 0) return t('sendEmpty');
  return size > maxBytes ? t('sendTooLarge', { max: number(maxBytes / MEGABYTE) }) : undefined;
}

/** `34 KB`, `1,2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < MEGABYTE) return t('sendKilobytes', { size: number(Math.max(1, Math.round(bytes / KILOBYTE))) });
  return t('sendMegabytes', { size: number(Number((bytes / MEGABYTE).toFixed(1))) });
}
