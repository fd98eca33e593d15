import { say } from '../../../text/language.ts';
import { draftQuestions, type DraftQuestion } from '../../../text/messages/draft.ts';
import type { Comparison } from '../../comparison.ts';
import { centred, heading, item, oneLine, paragraph, smallPrint, words, type Block } from './paper.ts';
import { capitals } from './said.ts';
import { listed } from './steering.ts';

/** Characters of an answer that are quoted. */
const QUOTED = 300;
const NAMED = 5;

/** Appendix III: what the units wrote, word by word, by question; equal answers together. */
export function opinionsAppendix(comparison: Comparison): Block[] {
  return [
    centred(words('appendixWords'), { bold: true }, { pageBreakBefore: true }),
    centred(words('appendixWordsTitle', { when: capitals(comparison.period) }), { bold: true }),
    smallPrint(words('appendixWordsNote', { limit: QUOTED })),
    ...questions.flatMap((code) => [
      heading(say(draftQuestions[code], 'vi'), 'section'),
      ...linesOf(answersTo(comparison, code)),
    ]),
  ];
}

const questions = Object.keys(draftQuestions).filter(isQuestion);

function isQuestion(code: string): code is DraftQuestion {
  return code in draftQuestions;
}

interface Answer {
  readonly unit: string;
  readonly text: string;
}

/** Answers that say something, in the order of the units. */
export function answersTo({ units, filings }: Comparison, code: DraftQuestion): Answer[] {
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  return filings.flatMap(({ unit, report }) => {
    const text = oneLine(report?.narrative[code] ?? '');
    return /[\p{L}\p{N}]/u.test(text) ? [{ unit: names.get(unit) ?? unit, text }] : [];
  });
}

function linesOf(answers: readonly Answer[]): Block[] {
  if (answers.length === 0) return [paragraph(words('wordsNobody'))];
  const byText = Map.groupBy(answers, ({ text }) => text);
  return [...byText].map(([text, same]) => {
    const units = listed(
      same.map(({ unit }) => unit),
      NAMED,
    );
    return item(words('wordsLine', { units, text: cut(text) }));
  });
}

/** Whole characters only: half of a pair is no text. */
function cut(text: string): string {
  const characters = Array.from(text.slice(0, 2 * QUOTED + 2));
  return characters.length <= QUOTED ? text : words('cut', { text: characters.slice(0, QUOTED).join('').trimEnd() });
}
