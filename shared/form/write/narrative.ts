import { formTexts } from '../../text/messages/form.ts';
import { freeze, protectSheet, put, setUpPage, setWidths, writeHeader } from '../../workbook/sheet-write.ts';
import { bodyStyle, type CellStyle } from '../../workbook/style.ts';
import { narrativeLayout, questions } from '../layout.ts';
import { headersOf, inputTab, writeSheetHead, type Paper } from './paper.ts';

const headers = headersOf(narrativeLayout);
const ROOM_FOR_AN_ANSWER = 140;

const answer: CellStyle = {
  ...bodyStyle('text', 'input'),
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
};

/** Writes `Thuyết minh`: five questions with room for an answer each, on one page. */
export async function writeNarrative(paper: Paper): Promise<void> {
  const sheet = paper.book.addWorksheet(narrativeLayout.sheet, { properties: { tabColor: { argb: inputTab } } });
  setWidths(sheet, [15, 28, 74]);
  const header = writeSheetHead(paper, sheet, headers.length, formTexts.narrativeTitle, formTexts.narrativeHow);
  writeHeader(sheet, header, headers);
  const entries = Object.entries(questions);
  entries.forEach(([code, question], index) => {
    const row = header + 1 + index;
    put(sheet, row, 1, code, bodyStyle('tag'));
    put(sheet, row, 2, question, bodyStyle('text'));
    put(sheet, row, 3, paper.answers.narrative[code] ?? null, answer);
    sheet.getRow(row).height = ROOM_FOR_AN_ANSWER;
  });
  freeze(sheet, header);
  setUpPage(sheet, {
    orientation: 'portrait',
    columns: headers.length,
    lastRow: header + entries.length,
    repeat: [header, header],
    footer: paper.footer,
  });
  await protectSheet(sheet);
}
