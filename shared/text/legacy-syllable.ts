/** Every rhyme of Vietnamese without its tone. */
const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uynh uyp uyt uyu ' +
    'uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ynh yt yêm yên yêng yêt yêu'
  ).split(' '),
);
const onsets = new Set(['', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ')]);
const longestOnset = 3;

/** Beginnings that are spelt otherwise before this vowel. */
const misspelt = /^(?:(?:c|ng)[eêiy]|g[eêy]|(?:k|gh|ngh)(?![eêiyh])|(?:b|c|ch|d|đ|g|gh|gi|kh|ng|ngh|nh|ph|r|tr|x)y)/;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Rhymes that are cut short by their end have one of two tones: acute and dot. */
const cutShort = /(?:[ptc]|ch)$/;
const shortTones = new Set(['\u0301', '\u0323']);
/** Words have a capital at their beginning, or nothing but capitals. */
const naturalCase = /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u;

/**
 * Whether a word is built as Vietnamese syllables are: a known beginning, a known rhyme, one tone that the rhyme allows and
 * where it is written. No dictionary, and enough to tell most words from the same words in the wrong encoding.
 */
export function isSyllable(word: string): boolean {
  if (word === '' || word.length > 20 || !naturalCase.test(word.normalize('NFC'))) return false;
  const parts = word.toLowerCase().normalize('NFD');
  const found = [...parts.matchAll(toneMarks)];
  if (found.length > 1) return false;
  const plain = parts.replace(toneMarks, '').normalize('NFC');
  if (misspelt.test(plain)) return false;
  const [tone] = found;
  if (cutShort.test(plain) && (tone === undefined || !shortTones.has(tone[0]))) return false;
  const toneAt = tone && parts.slice(0, tone.index).replace(toneMarks, '').normalize('NFC').length - 1;
  for (let start = 0; start <= longestOnset; start++) {
    const rhyme = plain.slice(start);
    if (!onsets.has(plain.slice(0, start)) || !rhymes.has(rhyme)) continue;
    if (rhyme.startsWith('yê') && start > 0 && !plain.startsWith('qu')) continue;
    if (toneAt === undefined || placesOf(rhyme).includes(toneAt - start)) return true;
  }
  return false;
}

/** Where the tone of a rhyme may stand: the old and the new way of `hòa` and `hoà` are both in use. */
function placesOf(rhyme: string): readonly number[] {
  const marked = Math.max(...Array.from('ăâêôơư', (vowel) => rhyme.lastIndexOf(vowel)));
  if (marked >= 0) return [marked];
  const vowels = /^[aeiouy]+/.exec(rhyme)?.[0].length ?? 0;
  if (vowels < rhyme.length) return [vowels - 1];
  if (vowels === 3) return [1];
  return rhyme === 'oa' || rhyme === 'oe' || rhyme === 'uy' ? [0, 1] : [0];
}
