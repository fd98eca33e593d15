import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type TextRun,
} from 'docx';
import { lowerRank, placeOf } from '../../../text/province-name.ts';
import type { Comparison } from '../../comparison.ts';
import { centred, gap, NO_LINE, paragraph, run, TEXT_WIDTH_MM, words, type Block } from './paper.ts';
import { momentOf, sentencesFor, whenOf, windowOf } from './said.ts';

const [LEFT_MM, RIGHT_MM] = [65, 100];
const HEADING = 26;
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
/** What stands before the name of a province in full. */

/** Issuing body, national heading, number, place and date, title: the head of a report by decree 30/2020/NĐ-CP. */
export function headOf(comparison: Comparison): Block[] {
  const { province, period, final, asOf } = comparison;
  const when = whenOf(period);
  return [
    nationalHeading(province.name, period.dataTo.slice(0, 4)),
    centred(words('title'), { bold: true }, { spacing: { before: 360 } }),
    centred(words('subject', { when }), { bold: true }),
    ...(final ? [] : [centred(words('provisional', { at: momentOf(comparison, asOf) }), { italics: true })]),
    ruled(60),
    noteBox(comparison),
    opening(comparison, when),
  ];
}

function nationalHeading(province: string, year: string): Table {
  const upper = (text: string) => text.toLocaleUpperCase('vi');
  const place = placeOf(province);
  const small = { size: HEADING };
  const strong = { size: HEADING, bold: true };
  const left = [
    centred(words('issuer'), strong),
    centred(upper(province), strong),
    ruled(42, LEFT_MM),
    lineOf([run(words('number'), small), gap(words('numberGap'), small), run(words('numberSign'), small)]),
    centred(words('draftMark'), strong, { spacing: { before: 60 } }),
  ];
  const slanted = { size: HEADING, italics: true };
  const right = [
    centred(words('nation'), { size: 24, bold: true }),
    centred(words('motto'), strong),
    ruled(46, RIGHT_MM),
    lineOf([
      run(words('placeDate', { place }), slanted),
      gap(words('dayGap'), slanted),
      run(words('monthWord'), slanted),
      gap(words('monthGap'), slanted),
      run(words('yearWord', { year }), slanted),
    ]),
  ];
  return besides([left, LEFT_MM], [right, RIGHT_MM]);
}

/** Two columns without lines: the head of the document, and its foot with recipients and signature. */
export function besides(...columns: readonly (readonly [readonly Paragraph[], number])[]): Table {
  const widths = columns.map(([, width]) => convertMillimetersToTwip(width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((all, width) => all + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_LINES,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ([children], index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children: [...children],
            }),
        ),
      }),
    ],
  });
}

function lineOf(children: readonly TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 60 }, children: [...children] });
}

/** The short rule below a heading, centred in a column of that width: the border of an empty line with wide indents. */
function ruled(length: number, width = TEXT_WIDTH_MM): Paragraph {
  const side = convertMillimetersToTwip((width - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, line: 60, lineRule: 'exact', after: 40 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

/** What this draft is and what to do with it; to be deleted. */
function noteBox(comparison: Comparison): Paragraph {
  const { edition, final, asOf } = comparison;
  const standing = words(final ? 'standingFinal' : 'standingOpen', { at: momentOf(comparison, asOf) });
  const said = [words('note', { edition, standing }), ...sentencesFor('province', comparison)];
  const edge = { style: BorderStyle.DASHED, size: 6, space: 4, color: '595959' };
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: { before: 120, after: 160 },
    indent: { left: 100, right: 100 },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [run(said.join(' '), { size: 22, italics: true })],
  });
}

function opening({ province, period }: Comparison, when: string): Paragraph {
  return paragraph([
    run(words('opening')),
    gap(words('openingGap')),
    run(words('openingEnd', { province: lowerRank(province.name), when, ...windowOf(period) })),
  ]);
}
