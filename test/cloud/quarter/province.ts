import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { findPeriod } from '../../../shared/period/calendar.ts';
import { reportFile } from '../report-file.ts';
import { after, corrected, DAY, dueAt, held, missing, PERIOD, placeOf, province } from './cast.ts';
import type { Quarter } from './quarter.ts';

/** What the province sees, makes, asks for and decides; then the next period. */
export function proveProvince(quarter: () => Quarter): void {
  describe('the province', () => {
    test('shows the province how it stands, and compares', async () => {
      const { officer, commune } = quarter();
      const period = `/periods/${PERIOD}`;
      expect(await officer.read(z.json(), `${period}/overview`)).toMatchObject({
        completeness: { units: 6, accepted: 3, rejected: 1, none: 2 },
        timeliness: { onTime: 2, late: 1 },
      });
      const matrix = z.looseObject({ indicators: z.array(z.looseObject({ code: z.string() })) });
      const { indicators } = await officer.read(matrix, `${period}/comparison`);
      for (const path of [`indicators/${indicators[0]?.code ?? ''}`, 'ranking', 'explanations']) {
        await officer.read(z.json(), `${period}/${path}`);
      }
      await officer.read(z.json(), '/periods');
      await commune(corrected).read(z.json(), `${placeOf(corrected)}/results`);
    });

    test('makes the summary of the night from the schedule, and one when it is asked for; every file can be had', async () => {
      const { cloud, officer } = quarter();
      await cloud.runSchedule('summary');
      expect(await officer.read(z.json(), `/periods/${PERIOD}/summaries`, { method: 'POST' })).toEqual({
        state: 'started',
      });
      await cloud.settle();
      const summary = z.looseObject({ run: z.string(), files: z.array(z.looseObject({ name: z.string() })) });
      const { summaries } = await officer.read(
        z.object({ summaries: z.array(summary) }),
        `/periods/${PERIOD}/summaries`,
      );
      expect(summaries).toMatchObject([{ trigger: 'request' }, { trigger: 'schedule', final: false, reports: 3 }]);
      const [{ run, files } = { run: '', files: [] }] = summaries;
      for (const { name } of files) {
        expect((await officer.download(`/periods/${PERIOD}/summaries/${run}/${name}`)).length).toBeGreaterThan(100);
      }
    });

    test('reminds whom the province names, in its words', async () => {
      const { cloud, officer } = quarter();
      const before = cloud.mails.length;
      const text = 'Đề nghị báo cáo trong hôm nay.';
      const ask = { body: { units: [missing], text } };
      expect(await officer.read(z.json(), `/periods/${PERIOD}/reminders`, ask)).toMatchObject({ state: 'started' });
      await cloud.settle();
      const sent = cloud.mails.slice(before);
      expect(sent).toMatchObject([{ Destination: { ToAddresses: [`${missing}@mau.example`] } }]);
      expect(sent[0]?.Content.Simple.Body.Text.Data).toContain(text);
      const { messages } = await officer.read(z.looseObject({ messages: z.array(z.json()) }), '/outbox');
      expect(messages).toHaveLength(cloud.mails.length + 1);
    });

    test('locks the period with a final summary; what comes later is held until it is admitted', async () => {
      const { cloud, officer, stateOf, report } = quarter();
      cloud.setTime(after(dueAt, 2 * DAY));
      await officer.read(z.json(), `/periods/${PERIOD}/lock`, { body: { reason: 'Đã tổng hợp' } });
      await cloud.settle();
      const { summaries } = await officer.read(
        z.object({ summaries: z.array(z.json()) }),
        `/periods/${PERIOD}/summaries`,
      );
      expect(summaries[0]).toMatchObject({ trigger: 'close', final: true, reports: 3 });
      const attempt = await report(held, await reportFile(province, held, PERIOD));
      expect(await stateOf(held)).toBe('held');
      await officer.read(z.json(), `${placeOf(held)}/attempts/${attempt}/admit`, {
        body: { reason: 'Có lý do chính đáng' },
      });
      expect(await stateOf(held)).toBe('accepted');
      await officer.read(z.json(), `/periods/${PERIOD}/unlock`, { body: { reason: 'Mở lại để bổ sung' } });
    });

    test('goes on into the next one: the forms have the figures of this one', async () => {
      const { cloud, commune, stateOf, report } = quarter();
      cloud.setTime(after(findPeriod(province.periods, '2026-Q2')!.opensAt, DAY));
      await commune(corrected).ask(`${placeOf(corrected, '2026-Q2')}/form.xlsx`);
      await report(corrected, await reportFile(province, corrected, '2026-Q2'), '2026-Q2');
      expect(await stateOf(corrected, '2026-Q2')).toBe('accepted');
    });
  });
}
