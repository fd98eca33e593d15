import { expect, test } from 'vitest';
import * as z from 'zod';
import { makeApi } from '../../../functions/portal/api/api.ts';
import type { ApiDeps } from '../../../functions/portal/api/deps.ts';
import { problemShape } from '../../../functions/portal/api/problem.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import type { Province } from '../../../shared/plan/province.ts';
import type { Filing } from '../../../shared/report/filing.ts';
import { memoryBucket } from '../functions/memory-objects.ts';
import { communeOfficer } from './desk.ts';

// A definition may be changed after a report was judged: whether there is a marked copy is said by the one it was judged by.

const NOW = '2026-03-16T02:00:00.000Z';
const today = sampleProvince(2);
const [unit = ''] = today.units.map(({ code }) => code);
const withoutUnit = { ...today, units: today.units.filter(({ code }) => code !== unit) };
const CARD = `/periods/2026-Q1/units/${unit}`;

/** Its sheets lack one, which a marked copy has again: the advice beside a finding says which case it is. */
const faulty = (revision: string): Filing => ({
  province: today.code,
  unit,
  period: '2026-Q1',
  attempt: 'A1',
  status: 'rejected',
  receivedAt: '2026-03-10T02:00:00.000Z',
  sha256: '00',
  fileName: 'x.xlsx',
  objectKey: `reports/${today.code}/2026-Q1/${unit}/A1/x.xlsx`,
  revision,
  observations: [{ id: 'table-sheet-missing', sheet: '', cell: '', found: 'a', expected: 'b' }],
  report: { unit, period: '2026-Q1' } as Filing['report'] & object,
});

const shown = z.object({ attempts: z.array(z.object({ marked: z.boolean() })) });
const told = z.object({ sheets: z.array(z.object({ findings: z.array(z.object({ hint: z.string() })) })) });

/** What the API says of a report that was judged by one definition while another is in force. */
async function saidOf(judging: Province | undefined) {
  const reports = {
    currentProvince: () => Promise.resolve({ revision: 'today', province: today }),
    provinceAt: (_code: string, revision: string) => Promise.resolve(revision === 'before' ? judging : today),
    filings: () => Promise.resolve([faulty('before')]),
    decisions: () => Promise.resolve([]),
  } as Partial<ApiDeps['reports']> as ApiDeps['reports'];
  const deps: Partial<ApiDeps> = {
    province: today.code,
    signIn: () => Promise.resolve(communeOfficer(unit)),
    now: () => NOW,
    reports,
    results: memoryBucket(),
    onFault: (fault) => {
      throw fault;
    },
  };
  const api = makeApi(deps as ApiDeps);
  const json = async (path: string): Promise<unknown> => (await api.request(path)).json();
  const { attempts } = shown.parse(await json(`${CARD}/attempts`));
  const { sheets } = told.parse(await json(`${CARD}/attempts/A1/findings`));
  const { id } = problemShape.parse(await json(`${CARD}/attempts/A1/marked.xlsx`));
  return { marked: attempts[0]?.marked, copy: id, hint: sheets[0]?.findings[0]?.hint };
}

test('a report whose unit was not asked for one then has no marked copy: list, advice and download agree', async () => {
  const { hint, ...said } = await saidOf(withoutUnit);
  expect(said).toEqual({ marked: false, copy: 'marked-copy-none' });
  expect(hint).toContain('tải lại biểu mẫu');
});

test('one whose unit was asked has one that is on its way, and the advice is to use it', async () => {
  const { hint, ...said } = await saidOf(today);
  expect(said).toEqual({ marked: true, copy: 'marked-copy-soon' });
  expect(hint).not.toContain('tải lại biểu mẫu');
});

test('one whose definition is not known any more has none', async () => {
  expect(await saidOf(undefined)).toMatchObject({ marked: false, copy: 'marked-copy-none' });
});
