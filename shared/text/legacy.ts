import { isSyllable } from './legacy-syllable.ts';
import { fromTcvn3 } from './legacy-tcvn3.ts';
import { fromVni } from './legacy-vni.ts';
import { knownWords } from './legacy-words.ts';

/** The two encodings that came before Unicode and still stand in old templates. Source: docs/domain.md §8. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

export interface LegacyReading {
  readonly text: string;
  readonly encoding: LegacyEncoding;
}

/** Letters that neither encoding has: whoever typed them typed Unicode. */
const unicodeLetter = /(?=[\u0100-\u{10FFFF}])[\p{L}\p{M}]/u;
const asciiOnly = /^\p{ASCII}*$/u;
const notLetters = /[^\p{L}\p{M}]+/u;

/** How many words of some text are Vietnamese only as Unicode, and how many only in the encoding of their font. */
export interface Evidence {
  readonly unicode: number;
  readonly legacy: number;
}

/**
 * Reads a text whose font is one of the legacy Vietnamese ones. The font says which encoding it is in; but templates in such
 * fonts are filled in with Unicode keyboards too, so each word is looked at. Where only one of its readings is built as
 * Vietnamese is, that one is right. The other words follow the majority of the text (words in use count there too), then of
 * its surroundings, in doubt the font. Undefined when nothing has to be read anew.
 */
export function readLegacy(text: string, font: string, around: Evidence = none): LegacyReading | undefined {
  const composed = text.normalize('NFC');
  if (asciiOnly.test(composed)) return undefined;
  const { encoding, decode } = decoderOf(font);
  const words = judged(composed, decode);
  const own = evidenceIn(words);
  const isUnicode = own.unicode === own.legacy ? around.unicode > around.legacy : own.unicode > own.legacy;
  const read = words
    .map(({ word, verdict }) => ((verdict ?? (isUnicode ? 'unicode' : 'legacy')) === 'legacy' ? decode(word) : word))
    .join('')
    .normalize('NFC');
  return read === composed ? undefined : { text: read, encoding };
}

/** What the words of a text say for themselves; see `readLegacy`. */
export function legacyEvidence(text: string, font: string): Evidence {
  const composed = text.normalize('NFC');
  return asciiOnly.test(composed) ? none : evidenceIn(judged(composed, decoderOf(font).decode));
}

type Verdict = 'unicode' | 'legacy' | undefined;
interface Judged {
  readonly word: string;
  /** Which of its two readings is Vietnamese; undefined when both are, or neither. */
  readonly verdict: Verdict;
  /** Where both are: which of them is a word that people use. */
  readonly leaning: Verdict;
}

const none: Evidence = { unicode: 0, legacy: 0 };

function decoderOf(font: string): { readonly encoding: LegacyEncoding; readonly decode: (word: string) => string } {
  if (!font.startsWith('.')) return { encoding: 'VNI', decode: fromVni };
  const capitals = /h$/i.test(font.trim());
  return { encoding: 'TCVN3', decode: (word) => fromTcvn3(word, capitals) };
}

function evidenceIn(words: readonly Judged[]): Evidence {
  const count = (wanted: Verdict): number =>
    words.filter(({ verdict, leaning }) => (verdict ?? leaning) === wanted).length;
  return { unicode: count('unicode'), legacy: count('legacy') };
}

/** The words and the spaces between them. */
function judged(text: string, decode: (word: string) => string): readonly Judged[] {
  return text.split(/(\s+)/).map((word) => {
    if (asciiOnly.test(word)) return { word, verdict: undefined, leaning: undefined };
    const decoded = decode(word);
    return { word, verdict: verdictOn(word, decoded), leaning: either(isKnown(word), isKnown(decoded)) };
  });
}

function verdictOn(word: string, decoded: string): Verdict {
  if (unicodeLetter.test(word)) return 'unicode';
  if (word === decoded) return undefined;
  return either(isVietnamese(word), isVietnamese(decoded));
}

function either(unicode: boolean, legacy: boolean): Verdict {
  if (unicode === legacy) return undefined;
  return unicode ? 'unicode' : 'legacy';
}

const partsOf = (word: string): readonly string[] => word.split(notLetters).filter((part) => part !== '');

function isKnown(word: string): boolean {
  return partsOf(word).every((part) => knownWords.has(part.toLowerCase()));
}

function isVietnamese(word: string): boolean {
  const parts = partsOf(word);
  return parts.length > 0 && parts.every(isSyllable);
}
