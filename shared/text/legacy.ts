import { isSyllable } from './legacy-syllable.ts';
import { fromTcvn3 } from './legacy-tcvn3.ts';
import { fromVni } from './legacy-vni.ts';

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

/**
 * Reads a text whose font is one of the legacy Vietnamese ones. The font says which encoding it is in; but a template in such a
 * font is often filled in with a Unicode keyboard, so each word is also looked at: where only one of the two readings is a
 * Vietnamese word, that one is right, and all other words follow the majority, in doubt the font. Undefined when nothing
 * has to be read anew.
 */
export function readLegacy(text: string, font: string): LegacyReading | undefined {
  const composed = text.normalize('NFC');
  if (asciiOnly.test(composed)) return undefined;
  const encoding: LegacyEncoding = font.startsWith('.') ? 'TCVN3' : 'VNI';
  const capitals = encoding === 'TCVN3' && /h$/i.test(font.trim());
  const decode = (word: string): string => (encoding === 'TCVN3' ? fromTcvn3(word, capitals) : fromVni(word));

  const words = composed.split(/(\s+)/).map((word) => ({ word, verdict: verdictOn(word, decode(word)) }));
  const votes = (verdict: Verdict): number => words.filter((one) => one.verdict === verdict).length;
  const majority = votes('unicode') > votes('legacy') ? 'unicode' : 'legacy';
  const read = words
    .map(({ word, verdict }) => ((verdict ?? majority) === 'legacy' ? decode(word) : word))
    .join('')
    .normalize('NFC');
  return read === composed ? undefined : { text: read, encoding };
}

type Verdict = 'unicode' | 'legacy' | undefined;

/** Which of the two readings is Vietnamese; undefined when both are, or neither. */
function verdictOn(word: string, decoded: string): Verdict {
  if (asciiOnly.test(word)) return undefined;
  if (unicodeLetter.test(word)) return 'unicode';
  const asItStands = isVietnamese(word);
  if (asItStands === isVietnamese(decoded)) return undefined;
  return asItStands ? 'unicode' : 'legacy';
}

function isVietnamese(word: string): boolean {
  const parts = word.split(notLetters).filter((part) => part !== '');
  return parts.length > 0 && parts.every(isSyllable);
}
