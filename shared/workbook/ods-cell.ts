import { readDate } from '../text/date.ts';
import { longestText } from './limits.ts';
import { refuse } from './refusal.ts';
import type { Cell } from './workbook.ts';
import type { Attributes } from './xml.ts';

/** What the tag of a cell says, kept until its text is known. */
export interface OdsCell {
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly formula: boolean;
  readonly font: string | undefined;
}

/** Attribute that holds the value of a type; a text stands between the tags unless it is declared. */
const valueNames: Readonly<Record<string, string>> = {
  date: 'date-value',
  time: 'time-value',
  boolean: 'boolean-value',
  string: 'string-value',
};

export function openOdsCell(attributes: Attributes, font: string | undefined): OdsCell {
  const type = attributes.get('value-type');
  return {
    type,
    value: attributes.get(valueNames[type ?? ''] ?? 'value'),
    formula: attributes.get('formula') !== undefined,
    font,
  };
}

const errorText = /^(#[A-Z0-9/]+[!?]?|Err:\d{3})$/;
const duration = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/;

/**
 * The cell, or undefined when it is blank. `shown` are its paragraphs, undefined without any; `runFont` is the legacy font
 * of a part of them.
 */
export function odsCell(
  row: number,
  column: number,
  { type, value, formula, font }: OdsCell,
  shown: string | undefined,
  runFont: string | undefined,
): Cell | undefined {
  const legacyFont = runFont ?? font;
  const place = { row, column, formula, ...(legacyFont === undefined ? {} : { legacyFont }) };
  const asText = (string: string): Cell | undefined => {
    if (string.length > longestText) refuse('workbook-text-too-long');
    return string.trim() === '' ? undefined : { ...place, type: 'text', text: string };
  };
  const text = shown ?? '';
  // LibreOffice declares an error as an empty text; only what it shows says which one.
  if (formula && errorText.test(text)) return { ...place, type: 'error', code: text };
  switch (type) {
    case undefined:
      return formula && shown === undefined ? { ...place, type: 'error', code: '' } : asText(text);
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = Number(value ?? Number.NaN);
      if (!Number.isFinite(number) || value === '') return asText(text);
      return { ...place, type: 'number', number, percent: type === 'percentage' };
    }
    case 'date': {
      const date = readDate(value ?? '');
      return date === undefined ? asText(value ?? text) : { ...place, type: 'date', date };
    }
    case 'time': {
      // A time of day without a date counts as a plain number, as in the other formats.
      const [, hours, minutes, seconds] = duration.exec(value ?? '') ?? [];
      if (hours === undefined) return asText(text);
      const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
      return { ...place, type: 'number', number: days, percent: false };
    }
    case 'boolean':
      return { ...place, type: 'boolean', boolean: value === 'true' };
    default:
      return asText(value ?? text);
  }
}
