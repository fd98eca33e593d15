import type ExcelJS from 'exceljs';
import type { Message } from '../../text/language.ts';
import { formTexts } from '../../text/messages/form.ts';
import { formula, put } from '../../workbook/sheet-write.ts';
import { BODY_SIZE, FONT, bodyStyle, highlights, styles } from '../../workbook/style.ts';
import { REQUIRED_MARK } from '../layout.ts';
import { balanceOf, type FiguresPlace } from './figures.ts';
import { print, type Paper } from './paper.ts';
import type { TasksPlace } from './tasks.ts';

/** What is still to do, counted live, so that the officer sees it before submitting. Returns the next free row. */
export function writeProgress(
  paper: Paper,
  sheet: ExcelJS.Worksheet,
  row: number,
  figures: FiguresPlace,
  tasks: TasksPlace,
): number {
  const { ask, answers, current } = paper;
  const values = figures.current.values;
  const required = ask.measures.filter((measure) => measure.required);
  const answered = new Set(answers.tasks.filter(({ status }) => status !== 'missing').map(({ task }) => task));
  const lines: readonly (readonly [Message, ExcelJS.CellValue])[] = [
    [
      formTexts.requiredLeft,
      formula(
        `SUMPRODUCT((RIGHT(${figures.titles},1)="${REQUIRED_MARK}")*(${values}=""))`,
        required.filter(({ code }) => (current.get(code) ?? 'missing') === 'missing').length,
      ),
    ],
    [
      formTexts.tasksLeft,
      formula(
        `SUMPRODUCT((${tasks.codes}<>"")*(${tasks.statuses}=""))`,
        ask.tasks.filter(({ code }) => !answered.has(code)).length,
      ),
    ],
    ...(figures.balance === undefined
      ? []
      : [[formTexts.caseBalance, formula(figures.balance, balanceOf(paper))] as const]),
  ];
  lines.forEach(([label, value], index) => {
    put(sheet, row + index, 1, print(label), styles.label);
    put(sheet, row + index, 2, value, bodyStyle('text', 'strong'));
    sheet.getRow(row + index).height = 21;
  });
  const first = `B${String(row)}`;
  sheet.addConditionalFormatting({
    ref: `${first}:B${String(row + lines.length - 1)}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`OR(${first}=0,${first}="${print(formTexts.balanced)}")`],
        style: highlights.good,
      },
      { type: 'expression', priority: 2, formulae: [`TRUE`], style: highlights.warn },
    ],
  });
  return row + lines.length;
}

/** Signatures side by side, over the names typed above. Returns the last row. */
export function writeSignatures(
  { answers }: Paper,
  sheet: ExcelJS.Worksheet,
  row: number,
  cells: { readonly preparedBy: string; readonly approvedBy: string },
): number {
  put(sheet, row, 1, signature(formTexts.preparedTitle, formTexts.preparedHint), styles.signatureTitle);
  put(sheet, row, 2, signature(formTexts.approvedTitle, formTexts.approvedHint), styles.signatureTitle);
  sheet.getRow(row).height = 36;
  sheet.getRow(row + 1).height = 64;
  put(
    sheet,
    row + 2,
    1,
    formula(`IF(${cells.preparedBy}="","",${cells.preparedBy})`, answers.cover.preparedBy ?? ''),
    styles.signatureTitle,
  );
  put(
    sheet,
    row + 2,
    2,
    formula(`IF(${cells.approvedBy}="","",${cells.approvedBy})`, answers.cover.approvedBy ?? ''),
    styles.signatureTitle,
  );
  sheet.getRow(row + 2).height = 21;
  return row + 2;
}

/** In one cell, so that `NGƯỜI LẬP BIỂU` alone never looks like the label of that field. */
function signature(title: Message, hint: Message): ExcelJS.CellRichTextValue {
  return {
    richText: [
      { font: { name: FONT, size: BODY_SIZE, bold: true }, text: `${print(title)}\n` },
      { font: { name: FONT, size: BODY_SIZE - 1, italic: true }, text: print(hint) },
    ],
  };
}
