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

/** A letter with a tone, with a roof and perhaps a tone, a with a bowl and perhaps a tone; letters that stand for themselves. */
const marked = /([aeouyôö])([ùøûõï])|([aeo])([âáàåãä])|(a)([êéèúüë])|[ôöñíìæóòî]/gi;

/** VNI text (a letter, then its mark) as Unicode. What no Vietnamese letter comes of is left as it stands. */
export function fromVni(text: string): string {
  return text.replace(marked, (all: string) => {
    const letter = all.charAt(0);
    const small = letter.toLowerCase();
    const composed = ((letters[small] ?? small) + (marks[all.charAt(1).toLowerCase()] ?? '')).normalize('NFC');
    return small === letter ? composed : composed.toUpperCase();
  });
}
