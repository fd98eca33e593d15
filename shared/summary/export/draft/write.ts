import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { lowerRank } from '../../../text/province-name.ts';
import type { Comparison } from '../../comparison.ts';
import { figuresAppendix, unitsAppendix } from './appendices.ts';
import { resultsPart } from './area.ts';
import { assessmentParts } from './assessment.ts';
import { besides, headOf } from './head.ts';
import { opinionsAppendix } from './opinions.ts';
import { sealed } from './pack.ts';
import { BODY, centred, gap, paragraph, run, words, type Block } from './paper.ts';
import { whenOf } from './said.ts';
import { steeringPart } from './steering.ts';
import { FONT } from '../../../workbook/style.ts';

/**
 * The draft of the province's own report to the ministry as .docx: what the comparison says, in the ministry's outline, and marked
 * places for what only its officers know. Invents nothing. Deterministic: the same comparison gives the same bytes.
 * Load this module only where a draft is written: it brings the document library.
 */
export async function writeDraft(comparison: Comparison): Promise<Uint8Array> {
  const document = new Document({
    creator: 'cchc-reports',
    lastModifiedBy: 'cchc-reports',
    title: `${words('title')} – ${words('subject', { when: whenOf(comparison.period) })}`,
    styles: { default: { document: { run: { font: FONT, size: BODY }, paragraph: {} }, ...headings } },
    sections: [sectionOf(bodyOf(comparison))],
  });
  return sealed(await Packer.toBuffer(document), comparison.asOf);
}

const plainHeading = { run: { font: FONT, size: BODY, color: '000000' } };
const headings = { heading1: plainHeading, heading2: plainHeading };

function bodyOf(comparison: Comparison): Block[] {
  return [
    ...headOf(comparison),
    ...steeringPart(comparison),
    ...resultsPart(comparison),
    ...assessmentParts(comparison),
    ...footOf(comparison),
    ...figuresAppendix(comparison),
    ...unitsAppendix(comparison),
    ...opinionsAppendix(comparison),
  ];
}

/** A4 with margins of 20, 15, 20 and 30 mm; the page's number above the text, not on the first page (decree 30). */
function sectionOf(children: readonly Block[]): ISectionOptions {
  const mm = convertMillimetersToTwip;
  const numbered = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(20), right: mm(15), bottom: mm(20), left: mm(30), header: mm(10), footer: mm(10) },
      },
    },
    headers: { first: new Header({ children: [new Paragraph('')] }), default: new Header({ children: [numbered] }) },
    children: [...children],
  };
}

/** Closing words, recipients, and who signs. */
function footOf({ province, period }: Comparison): Block[] {
  const small = { size: 22 };
  const left = [
    new Paragraph({ children: [run(words('recipients'), { size: 24, bold: true, italics: true })] }),
    new Paragraph({ children: [run(words('recipientMinistry'), small)] }),
    new Paragraph({ children: [run('- ', small), gap(words('recipientsGap'), small), run(';', small)] }),
    new Paragraph({
      children: [run(words('recipientFile'), small), gap(words('recipientFileGap'), small), run('.', small)],
    }),
  ];
  const middle = { alignment: AlignmentType.CENTER };
  const right = [
    centred(words('onBehalf'), { bold: true }),
    new Paragraph({ ...middle, children: [gap(words('signerTitleGap'), { bold: true })] }),
    ...Array.from({ length: 4 }, () => new Paragraph('')),
    new Paragraph({ ...middle, children: [gap(words('signerGap'), { bold: true })] }),
  ];
  const closing = words('closing', { when: whenOf(period), province: lowerRank(province.name) });
  return [paragraph(closing, { keepNext: true }), besides([left, 80], [right, 85])];
}
