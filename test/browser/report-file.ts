import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { SAMPLE_SEED } from '../../infra/sample/province.ts';
import { sampleReport } from '../../infra/sample/report.ts';
import { writeForm } from '../../shared/form/write.ts';
import { askOf } from '../../shared/plan/asking.ts';
import type { Province } from '../../shared/plan/province.ts';
import { openForm, type OpenForm } from '../system/quarter/officer.ts';

export const FIGURES = 'Số liệu';
export const VALUE = 'Số liệu kỳ này *';

/** A unit's form for a period, filled with its sample figures and then edited as in a spreadsheet program. */
export async function filledForm(
  province: Province,
  unit: string,
  edit: (form: OpenForm) => void = () => {},
  period = '2026-Q1',
): Promise<Uint8Array> {
  const ask = askOf(province, unit, period);
  if (!ask) throw new Error(`nobody asks ${unit} for ${period}`);
  const form = await openForm(await writeForm(ask, undefined, ask.period.opensAt, sampleReport(ask, SAMPLE_SEED)));
  edit(form);
  return form.save();
}

/** A file as a file field takes it. */
export function upload(name: string, bytes: Uint8Array) {
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  };
}

/** Saves what the click brings. */
export async function saved(
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await buffer(await download.createReadStream())) };
}
