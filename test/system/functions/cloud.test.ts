import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeApi } from '../../../functions/portal/api/api.ts';
import { cloudApi } from '../../../functions/portal/cloud.ts';
import { blankForm } from '../../../functions/workbook/blank-form.ts';
import { readDefinition } from '../../../functions/workbook/definition.ts';
import { makeWorkbook } from '../../../functions/workbook/workbook.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import { reminderEvent, summaryEvent } from '../../../shared/store/events.ts';
import { FunctionFailed, type Functions } from '../../../shared/store/functions.ts';
import type { ReminderStore, ReportStore } from '../../../shared/store/store.ts';
import { uploadRules } from '../../../shared/store/upload.ts';
import { severityOf } from '../../../shared/text/finding.ts';
import { containers } from '../../hostile/containers.ts';
import { disguises } from '../../hostile/disguises.ts';
import { zipOf } from '../../unit/workbook/zip-of.ts';
import { memoryBucket } from './memory-objects.ts';

const province = sampleProvince(3);
const now = () => '2026-03-16T02:00:00.000Z';
const environment = {
  TABLE_NAME: 'table',
  INTAKE_BUCKET: 'intake',
  RESULTS_BUCKET: 'results',
  PROVINCE: province.code,
  SUMMARY_FUNCTION: 'summary',
  REMINDER_FUNCTION: 'reminder',
  WORKBOOK_FUNCTION: 'workbook',
  SIGN_IN_ISSUER: 'https://issuer.example',
  SIGN_IN_CLIENT: 'client',
  SIGN_IN_DOMAIN: 'https://sign-in.example',
};

const reports = {
  currentProvince: () => Promise.resolve({ revision: 'r1', province }),
  filings: () => Promise.resolve([]),
  decisions: () => Promise.resolve([]),
} as Partial<ReportStore> as ReportStore;

/** The API as the cloud has it; whatever it hands to other functions goes through JSON, as between two processes. */
function cloud(over: Partial<Functions> = {}) {
  const results = memoryBucket();
  const workbook = makeWorkbook({ reports, results, now, newId: () => 'ID' });
  const started: { readonly name: string; readonly event: unknown }[] = [];
  const faults: unknown[] = [];
  const functions: Functions = {
    async invoke(name, event) {
      if (name !== 'workbook') throw new Error(`${name} is not waited for`);
      const answer: unknown = JSON.parse(JSON.stringify(await workbook(JSON.parse(JSON.stringify(event)))));
      return answer;
    },
    start(name, event) {
      started.push({ name, event: JSON.parse(JSON.stringify(event)) });
      return Promise.resolve();
    },
    ...over,
  };
  const deps = cloudApi({
    environment,
    reports,
    reminders: {} as ReminderStore,
    uploads: memoryBucket(),
    results,
    functions,
    upload: uploadRules,
    now,
    onFault: (fault) => faults.push(fault),
  });
  return { deps, results, started, faults };
}

const fails = (ending: 'threw' | 'died') => () => Promise.reject(new FunctionFailed('workbook', 'x', ending));

describe('what the workbook function answers arrives as it was made', () => {
  const unit = province.units[0]?.code ?? '';
  let book: Uint8Array;
  beforeAll(async () => {
    book = await writeProvinceBook(province);
  });

  test('a blank form, byte by byte', async () => {
    const direct = await blankForm({ reports, now }, province.code, unit, '2026-Q1');
    const sent = await cloud().deps.blankForm(unit, '2026-Q1');
    expect(Buffer.from(sent ?? []).equals(Buffer.from(direct ?? []))).toBe(true);
    expect(sent?.length).toBeGreaterThan(10_000);
  });

  test('nothing, for a unit or a period that is none', async () => {
    const { deps } = cloud();
    expect(await deps.blankForm('99999', '2026-Q1')).toBeUndefined();
    expect(await deps.blankForm(unit, '2099-Q1')).toBeUndefined();
    expect(await deps.blankForms('2099-Q1')).toBeUndefined();
  });

  test('the archive of all forms, as a key in the results bucket', async () => {
    const { deps, results } = cloud();
    const key = (await deps.blankForms('2026-Q1')) ?? '';
    expect(key).toBe(`forms/${province.code}/2026-Q1/ID.zip`);
    const names = Object.keys(unzipSync(results.objects.get(key)?.bytes ?? new Uint8Array()));
    expect(names).toEqual(province.units.map(({ code }) => `${code}_2026-Q1.xlsx`));
  });

  test('a definition with everything that was seen in it', async () => {
    const direct = await readDefinition(book);
    expect(direct.province).toBeDefined();
    expect(await cloud().deps.readDefinition(book)).toEqual(direct);
  });

  test('the definition in force as a file, which read again is the same definition', async () => {
    const { deps, results } = cloud();
    const { key, revision } = await deps.writeDefinition();
    expect([key, revision]).toEqual([`forms/${province.code}/definition/ID.xlsx`, 'r1']);
    const written = results.objects.get(key)?.bytes ?? new Uint8Array();
    expect(await readDefinition(written)).toEqual(await readDefinition(book));
    expect((await readDefinition(written)).province).toEqual(province);
  });

  test('before any definition was loaded, a blank one that says whose it is and asks for year and units', async () => {
    const { results, ...parts } = { results: memoryBucket(), now, newId: () => 'ID' };
    const none = { ...reports, currentProvince: () => Promise.resolve(undefined) };
    const workbook = makeWorkbook({ ...parts, reports: none, results });
    const answer = await workbook({ kind: 'write-definition', province: '38' });
    expect(answer).toEqual({ key: 'forms/38/definition/ID.xlsx' });
    const { observations } = await readDefinition(results.objects.get('forms/38/definition/ID.xlsx')?.bytes ?? book);
    const errors = observations.filter((observation) => severityOf(observation) === 'error');
    expect(errors.map(({ id, sheet, cell }) => [id, sheet, cell])).toEqual([['province-cell-missing', 'Tỉnh', 'B5']]);
  });

  test('what is no workbook', async () => {
    const bytes = new TextEncoder().encode('no workbook');
    expect(await cloud().deps.readDefinition(bytes)).toMatchObject({ observations: [{ sheet: '', cell: '' }] });
    expect(await cloud().deps.readDefinition(zipOf([]))).toMatchObject({ observations: [{ sheet: '', cell: '' }] });
  });
});

