import type ExcelJS from 'exceljs';
import { placeOf } from '../../../text/province-name.ts';
import { scorecardTitle } from '../../../text/scorecard-name.ts';
import { putAcross } from '../../../workbook/sheet-write.ts';
import { styles } from '../../../workbook/style.ts';
import type { Comparison } from '../../comparison.ts';
import { words } from '../page.ts';
import { label, mergeBlock, spansFrom, WHOLE } from './grid.ts';
import { looks } from './look.ts';
import { absentText } from './submission.ts';

/** Who is missing, who prepared it, who signs it. */
const [ABSENT = WHOLE, PREPARER = WHOLE, HEAD = WHOLE] = spansFrom(1, [9, 8, 8]);
/** Points of the free space for a signature and a seal: three centimetres on paper at four fifths of the size. */
const SIGNATURE = 102;
/** The rows of the signatures: place and date, office, how to sign, free space. */
const rowHeights = [15, 15, 14, SIGNATURE];

/**
 * Who is missing, the signatures, and where the figures come from. Returns the last row, which holds a text: programs that
 * print to the last cell with something in it would cut the free space off.
 */
export function writeFoot(sheet: ExcelJS.Worksheet, row: number, comparison: Comparison): number {
  const { province, period } = comparison;
  const place = words('signPlace', { place: placeOf(province.name), year: period.dataTo.slice(0, 4) });
  mergeBlock(sheet, [row, row + rowHeights.length - 2], ABSENT, absentText(comparison), looks.absentNames);
  putAcross(sheet, row, HEAD, place, styles.headingDate);
  putAcross(sheet, row + 1, PREPARER, words('signPreparer'), styles.signatureTitle);
  putAcross(sheet, row + 1, HEAD, words('signHead'), styles.signatureTitle);
  putAcross(sheet, row + 2, PREPARER, words('signNote'), styles.signatureHint);
  putAcross(sheet, row + 2, HEAD, words('signSealNote'), styles.signatureHint);
  rowHeights.forEach((height, index) => {
    sheet.getRow(row + index).height = height;
  });
  const last = row + rowHeights.length - 1;
  putAcross(sheet, last, ABSENT, provenanceOf(comparison), looks.smallPrint);
  sheet.getRow(last).height = SIGNATURE;
  return last;
}

function provenanceOf({ edition, versions }: Comparison): string {
  const scorecards = versions.scorecards.map(({ id, version }) =>
    label('scorecardVersion', { scorecard: scorecardTitle(id), version }),
  );
  const { definition, calendar } = versions;
  return label('provenance', {
    edition,
    definition,
    calendar,
    scorecards: scorecards.length === 0 ? label('noScorecards') : scorecards.join('; '),
  });
}
