/** Combining marks of Unicode. */
const breve = '\u0306';
const circumflex = '\u0302';
const acute = '\u0301';
const grave = '\u0300';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';

/** What the fonts `VNI-…` set over or under the letter before; as small letters, the capitals follow. */
const marks: Readonly<Record<string, string>> = {
  ù: acute,
  ø: grave,
  û: hook,
  õ: tilde,
  ï: dot,
  â: circumflex,
  á: circumflex + acute,
  à: circumflex + grave,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
};

/** Letters that stand for themselves; the first two take marks. */
const letters: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const marked = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñíìæóòî]/gi;

/** VNI text (a letter, then its mark) as Unicode. What no Vietnamese letter comes of is left as it stands. */
export function fromVni(text: string): string {
  return text.replace(marked, (all: string, base: string | undefined, mark: string | undefined) => {
    const letter = base ?? all;
    const small = letter.toLowerCase();
    const composed = ((letters[small] ?? small) + (marks[mark?.toLowerCase() ?? ''] ?? '')).normalize('NFC');
    if (composed.length > 1) return all;
    return small === letter ? composed : composed.toUpperCase();
  });
}
