import fc from 'fast-check';

/** What has a meaning somewhere in an address, a signature or an XML text. */
const awkward = [
  ...`+&=?#%'()*!~@:;,$ /\\"<>[]{}|^\`.-_`.split(''),
  '//',
  '..',
  '/../',
  '/./',
  '%2F',
  '%20',
  'Báo cáo quý I (đã sửa)',
  'Báo cáo'.normalize('NFD'),
  '😀',
  '\u00a0',
];

/** Text with everything in it that encodings stumble over, leading and trailing spaces too. */
export const awkwardText = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
