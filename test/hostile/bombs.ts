import { constants, deflateRawSync } from 'node:zlib';
import { zipOf, type ZipPart } from '../unit/workbook/zip-of.ts';
import type { HostileFile } from './hostile-file.ts';
import { before, figuresPart, partsWith, stringsPart, stylesPart, workbookPart, xmlOf } from './report.ts';

const MB = 1 << 20;

/** One repeated megabyte, deflated once: the pieces can be joined, so that a gigabyte takes no time to make. */
function bomb(name: string, megabytes: number, head: string, filler: string, tail: string): ZipPart {
  const piece = filler.repeat(Math.ceil(MB / filler.length));
  const join = { finishFlush: constants.Z_FULL_FLUSH };
  const deflatedPiece = deflateRawSync(piece, { ...join, level: 9 });
  const deflated = Buffer.concat([
    deflateRawSync(head, join),
    ...Array.from({ length: megabytes }, () => deflatedPiece),
    deflateRawSync(tail),
  ]);
  const declaredSize = Buffer.byteLength(head) + megabytes * piece.length + Buffer.byteLength(tail);
  // No program comes as far as the checksum.
  return { name, content: '', deflated, declaredSize };
}

/** The good file with one part blown up before its last tag. */
function blownUp(name: string, megabytes: number, endTag: string, filler: string): Uint8Array {
  const xml = xmlOf(name);
  const at = xml.lastIndexOf(endTag);
  const part = bomb(name, megabytes, xml.slice(0, at), filler, xml.slice(at));
  return zipOf(partsWith().map((each) => (each.name === name ? part : each)));
}

const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);

const withDoctype = (doctype: string, name: string): Uint8Array =>
  zipOf(partsWith({ [name]: (xml) => xml.replace('?>', `?>${doctype}`) }));

/** Small files that unpack into large ones. */
export const bombs: readonly HostileFile[] = [
  {
    name: 'a sheet of 300 MB: formatted empty rows behind the figures',
    make: () => blownUp(figuresPart, 300, '</sheetData>', '<row r="900" spans="1:7" ht="15"></row>'),
    status: 'accepted',
    finding: 'workbook-sheet-truncated',
  },
  {
    name: 'a sheet of 1 GB of spaces',
    make: () => blownUp(figuresPart, 1024, '</sheetData>', ' '),
    status: 'accepted',
    finding: 'workbook-sheet-truncated',
  },
  {
    name: 'shared strings of 1 GB',
    make: () => blownUp(stringsPart, 1024, '</sst>', '<si><t>a</t></si>'),
    status: 'failed',
    finding: 'workbook-inflates',
  },
  {
    name: 'a picture of 1 GB',
    make: () => zipOf([...partsWith(), bomb('xl/media/image1.png', 1024, '', '\u0000', '')]),
    status: 'failed',
    finding: 'workbook-inflates',
  },
  {
    name: 'many pictures that are modest one by one',
    make: () =>
      zipOf([
        ...partsWith(),
        ...Array.from({ length: 60 }, (_, index) => bomb(`xl/media/image${index}.png`, 1, '', '\u0000', '')),
      ]),
    status: 'failed',
    finding: 'workbook-inflates',
  },
  {
    name: 'strings of 100 MB that say they are small',
    make: () => {
      const part = bomb(stringsPart, 100, xmlOf(stringsPart).replace('</sst>', ''), '<si><t>a</t></si>', '</sst>');
      return zipOf(partsWith().map((each) => (each.name === stringsPart ? { ...part, declaredSize: 30_000 } : each)));
    },
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'a sheet of 100 MB that says it is small',
    make: () => {
      const part = bomb(figuresPart, 100, xmlOf(figuresPart), ' ', '');
      return zipOf(partsWith().map((each) => (each.name === figuresPart ? { ...part, declaredSize: 50_000 } : each)));
    },
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'a billion laughs among the strings',
    make: () => withDoctype(`<!DOCTYPE sst [<!ENTITY l0 "ha">${laughs.join('')}]>`, stringsPart),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'an entity that asks for a file of the server',
    make: () => withDoctype('<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>', workbookPart),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'one long text that every cell of the sheet shows',
    make: () => {
      const long = 'Nghị quyết '.repeat(2_900);
      const index = xmlOf(stringsPart).split('<si>').length - 1;
      const rows = Array.from({ length: 1_900 }, (_, row) => {
        const cells = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(
          (c) => `<c r="${c}${row + 70}" t="s"><v>${index}</v></c>`,
        );
        return `<row r="${row + 70}">${cells.join('')}</row>`;
      });
      return zipOf(
        partsWith({
          [stringsPart]: before('</sst>', `<si><t>${long}</t></si>`),
          [figuresPart]: before('</sheetData>', rows.join('')),
        }),
      );
    },
    status: 'failed',
    finding: 'workbook-inflates',
  },
  {
    name: 'elements nested a hundred thousand deep',
    make: () => zipOf(partsWith({ [stylesPart]: before('</fonts>', '<a>'.repeat(100_000)) })),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
];
