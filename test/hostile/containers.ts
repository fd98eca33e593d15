import { zipOf } from '../unit/workbook/zip-of.ts';
import type { HostileFile } from './hostile-file.ts';
import { figuresPart, goodFile, partsWith, xmlOf } from './report.ts';

/** The good file with one part packed in another way. */
const packed = (name: string, how: object): Uint8Array =>
  zipOf(partsWith().map((part) => (part.name === name ? { ...part, ...how } : part)));

/** Zip containers that are broken, or that two programs would understand differently. */
export const containers: readonly HostileFile[] = [
  {
    name: 'cut off in the middle',
    make: () => goodFile.slice(0, goodFile.length >> 1),
    status: 'failed',
    finding: 'workbook-damaged',
  },
  {
    name: 'a part with a wrong checksum',
    make: () => packed(figuresPart, { declaredCrc: 0x1234 }),
    status: 'failed',
    finding: 'workbook-damaged',
  },
  {
    name: 'a part that says it is shorter than it is',
    make: () => packed(figuresPart, { declaredSize: 100 }),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'a part that says it is longer than it is',
    make: () => packed(figuresPart, { declaredSize: xmlOf(figuresPart).length * 3 }),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'two parts of one name',
    make: () => zipOf(partsWith({}, [{ name: figuresPart, content: xmlOf(figuresPart) }])),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'two parts of one name in other letters',
    make: () => zipOf(partsWith({}, [{ name: figuresPart.toUpperCase(), content: '<worksheet/>' }])),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'a name that differs inside',
    make: () => packed(figuresPart, { localName: 'xl/worksheets/sheet9.xml' }),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'a part that reaches into the next one, as in the best bombs',
    make: () => {
      const reaching = { stored: true, declaredSize: 3_000, declaredCompressed: 3_000 };
      return zipOf([{ name: 'xl/media/a.png', content: 'a', ...reaching }, ...partsWith()]);
    },
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'many parts that share the bytes of one',
    make: () =>
      zipOf([
        ...partsWith(),
        { name: 'xl/media/a.png', content: 'a'.repeat(1_000) },
        ...Array.from({ length: 100 }, (_, index) => ({
          name: `xl/media/a${index}.png`,
          content: 'a'.repeat(1_000),
          sameDataAs: partsWith().length,
        })),
      ]),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: '60,000 parts',
    make: () =>
      zipOf(
        partsWith(
          {},
          Array.from({ length: 60_000 }, (_, index) => ({ name: `xl/p${index}`, content: '', stored: true })),
        ),
      ),
    status: 'failed',
    finding: 'workbook-too-many-parts',
  },
  {
    name: 'a part that wants to be written elsewhere',
    make: () => zipOf(partsWith({}, [{ name: '../../etc/cron.d/x', content: 'x' }])),
    status: 'failed',
    finding: 'workbook-unsafe',
  },
  {
    name: 'a part with a password of its own',
    make: () => packed(figuresPart, { flags: 1 }),
    status: 'failed',
    finding: 'workbook-password',
  },
  {
    name: 'a part in another compression',
    make: () => packed(figuresPart, { method: 12 }),
    status: 'failed',
    finding: 'workbook-unusual',
  },
  {
    name: 'macros',
    make: () => zipOf(partsWith({}, [{ name: 'xl/vbaProject.bin', content: 'x' }])),
    status: 'failed',
    finding: 'workbook-macro',
  },
  {
    name: 'text that is not UTF-8',
    make: () => packed(figuresPart, { content: Buffer.from(`\uFEFF${xmlOf(figuresPart)}`, 'utf16le') }),
    status: 'failed',
    finding: 'workbook-encoding',
  },
  {
    name: 'XML that breaks off',
    make: () => packed(figuresPart, { content: xmlOf(figuresPart).slice(0, 20_000) }),
    status: 'failed',
    finding: 'workbook-unreadable',
  },
];
