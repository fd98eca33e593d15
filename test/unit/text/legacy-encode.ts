/**
 * Writes Vietnamese in the two encodings before Unicode, by tables of its own: what the fonts' keyboards typed. Tones in the
 * order of their TCVN3 codes.
 */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;

/** Codes of a vowel with each tone; 0 for the plain letter where that is ASCII. */
const tcvn3Codes: Readonly<Record<string, readonly number[]>> = {
  a: [0, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
  ă: [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
  â: [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
  e: [0, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
  ê: [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
  i: [0, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
  o: [0, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
  ô: [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
  ơ: [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
  u: [0, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
  ư: [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
  y: [0, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
};
const tcvn3Capitals: Readonly<Record<string, number>> = {
  Ă: 0xa1,
  Â: 0xa2,
  Ê: 0xa3,
  Ô: 0xa4,
  Ơ: 0xa5,
  Ư: 0xa6,
  Đ: 0xa7,
};

/** Every letter of Vietnamese that is not ASCII, small. */
export const vietnameseLetters: readonly string[] = [
  'đ',
  ...Object.keys(tcvn3Codes).flatMap((vowel) =>
    tones.map((tone) => (vowel + tone).normalize('NFC')).filter((letter) => letter > '\u007F'),
  ),
];

const tcvn3: ReadonlyMap<string, string> = new Map([
  ['đ', '\u00AE'],
  ...Object.entries(tcvn3Codes).flatMap(([vowel, codes]) =>
    codes
      .map((code, index) => [(vowel + (tones[index] ?? '')).normalize('NFC'), String.fromCharCode(code)] as const)
      .filter(([, code]) => code !== '\u0000'),
  ),
  ...Object.entries(tcvn3Capitals).map(([letter, code]) => [letter, String.fromCharCode(code)] as const),
]);

/** Capitals that only fonts ending in H have are written as their small letters. */
export function toTcvn3(text: string): string {
  return Array.from(text, (letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter).join('');
}

/** What TCVN3 shows of a text in a font without the other capitals. */
export function withoutLostCapitals(text: string): string {
  return Array.from(text, (letter) =>
    tcvn3.has(letter) || !tcvn3.has(letter.toLowerCase()) ? letter : letter.toLowerCase(),
  ).join('');
}

/** Of tones: on plain letters, on those with a roof, on ă; by the order of `tones`. */
const vniMarks = { plain: ['', 'ø', 'û', 'õ', 'ù', 'ï'], roof: 'âàåãáä', bowl: 'êèúüéë' } as const;
const vniOwn: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  í: 'í',
  ị: 'ò',
  ỵ: 'î',
};

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const capital = small !== letter;
  const own = vniOwn[small];
  const parts = small.normalize('NFD');
  const tone = tones.findIndex((mark) => mark !== '' && parts.includes(mark));
  const at = Math.max(tone, 0);
  const base = parts.includes('\u031B') ? (parts.startsWith('o') ? 'ô' : 'ö') : parts.charAt(0);
  const mark = parts.includes('\u0302')
    ? vniMarks.roof.charAt(at)
    : parts.includes('\u0306')
      ? vniMarks.bowl.charAt(at)
      : (vniMarks.plain[at] ?? '');
  const written = own ?? base + mark;
  return capital ? written.toUpperCase() : written;
}

export function toVni(text: string): string {
  return Array.from(text, (letter) =>
    vietnameseLetters.includes(letter.toLowerCase()) ? vniLetter(letter) : letter,
  ).join('');
}
