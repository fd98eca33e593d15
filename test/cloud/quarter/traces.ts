import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { routes } from '../../../functions/portal/api/routes.ts';
import { head, province } from './cast.ts';
import type { Quarter } from './quarter.ts';

/** What failed for good, the audit trail, and the logs. */
export function proveTraces(quarter: () => Quarter): void {
  describe('what is left of it', () => {
    test('gives up what fails for good, where somebody finds it', async () => {
      const { cloud } = quarter();
      for (const bundle of ['summary', 'reminder'] as const) cloud.start(bundle, { province: 'none' });
      await cloud.settle();
      const kept = [...cloud.givenUp.keys()].toSorted();
      expect(kept).toEqual([expect.stringContaining('-reminder-'), expect.stringContaining('-summary-')]);
    });

    test('leaves a trail of all that was done, by account and never by name', async () => {
      const { officer } = quarter();
      const { entries } = await officer.read(
        z.object({ entries: z.array(z.looseObject({ action: z.string() })) }),
        '/audit?month=2026-03',
      );
      const actions = new Set(entries.map(({ action }) => action));
      expect([...actions]).toEqual(
        expect.arrayContaining([
          'access-refused',
          'report-returned',
          'report-admitted',
          'period-locked',
          'summary-made',
        ]),
      );
      expect(JSON.stringify(entries)).not.toMatch(/mẫu/);
    });

    test('asked every route of the API', () => {
      const { cloud, desk } = quarter();
      expect(routes.map(({ id }) => id).filter((id) => !desk.seen.has(id))).toEqual([]);
      expect(cloud.refused).toEqual([]);
    });

    test('wrote the number that the gateway gave each request beside what became of it', () => {
      const { cloud } = quarter();
      const answered = cloud.logs.filter((line) => /"message":"answered".*"service":"portal"/.test(line));
      expect(answered.length).toBeGreaterThan(routes.length);
      expect(answered.filter((line) => !/"requestId":"[0-9a-f-]{36}"/.test(line))).toEqual([]);
    });

    test('wrote no name, address or file name into a log', () => {
      const { cloud } = quarter();
      const personal = [head.name, 'Công chức', 'Báo cáo', '@', ...province.units.map(({ name }) => name)];
      expect(cloud.logs.length).toBeGreaterThan(50);
      expect(cloud.logs.filter((line) => personal.some((word) => line.includes(word)))).toEqual([]);
    });
  });
}
