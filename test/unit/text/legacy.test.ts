import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { legacyEvidence, readLegacy } from '../../../shared/text/legacy.ts';
import { isSyllable } from '../../../shared/text/legacy-syllable.ts';
import { fromTcvn3 } from '../../../shared/text/legacy-tcvn3.ts';
import { fromVni } from '../../../shared/text/legacy-vni.ts';
import { toTcvn3, toVni, vietnameseLetters, withoutLostCapitals } from './legacy-encode.ts';

/** Sentences people really wrote: the tasks and measures of the shipped catalogue. */
const sentences = ['tasks', 'measures'].flatMap((name) => {
  const text = readFileSync(new URL(`../../../shared/plan/catalogue/${name}.json`, import.meta.url), 'utf8');
  return [...new Set(textsIn(JSON.parse(text)))].filter((sentence) => sentence.includes(' '));
});

function textsIn(json: unknown): string[] {
  if (typeof json === 'string') return [json.normalize('NFC')];
  const nested = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).safeParse(json);
  return nested.success ? Object.values(nested.data).flatMap(textsIn) : [];
}

const capitals = vietnameseLetters.map((letter) => letter.toUpperCase());
const letters = fc.constantFrom(
  ...vietnameseLetters,
  ...capitals,
  ...Array.from('abcdeghiklmnopqrstuvxy 0123456789.,-/%'),
);
const anyText = fc.string({ unit: letters, maxLength: 60 });

describe('TCVN3', () => {
  it('has all 67 small letters, their capitals in fonts that end in H, and seven capitals everywhere', () => {
    expect(vietnameseLetters).toHaveLength(67);
    const written = toTcvn3(vietnameseLetters.join(''));
    expect(written).toMatch(/^[\u00A1-\u00FE]{67}$/);
    expect(fromTcvn3(written, false)).toBe(vietnameseLetters.join(''));
    expect(fromTcvn3(written, true)).toBe(capitals.join(''));
    expect(fromTcvn3(toTcvn3('ĂÂÊÔƠƯĐ'), false)).toBe('ĂÂÊÔƠƯĐ');
  });

  it('gives back any text that was written in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fromTcvn3(toTcvn3(text), false)).toBe(withoutLostCapitals(text));
        expect(fromTcvn3(toTcvn3(text.toLowerCase()), true)).toBe(text.toUpperCase());
      }),
    );
  });
});

describe('VNI', () => {
  it('has all 67 letters, small and capital', () => {
    for (const letter of [...vietnameseLetters, ...capitals])
      expect([letter, fromVni(toVni(letter))]).toEqual([letter, letter]);
  });

  it('gives back any text that was written in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fromVni(toVni(text))).toBe(text);
      }),
    );
  });

  it('leaves alone what is no Vietnamese letter', () => {
    expect(fromVni('eê uâ ß ç ý – ù')).toBe('eê uâ ß ç ý – ù');
  });
});

describe('a text in a legacy font', () => {
  it.each([
    ['Tû lÖ hå s¬', '.VnTime', 'Tỷ lệ hồ sơ', 'TCVN3'],
    ['céng hoµ x· héi chñ nghÜa viÖt nam', '.VnTimeH', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TCVN3'],
    ['§· xong 100% (43/43 hå s¬)', '.VnArial Narrow', 'Đã xong 100% (43/43 hồ sơ)', 'TCVN3'],
    ['Tyû leä hoà sô', 'VNI-Times', 'Tỷ lệ hồ sơ', 'VNI'],
    ['ÑAÕ HOAØN THAØNH', 'VNI-Helve', 'ĐÃ HOÀN THÀNH', 'VNI'],
  ])('(%s in %s) is read as what it shows: %s', (written, font, text, encoding) => {
    expect(readLegacy(written, font)).toEqual({ text, encoding });
  });

  it('is read as it was meant, whatever the sentence', () => {
    expect(sentences.length).toBeGreaterThan(100);
    for (const sentence of sentences) {
      expect(readLegacy(toTcvn3(sentence), '.VnTime')?.text ?? sentence).toBe(withoutLostCapitals(sentence));
      expect(readLegacy(toTcvn3(sentence).normalize('NFD'), '.VnTime')?.text ?? sentence).toBe(
        withoutLostCapitals(sentence),
      );
      expect(readLegacy(toVni(sentence), 'VNI-Times')?.text ?? sentence).toBe(sentence);
    }
  });

  it('is left alone when it was typed in Unicode after all', () => {
    for (const sentence of sentences) {
      for (const font of ['.VnTime', 'VNI-Times']) {
        expect([sentence, readLegacy(sentence, font)]).toEqual([sentence, undefined]);
        expect(readLegacy(sentence.normalize('NFD'), font)).toBeUndefined();
      }
      // Quý is the same in both, so a font of capitals shows it as QUÝ.
      expect((readLegacy(sentence, '.VnTimeH')?.text ?? sentence).toLowerCase()).toBe(sentence.toLowerCase());
    }
  });

  it('that says nothing of its encoding is read as its surroundings, else as its font says', () => {
    const both = 'dòng';
    expect(readLegacy(both, '.VnTime')?.text).toBe('dũng');
    expect(readLegacy(both, '.VnTime', { unicode: 1, legacy: 2 })?.text).toBe('dũng');
    expect(readLegacy(both, '.VnTime', { unicode: 2, legacy: 1 })).toBeUndefined();
    expect(readLegacy(`®· ${both}`, '.VnTime', { unicode: 2, legacy: 1 })?.text).toBe('đã dũng');
    expect(legacyEvidence('Đã xong ®· phòng dòng abc', '.VnTime')).toEqual({ unicode: 2, legacy: 1 });
  });

  it.each(['', 'KPS', '12/KH-UBND', '1.204', 'a–b “c” …'])('needs no reading when it is plain: %s', (text) => {
    expect(readLegacy(text, '.VnTime')).toBeUndefined();
    expect(readLegacy(text, 'VNI-Times')).toBeUndefined();
  });

  it('is told word by word where both were typed', () => {
    expect(readLegacy('Ghi chú: ®· hoµn thµnh', '.VnTime')?.text).toBe('Ghi chú: đã hoàn thành');
    expect(readLegacy('Đã xong; hå s¬ ®Çy ®ñ', '.VnTime')?.text).toBe('Đã xong; hồ sơ đầy đủ');
  });
});

describe('a Vietnamese syllable', () => {
  it.each([
    'nghiêng',
    'quýt',
    'Thuỷ',
    'Hòa',
    'gì',
    'giếng',
    'yêu',
    'KHUYẾN',
    'đường',
    'quốc',
    'uỷ',
    'ích',
    'Quỳnh',
    'hoà',
    'khuỷu',
    'ngoằn',
  ])('can be %s', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });

  it.each(['nghanh', 'cí', 'hôà', 'bộc̣', 'tec', 'chỳ', 'thơaf', 'ßa', 'kaf', '', 'tíên', 'thÓ', 'xaõ', 'ñang'])(
    'cannot be %s',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
