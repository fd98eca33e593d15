/** Every rhyme of Vietnamese without its tone. */
const rhymes =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
  'o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
  'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uynh uyp uyt uyu ' +
  'uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu';
const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x';

const anyOf = (words: string): string => words.split(' ').join('|');
const syllable = new RegExp(`^(?:${anyOf(onsets)})?(?:${anyOf(rhymes)})$`);
/** Beginnings that are spelt otherwise before this vowel. */
const misspelt =
  /^(?:(?:c|ng)[eêiy]|g[eêy]|(?:k|gh|ngh)(?![eêiyh])|(?:b|c|ch|d|đ|g|gh|gi|kh|ng|ngh|nh|ph|r|tr|x)y$|(?!qu)[^uy]+yê)/;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Syllables that are cut short by their end have one of two tones. */
const cutShort = /(?:[ptc]|ch)$/;
const acuteOrDot = /[\u0301\u0323]/;

/**
 * Whether a word is built as Vietnamese syllables are: a known beginning, a known rhyme, one tone that the rhyme allows. No
 * dictionary, and enough to tell a word from the same word in the wrong encoding.
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const found = parts.match(tones) ?? [];
  const plain = parts.replace(tones, '').normalize('NFC');
  if (found.length > 1 || !syllable.test(plain) || misspelt.test(plain)) return false;
  return !cutShort.test(plain) || found.some((tone) => acuteOrDot.test(tone));
}
