import { openOle } from './ole.ts';
import { refuse } from './refusal.ts';

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

const zipStart = ascii('PK\u0003\u0004');
const oleStart = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** First bytes of pictures and archives that people upload by mistake. */
const pictures = [Buffer.from('ffd8ff', 'hex'), Buffer.from('89504e47', 'hex'), ascii('GIF8'), ascii('BM')];
const heicMark = /^ftyp(hei|mif|avif)/;
const archives = [ascii('Rar!'), Buffer.from('377abcaf271c', 'hex'), Buffer.from('1f8b', 'hex')];

/** Share of NUL and other control bytes above which a file is not a text such as CSV. */
const looksLikeText = (head: Buffer): boolean => !head.some((byte) => byte < 9 || (byte > 13 && byte < 32));

const startsWith = (file: Buffer, start: Buffer): boolean => file.subarray(0, start.length).equals(start);

/** Old Office files and encrypted new ones share one container; the names at its top tell them apart. */
function requireOldExcel(file: Buffer): void {
  const { names } = openOle(file);
  if (names.has('encryptedpackage')) refuse('workbook-password');
  if (names.has('worddocument')) refuse('workbook-word');
  if (!names.has('workbook')) refuse(names.has('book') ? 'workbook-old-excel' : 'workbook-other');
}

/**
 * Says from its content, never from its name, what a file is: a zip container (.xlsx, .ods), an Excel 97–2003 workbook, or
 * nothing that is read; then it is given up with the advice that fits what was really uploaded.
 */
export function containerOf(file: Buffer): 'zip' | 'xls' {
  if (file.length === 0) refuse('workbook-empty');
  if (startsWith(file, zipStart)) return 'zip';
  if (startsWith(file, oleStart)) {
    requireOldExcel(file);
    return 'xls';
  }
  if (startsWith(file, ascii('PK'))) refuse('workbook-damaged', 'zip start');
  if (pictures.some((start) => startsWith(file, start)) || heicMark.test(file.toString('latin1', 4, 12))) {
    refuse('workbook-picture');
  }
  if (archives.some((start) => startsWith(file, start))) refuse('workbook-archive');
  const head = file.subarray(0, 512);
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('%pdf')) refuse('workbook-pdf');
  if (text.startsWith('{\\rtf')) refuse('workbook-word');
  if (/^(<!doctype html|<html|<head|<meta|<table|<body)/.test(text)) refuse('workbook-html');
  if (text.startsWith('mime-version:')) refuse('workbook-html', 'mhtml');
  if (text.startsWith('<?xml')) refuse(text.includes('<html') ? 'workbook-html' : 'workbook-xml');
  if (looksLikeText(head)) refuse('workbook-text');
  return refuse('workbook-other');
}
