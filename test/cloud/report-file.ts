import { sampleReport } from '../../infra/sample/report.ts';
import { SAMPLE_SEED } from '../../infra/sample/province.ts';
import { writeForm } from '../../shared/form/write.ts';
import { askOf } from '../../shared/plan/asking.ts';
import type { Province } from '../../shared/plan/province.ts';
import { openForm, type OpenForm } from '../system/quarter/officer.ts';

/** A unit's report for a period as a file, with its sample figures. */
export async function reportFile(province: Province, unit: string, period: string): Promise<Uint8Array> {
  const ask = askOf(province, unit, period);
  if (!ask) throw new Error(`Nobody asks ${unit} for ${period}`);
  return writeForm(ask, undefined, ask.period.opensAt, sampleReport(ask, SAMPLE_SEED));
}

/** Types what stands in a filled form into the same cells of a blank one. */
export async function filledLike(blank: Uint8Array, filled: Uint8Array): Promise<OpenForm> {
  const [form, source] = await Promise.all([openForm(blank), openForm(filled)]);
  for (const sheet of source.book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula === undefined && cell.master === cell)
          form.sheet(sheet.name).getCell(cell.address).value = cell.value;
      }),
    );
  }
  return form;
}
