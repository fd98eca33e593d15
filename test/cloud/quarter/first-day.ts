import { PutObjectCommand } from '@aws-sdk/client-s3';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import { openWorkbook } from '../../../shared/workbook/open.ts';
import { sdkClientsFor } from '../../fixtures/sdk-clients.ts';
import { accountOf, SignInRefused } from '../pool.ts';
import { careless, corrected, faulty, head, opensAt, PERIOD, placeOf, province, uploadOf } from './cast.ts';
import type { Quarter } from './quarter.ts';

/** Sign-in, an upload that comes too early, the definition, the blank forms. */
export function proveFirstDay(quarter: () => Quarter): void {
  describe('the first day', () => {
    test('begins with sign-in: who has no second factor gets no token for the province, and no token opens nothing', async () => {
      const { cloud, desk, signIn } = quarter();
      await expect(desk.signIn(careless)).rejects.toThrow(SignInRefused);
      await signIn();
      const nobody = desk.withToken(undefined);
      expect(await nobody.refusal('/session')).toEqual([401, '{"message":"Unauthorized"}']);
      const place = z.looseObject({ issuer: z.string(), clientId: z.string() });
      const token = await desk.tokenOf(head);
      expect(await nobody.read(place, '/sign-in')).toMatchObject({
        issuer: token['iss'],
        clientId: token['client_id'],
        signOut: { address: `${cloud.environment('portal')['SIGN_IN_DOMAIN'] ?? ''}/logout` },
      });
      expect(await nobody.read(z.looseObject({ openapi: z.string() }), '/openapi.json')).toHaveProperty('paths');
      const { scope: _, ...idToken } = token;
      expect(await desk.withToken(idToken).refusal('/session')).toEqual([403, expect.anything()]);
    });

    test('tries an upload that nobody can judge yet soon and then later, keeps it as a dead letter, and does not hear of what is not an upload', async () => {
      const { cloud } = quarter();
      const { s3 } = sdkClientsFor(cloud.engines);
      const { INTAKE_BUCKET: Bucket } = cloud.environment('intake');
      const Body = 'no workbook';
      const [own, ...others] = [...[province.code, '38'].map(uploadOf), 'elsewhere/a.xlsx'];
      for (const Key of [own, ...others]) await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
      s3.destroy();
      await cloud.settle();
      expect(cloud.deadLetters()).toEqual([expect.stringContaining(own ?? '')]);
      expect(cloud.again).toEqual([5, 30]);
    });

    test('takes the definition of the province by the portal, and then what waited for it', async () => {
      const { cloud, officer, commune } = quarter();
      expect(await officer.read(z.json(), '/session')).toMatchObject({ role: 'province', loaded: false });
      expect(await officer.refusal('/periods')).toEqual([409, 'province-not-loaded']);
      const loaded = await officer.read(z.looseObject({ loaded: z.boolean() }), '/definition', {
        body: await writeProvinceBook(province),
      });
      expect(loaded).toMatchObject({ loaded: true, content: { units: 6 } });
      expect(await officer.read(z.json(), '/definition')).toMatchObject({ content: { code: province.code } });
      expect(openWorkbook(await officer.download('/definition.xlsx')).ok).toBe(true);
      expect(await officer.read(z.json(), '/session')).toMatchObject({ account: accountOf(head), role: 'province' });
      expect(await commune(corrected).read(z.json(), '/session')).toMatchObject({
        role: 'commune',
        unit: { code: corrected },
      });
      cloud.redrive();
      await cloud.settle();
      expect(cloud.deadLetters()).toEqual([]);
      expect(await commune(faulty).read(z.json(), placeOf(faulty))).toMatchObject({
        attempts: 1,
        last: { status: 'failed' },
      });
    });

    test('hands out the blank forms, all in one archive and each to its unit', async () => {
      const { cloud, officer, commune } = quarter();
      cloud.setTime(opensAt);
      const forms = unzipSync(await officer.download(`/periods/${PERIOD}/forms.zip`));
      expect(Object.keys(forms)).toHaveLength(6);
      const form = await commune(corrected).ask(`${placeOf(corrected)}/form.xlsx`);
      expect(openWorkbook(new Uint8Array(await form.arrayBuffer())).ok).toBe(true);
    });
  });
}
