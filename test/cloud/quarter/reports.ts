import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { mail } from '../deployment.ts';
import { filledLike, reportFile } from '../report-file.ts';
import {
  after,
  corrected,
  DAY,
  dueAt,
  faulty,
  held,
  HOUR,
  late,
  missing,
  PERIOD,
  placeOf,
  province,
  returned,
  stranger,
  VALUE,
} from './cast.ts';
import type { Quarter } from './quarter.ts';

/** What units send and hear, up to the deadline and after it. */
export function proveReports(quarter: () => Quarter): void {
  describe('the reports', () => {
    test('tells a unit what is wrong in its report, cell by cell, and takes the corrected one', async () => {
      const { cloud, commune, stateOf, report } = quarter();
      cloud.setTime(after(dueAt, -3 * DAY));
      const [unit, place] = [corrected, placeOf(corrected)];
      const blank = await commune(unit).ask(`${place}/form.xlsx`);
      const form = await filledLike(
        new Uint8Array(await blank.arrayBuffer()),
        await reportFile(province, unit, PERIOD),
      );
      const good = await form.save();
      const cell = form.type('Số liệu', 'HS_TN_TT', VALUE, 'không rõ');
      const bad = await report(unit, await form.save());
      expect(await commune(unit).read(z.json(), `${place}/attempts/${bad}`)).toMatchObject({
        receipt: { status: 'rejected' },
      });
      expect(await commune(unit).read(z.json(), `${place}/attempts/${bad}/findings`)).toMatchObject({
        sheets: expect.arrayContaining([
          expect.objectContaining({ findings: expect.arrayContaining([expect.objectContaining({ cell })]) }),
        ]),
      });
      expect(openWorkbook(await commune(unit).download(`${place}/attempts/${bad}/marked.xlsx`)).ok).toBe(true);
      const attempt = await commune(unit).send(place, 'Báo cáo.xlsx', good);
      expect(await commune(unit).read(z.json(), `${place}/attempts/${attempt}`)).toEqual({ state: 'pending', attempt });
      await cloud.settle();
      expect(await stateOf(unit)).toBe('accepted');
      expect(await commune(unit).download(`${place}/attempts/${attempt}/original`)).toEqual(good);
    });

    test('mails those who are missing before the deadline, once, and tells the province', async () => {
      const { cloud, report } = quarter();
      cloud.setTime(after(dueAt, -DAY));
      await report(returned, await reportFile(province, returned, PERIOD));
      const unbalanced = await filledLike(
        await reportFile(province, faulty, PERIOD),
        await reportFile(province, faulty, PERIOD),
      );
      unbalanced.type('Số liệu', 'HS_TN_TT', VALUE, 'nhiều');
      await report(faulty, await unbalanced.save());
      await cloud.runSchedule('reminder');
      await cloud.runSchedule('reminder');
      const to = cloud.mails.flatMap(({ Destination }) => Destination.ToAddresses);
      // A unit without an address has its message in the outbox alone.
      const waiting = province.units.flatMap(({ code, email }) =>
        [late, held, faulty, missing].includes(code) && email !== undefined ? [email] : [],
      );
      expect(to.toSorted()).toEqual([...waiting, mail.provinceMail].toSorted());
      const { PORTAL_ADDRESS: portal } = cloud.environment('reminder');
      for (const { FromEmailAddress, Content } of cloud.mails) {
        expect(FromEmailAddress).toBe(mail.mailSender);
        expect(Content.Simple.Body.Text.Data).toContain(portal);
      }
    });

    test('lets nobody see another unit, or another province', async () => {
      const { desk, commune } = quarter();
      expect(await commune(late).refusal(placeOf(returned))).toEqual([403, 'forbidden']);
      expect(await commune(late).refusal(`/periods/${PERIOD}/overview`)).toEqual([403, 'forbidden']);
      expect(await (await desk.signIn(stranger)).refusal('/session')).toEqual([403, 'forbidden']);
    });

    test('returns a report with a reason, and the unit reports anew; what comes after the deadline is late', async () => {
      const { cloud, officer, commune, stateOf, report } = quarter();
      cloud.setTime(after(dueAt, -12 * HOUR));
      const { attempts } = await commune(returned).read(
        z.looseObject({ attempts: z.array(z.looseObject({ attempt: z.string() })) }),
        `${placeOf(returned)}/attempts`,
      );
      const decided = `${placeOf(returned)}/attempts/${attempts[0]?.attempt ?? ''}/return`;
      await officer.read(z.json(), decided, { body: { reason: 'Số liệu của kỳ trước' } });
      expect(await stateOf(returned)).toBe('returned');
      await report(returned, await reportFile(province, returned, PERIOD));
      expect(await stateOf(returned)).toBe('accepted');
      cloud.setTime(after(dueAt, 3 * HOUR));
      await report(late, await reportFile(province, late, PERIOD));
      expect(await commune(late).read(z.json(), placeOf(late))).toMatchObject({ state: 'accepted', onTime: false });
    });
  });
}
