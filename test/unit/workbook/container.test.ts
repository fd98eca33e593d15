import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cellsOf, fileOf, partsOf, refusalOf, sheetXml } from './book-of.ts';
import { zipOf, type ZipPart } from './zip-of.ts';

const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sound = partsOf({ rows: row });

/** The sound workbook with one part changed. */
const withPart = (name: string, change: Partial<ZipPart>): Buffer =>
  zipOf(sound.map((part) => (part.name === name ? { ...part, ...change } : part)));
const withExtra = (...extra: ZipPart[]): Buffer => fileOf({ rows: row, extra });
const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';

/** Deflated zeros: about a thousandth of their size. */
const bomb = (megabytes: number): Partial<ZipPart> => {
  const content = Buffer.alloc(megabytes << 20, ' ');
  return { content, deflated: deflateRawSync(content, { level: 9 }) };
};

/** A stored part whose content is a complete second entry, and a directory that lists both. */
function nested(): Buffer {
  const inner = zipOf([{ name: 'xl/inner.xml', content: 'inner' }]);
  const record = inner.subarray(0, inner.indexOf('PK\u0001\u0002', 0, 'latin1'));
  const file = withExtra(
    { name: 'xl/outer.bin', content: record, stored: true },
    { name: 'xl/inner.xml', content: 'inner' },
  );
  const innerInDirectory = file.lastIndexOf('xl/inner.xml') - 46;
  file.writeUInt32LE(file.indexOf(record), innerInDirectory + 42);
  return file;
}

describe('the container of a workbook', () => {
  it('is read when it is sound', () => {
    expect(cellsOf(zipOf(sound))).toEqual({ A1: { type: 'number', number: 1, percent: false, formula: false } });
  });

  it('may hold stored parts, folders and backslashes', () => {
    const parts = sound.map((part) => ({ ...part, stored: true, name: part.name.replaceAll('/', '\\') }));
    expect(cellsOf(zipOf([...parts, { name: 'xl/', content: '' }]))).toHaveProperty('A1');
  });

  it('may have data descriptors and therefore no sizes in its local headers', () => {
    const parts = sound.map((part) => ({ ...part, flags: 8 }));
    const file = zipOf(parts);
    const at = file.indexOf(sheet) - 30;
    file.fill(0, at + 14, at + 26);
    expect(cellsOf(file)).toHaveProperty('A1');
  });

  it.each<[string, Buffer, string]>([
    ['cut off in the middle', zipOf(sound).subarray(0, 900), 'workbook-damaged'],
    ['cut off in the directory', zipOf(sound).subarray(0, -30), 'workbook-damaged'],
    ['with a wrong checksum', withPart(sheet, { declaredCrc: 1 }), 'workbook-damaged'],
    ['whose compressed data are garbage', withPart(sheet, { deflated: Buffer.from('garbage') }), 'workbook-damaged'],
    ['with a part that is larger than declared', withPart(sheet, { declaredSize: 20 }), 'workbook-unsafe'],
    ['with a part that is smaller than declared', withPart(sheet, { declaredSize: 2_000 }), 'workbook-unsafe'],
    [
      'whose local header names another part',
      withPart(sheet, { localName: 'xl/worksheets/sheet2.xml' }),
      'workbook-unsafe',
    ],
    ['that names a part twice', withExtra({ name: sheet, content: '<x/>' }), 'workbook-unsafe'],
    [
      'that names a part twice in another case',
      withExtra({ name: sheet.toUpperCase(), content: '' }),
      'workbook-unsafe',
    ],
    [
      'two of whose entries share their data',
      withExtra({ name: 'xl/x.xml', content: '', sameDataAs: 6 }),
      'workbook-unsafe',
    ],
    ['with an entry inside another one', nested(), 'workbook-unsafe'],
    ['that leads out of its folder', withExtra({ name: 'xl/../../etc/passwd', content: '' }), 'workbook-unsafe'],
    ['with an absolute name', withExtra({ name: '/etc/passwd', content: '' }), 'workbook-unsafe'],
    ['with a drive letter', withExtra({ name: 'C:\\x.xml', content: '' }), 'workbook-unsafe'],
    ['with a very long name', withExtra({ name: 'x'.repeat(300), content: '' }), 'workbook-unsafe'],
    ['with encrypted parts', withPart(sheet, { flags: 1 }), 'workbook-password'],
    ['with an exotic compression', withPart(sheet, { method: 9 }), 'workbook-unusual'],
    [
      'with 300 entries',
      withExtra(...Array.from({ length: 300 }, (_, i) => ({ name: `x${i}`, content: '' }))),
      'workbook-too-many-parts',
    ],
    ['with a part of 25 MB', withPart(strings, bomb(25)), 'workbook-inflates'],
    ['with a part of 2 MB that inflates a thousandfold', withPart(strings, bomb(2)), 'workbook-inflates'],
    [
      'with a bomb in a part that is never read',
      withExtra({ name: 'xl/media/image1.png', content: '', ...bomb(30) }),
      'workbook-inflates',
    ],
    [
      'with a bomb that lies about its size',
      withPart(strings, { ...bomb(30), declaredSize: 5_000 }),
      'workbook-unsafe',
    ],
    ['with a sheet that lies about its size', withPart(sheet, { ...bomb(30), declaredSize: 5_000 }), 'workbook-unsafe'],
    ['without its sheet', zipOf(sound.filter(({ name }) => name !== sheet)), 'workbook-damaged'],
  ])('%s is refused', (_, file, id) => {
    expect(refusalOf(file)).toBe(id);
  });
});

describe('the XML of a workbook', () => {
  it.each<[string, string | Buffer, string]>([
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>', 'workbook-unsafe'],
    ['an entity', '<worksheet>&a;</worksheet>', 'workbook-unreadable'],
    ['another encoding', '<?xml version="1.0" encoding="windows-1258"?><worksheet/>', 'workbook-encoding'],
    ['UTF-16', Buffer.from('\uFEFF<worksheet/>', 'utf16le'), 'workbook-encoding'],
    ['bytes that are no UTF-8', Buffer.from('<worksheet>\u00ff</worksheet>', 'latin1'), 'workbook-encoding'],
    ['elements nested a hundredfold', '<a>'.repeat(100) + '</a>'.repeat(100), 'workbook-unsafe'],
    [
      'an element of 100,000 attributes',
      `<worksheet${Array.from({ length: 100_000 }, (_, index) => ` a${index}=""`).join('')}/>`,
      'workbook-unsafe',
    ],
    ['tags that do not match', '<worksheet><a></b></worksheet>', 'workbook-unreadable'],
    ['a cell in another row than its own', sheetXml('<row r="1"><c r="A2"><v>1</v></c></row>'), 'workbook-damaged'],
    ['a cell beyond the last column', sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>'), 'workbook-damaged'],
    [
      'a cell that stands twice',
      sheetXml('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
      'workbook-damaged',
    ],
    [
      'a shared string that does not exist',
      sheetXml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
      'workbook-damaged',
    ],
    ['a row number that is none', sheetXml('<row r="1e9"/>'), 'workbook-damaged'],
  ])('with %s is refused', (_, content, id) => {
    expect(refusalOf(withPart(sheet, { content }))).toBe(id);
  });
});
