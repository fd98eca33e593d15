import type { Message } from '../../text/language.ts';
import { formTexts } from '../../text/messages/form.ts';
import { protectSheet, putAcross, setUpPage, setWidths, writeTitle } from '../../workbook/sheet-write.ts';
import { styles } from '../../workbook/style.ts';
import { GUIDE_SHEET, taskStatuses } from '../layout.ts';
import { print, type Paper } from './paper.ts';

const parts: readonly (readonly [Message, readonly Message[]])[] = [
  [
    formTexts.guideFill,
    [
      formTexts.guideYellow,
      formTexts.guideRequired,
      formTexts.guideWords,
      formTexts.guideWindow,
      formTexts.guideNumbers,
      formTexts.guideExplain,
      formTexts.guideTasks,
      formTexts.guideCheck,
    ],
  ],
  [formTexts.guideSubmit, [formTexts.guideHow]],
  [formTexts.guideNext, [formTexts.guideAnswer, formTexts.guideOnTime]],
];

/** Writes `Hướng dẫn`: one page of plain sentences. */
export async function writeGuide({ book, window, due, footer }: Paper): Promise<void> {
  const sheet = book.addWorksheet(GUIDE_SHEET);
  setWidths(sheet, [4, 92]);
  let row = writeTitle(sheet, 1, [1, 2], print(formTexts.guideTitle)) + 1;
  const statuses = Object.values(taskStatuses).join(', ');
  for (const [heading, sentences] of parts) {
    putAcross(sheet, row, [1, 2], print(heading), styles.paragraphStrong);
    row += 1;
    for (const sentence of sentences) {
      putAcross(sheet, row, [1, 1], '–', styles.bullet);
      putAcross(sheet, row, [2, 2], print(sentence, { window, due, statuses }), styles.paragraph);
      row += 1;
    }
    row += 1;
  }
  sheet.views = [{ showGridLines: false }];
  setUpPage(sheet, { orientation: 'portrait', columns: 2, lastRow: row - 2, footer });
  await protectSheet(sheet);
}
