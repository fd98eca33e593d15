import { oleOf } from '../unit/workbook/ole-of.ts';
import { zipOf } from '../unit/workbook/zip-of.ts';
import type { HostileFile } from './hostile-file.ts';
import { partsWith } from './report.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const noise = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 7919 + (index >> 3)) % 256));

/** Other kinds of files, all of them named bao-cao.xlsx. */
export const disguises: readonly HostileFile[] = [
  {
    name: 'a web page',
    make: () => text('<html><body><table><tr><td>HS_KT</td><td>12,5</td></tr></table></body></html>'),
    status: 'failed',
    finding: 'workbook-html',
  },
  { name: 'a CSV', make: () => text('Mã;Số liệu kỳ này\nHS_KT;12,5\n'), status: 'failed', finding: 'workbook-text' },
  { name: 'a PDF', make: () => text('%PDF-1.7\n1 0 obj'), status: 'failed', finding: 'workbook-pdf' },
  {
    name: 'a Word document',
    make: () =>
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', content: '<w:document/>' },
      ]),
    status: 'failed',
    finding: 'workbook-word',
  },
  {
    name: 'an archive with the report inside',
    make: () => zipOf([{ name: 'bao-cao.xlsx', content: zipOf(partsWith()) }]),
    status: 'failed',
    finding: 'workbook-archive',
  },
  {
    name: 'a password',
    make: () => oleOf({ EncryptionInfo: noise(200), EncryptedPackage: noise(40_000) }),
    status: 'failed',
    finding: 'workbook-password',
  },
  {
    name: 'an old Word document',
    make: () => oleOf({ WordDocument: noise(9_000), '1Table': noise(5_000) }),
    status: 'failed',
    finding: 'workbook-word',
  },
  {
    name: 'an old workbook without sense',
    make: () => oleOf({ Workbook: noise(9_000) }),
    status: 'failed',
    finding: 'workbook-damaged',
  },
  {
    name: 'a picture',
    make: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    status: 'failed',
    finding: 'workbook-picture',
  },
  {
    name: 'noise',
    make: () => noise(50_000),
    status: 'failed',
    finding: 'workbook-other',
  },
  {
    name: 'a workbook that is no report',
    make: () =>
      zipOf(
        partsWith({
          'xl/workbook.xml': (xml) =>
            xml.replace(
              / name="(Bìa|Số liệu|Nhiệm vụ|Thuyết minh|_form)"/g,
              (_, name: string) => ` name="Danh sách ${name.length}${name.charCodeAt(1)}"`,
            ),
          'xl/sharedStrings.xml': (xml) => xml.replace(/<t([^>]*)>[^<]*<\/t>/g, '<t$1>x</t>'),
        }),
      ),
    status: 'failed',
    finding: 'form-unrecognised',
  },
];