describe('a province workbook', () => {
  const hostile = [...disguises, ...containers];
  test('of whatever bytes is answered with what is wrong', async () => {
    const answers = await Promise.all(hostile.map(({ make }) => readDefinition(make())));
    expect(answers.filter(({ province: read }) => read)).toEqual([]);
    expect(answers.filter(({ observations }) => observations.length === 0)).toEqual([]);
  });

  test('with thousands of faults tells of so many as fit into an answer, what blocks first', async () => {
    const units = province.units.flatMap((unit) => Array.from({ length: 900 }, () => unit));
    const { observations } = await readDefinition(
      await writeProvinceBook({ ...province, units, targets: [], tasks: [] }),
    );
    expect(observations).toHaveLength(2_000);
    expect(new Set(observations.map(severityOf))).toEqual(new Set(['error']));
  });
});

describe('a workbook function that fails', () => {
  const officer = { account: 'a', name: '', province: province.code, role: 'province' } as const;
  const load = async (ending: 'threw' | 'died') => {
    const { deps, faults } = cloud({ invoke: fails(ending) });
    const api = makeApi({ ...deps, signIn: () => Promise.resolve(officer) });
    const response = await api.request('/definition', { method: 'POST', body: new Uint8Array([1]) });
    return { status: response.status, text: await response.text(), faults };
  };

  test('because the file ended its process says so to the officer, and is no fault of ours', async () => {
    const { status, text, faults } = await load('died');
    expect([status, faults]).toEqual([422, []]);
    expect(text).toContain('file-too-complex');
  });

  test('for any other reason is a fault', async () => {
    const { status, faults } = await load('threw');
    expect(status).toBe(500);
    expect(faults).toEqual([expect.any(FunctionFailed)]);
  });

  test('with something else than was agreed is a fault', async () => {
    const { deps } = cloud({ invoke: () => Promise.resolve({ form: 1 }) });
    await expect(deps.blankForm('15091', '2026-Q1')).rejects.toThrow('form');
  });
});

describe('what takes longer than a request is started, with an event that its function reads', () => {
  test('a summary, by request and at the close', async () => {
    const { deps, started } = cloud();
    expect(await deps.makeSummary('2026-Q1')).toEqual({ state: 'started' });
    await deps.periodClosed('2026-Q1');
    const event = { province: province.code, period: '2026-Q1' };
    expect(started).toEqual([
      { name: 'summary', event: { ...event, trigger: 'request' } },
      { name: 'summary', event: { ...event, trigger: 'close' } },
    ]);
    for (const each of started) expect(summaryEvent.parse(each.event)).toEqual(each.event);
  });

  test.each([
    ['all units', {}],
    ['some units, with words of the officer', { units: ['15091'], text: 'Kính mong' }],
  ])('reminders to %s', async (_, asked) => {
    const { deps, started } = cloud();
    const ask = { period: '2026-Q1', account: 'a', askedAt: now(), ...asked };
    expect(await deps.remind(ask)).toEqual({ state: 'started' });
    expect(started).toEqual([{ name: 'reminder', event: { province: province.code, trigger: 'asked', ...ask } }]);
    expect(reminderEvent.parse(started[0]?.event)).toEqual(started[0]?.event);
  });

  test('a period stays closed where its summary cannot be started; somebody hears of it', async () => {
    const { deps, faults } = cloud({ start: () => Promise.reject(new Error('away')) });
    await deps.periodClosed('2026-Q1');
    expect(faults).toEqual([new Error('away')]);
    await expect(deps.makeSummary('2026-Q1')).rejects.toThrow('away');
  });
});
