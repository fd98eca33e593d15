import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { describe as inWords } from '../../../shared/text/describe.ts';
import { fileOf, partsOf, refusalOf } from './book-of.ts';
import { oleOf } from './ole-of.ts';
import { zipOf } from './zip-of.ts';

const ole = (...streams: string[]): Buffer =>
  oleOf(Object.fromEntries(streams.map((stream) => [stream, Buffer.alloc(0)])));

const openDocument = (kind: string, ...others: string[]): Buffer =>
  zipOf([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', content: '<x/>' },
    ...others.map((name) => ({ name, content: 'x' })),
  ]);

describe('a file that is no workbook', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0), 'workbook-empty'],
    ['a workbook with a password', ole('EncryptionInfo', 'EncryptedPackage'), 'workbook-password'],
    ['an Excel 95 workbook', ole('Book'), 'workbook-old-excel'],
    ['some other old document', ole('PowerPoint Document'), 'workbook-other'],
    ['a container without an end', ole('Workbook').subarray(0, 700), 'workbook-damaged'],
    ['an old Word document', ole('WordDocument'), 'workbook-word'],
    ['a web page', Buffer.from('\uFEFF\n<!DOCTYPE html><html><table></table></html>'), 'workbook-html'],
    ['a bare table of a web page', Buffer.from('<table><tr><td>1</td></tr></table>'), 'workbook-html'],
    ['a web archive', Buffer.from('MIME-Version: 1.0\nX-Document-Type: Workbook'), 'workbook-html'],
    ['XML of Excel 2003', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'workbook-xml'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'workbook-pdf'],
    ['comma-separated values', Buffer.from('Mã,Số liệu\nHS_TN_TT,"12,5"\n'), 'workbook-text'],
    ['rich text', Buffer.from('{\\rtf1\\ansi'), 'workbook-word'],
    ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), 'workbook-picture'],
    ['a photo of a telephone', Buffer.from('\u0000\u0000\u0000\u0018ftypheic', 'latin1'), 'workbook-picture'],
    ['a RAR archive', Buffer.from('Rar!\u001a\u0007\u0000', 'latin1'), 'workbook-archive'],
    ['random bytes', Buffer.from([0, 1, 2, 3, 200, 4, 5, 6]), 'workbook-other'],
    ['an empty zip', zipOf([]), 'workbook-damaged'],
    ['a zip of other files', zipOf([{ name: 'báo cáo.xlsx', content: 'x' }]), 'workbook-archive'],
    ['an OpenDocument sheet without its type', zipOf([{ name: 'content.xml', content: '<x/>' }]), 'workbook-ods'],
    ['an OpenDocument text', openDocument('text'), 'workbook-word'],
    ['an OpenDocument drawing', openDocument('graphics'), 'workbook-other'],
    ['an OpenDocument sheet with a password', openDocument('spreadsheet', 'encrypted-package'), 'workbook-password'],
    ['an OpenDocument sheet with macros', openDocument('spreadsheet', 'Basic/script-lc.xml'), 'workbook-macro'],
    ['a Word document', zipOf([{ name: 'word/document.xml', content: '<x/>' }]), 'workbook-word'],
  ])('%s is told by its content', (_, file, id) => {
    expect(refusalOf(file)).toBe(id);
  });

  it('is a binary workbook when its main part says so', () => {
    const parts = partsOf({}).filter(({ name }) => name !== '_rels/.rels');
    const rels =
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.bin"/></Relationships>';
    expect(refusalOf(zipOf([...parts, { name: '_rels/.rels', content: rels }]))).toBe('workbook-xlsb');
  });

  it.each(['xl/vbaProject.bin', 'xl/macrosheets/sheet1.xml', 'xl/activeX/activeX1.xml'])(
    'holds a macro in %s',
    (name) => {
      expect(refusalOf(fileOf({ extra: [{ name, content: 'x' }] }))).toBe('workbook-macro');
    },
  );

  it('is refused above 8 MB before anything is read', () => {
    const opening = openWorkbook(Buffer.alloc((8 << 20) + 1));
    expect(opening.ok ? undefined : inWords(opening.observation, 'vi')).toMatchObject({
      id: 'workbook-too-large',
      severity: 'error',
      message: 'Tệp lớn hơn 8 MB.',
    });
  });
});
