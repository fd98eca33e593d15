import { Match } from 'aws-cdk-lib/assertions';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sampleMaterials } from '../../../infra/sample/material.ts';
import { sampleProvince } from '../../../infra/sample/province.ts';
import { analysisQueries } from '../../../infra/stacks/analysis-queries.ts';
import { latestDataKey } from '../../../shared/store/keys.ts';
import { compare } from '../../../shared/summary/compare.ts';
import type { Comparison } from '../../../shared/summary/comparison.ts';
import { latestDataOf } from '../../../shared/summary/export/products.ts';
import { plain } from '../synth.ts';

const column = z.object({ Name: z.string(), Type: z.string() });
const glueTable = z.object({
  Properties: z.object({
    TableInput: z.object({
      Parameters: z.record(z.string(), z.unknown()),
      PartitionKeys: z.array(column),
      StorageDescriptor: z.object({ Columns: z.array(column), Location: z.unknown() }),
    }),
  }),
});

const template = plain.templates.analysis;
const [resource] = Object.values(template.findResources('AWS::Glue::Table'));
const { TableInput: table } = glueTable.parse(resource).Properties;

/** The bucket as a folder: what the summary function has put there after four quarters. */
const folder = mkdtempSync(join(tmpdir(), 'cchc-analysis-'));
let year: readonly Comparison[];
let engine: DuckDBConnection;

beforeAll(async () => {
  year = sampleMaterials(sampleProvince(8)).map(compare);
  for (const comparison of year) {
    const path = join(folder, latestDataKey(comparison.province.code, comparison.period.id));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, (await latestDataOf(comparison)).bytes);
  }
  engine = await (await DuckDBInstance.create(':memory:')).connect();
  const files = join(folder, 'data', '00', '*', 'data.parquet');
  await engine.run(`create view figures as select * from read_parquet('${files}', hive_partitioning = true)`);
});
afterAll(() => {
  engine.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(sql: string) {
  return (await engine.runAndReadAll(sql)).getRowObjectsJson();
}

describe('the table of the figures', () => {
  test('has exactly the columns of the file that the summary writes, with the partition last', async () => {
    const types: Record<string, string> = { string: 'VARCHAR', double: 'DOUBLE', date: 'DATE', timestamp: 'TIMESTAMP' };
    const file = join(folder, latestDataKey('00', '2026-Q1'));
    const inFile = await ask(
      `describe select * exclude (period) from read_parquet('${file}', hive_partitioning = false)`,
    );
    expect(table.StorageDescriptor.Columns.map(({ Name, Type }) => [Name, types[Type]])).toEqual(
      inFile.map(({ column_name, column_type }) => [column_name, column_type]),
    );
    expect(table.PartitionKeys).toEqual([{ Name: 'period', Type: 'string' }]);
  });

  test('finds every period where the summary function puts it, without a crawler', () => {
    const { Parameters } = table;
    expect(Parameters['projection.enabled']).toBe('true');
    const where = JSON.stringify(Parameters['storage.location.template']);
    const key = latestDataKey('38', '${period}');
    expect(where).toContain(key.slice(0, key.lastIndexOf('/') + 1));
    const periods = String(Parameters['projection.period.values']).split(',');
    expect(periods).toEqual(expect.arrayContaining(year.map(({ period }) => period.id)));
    expect(() => template.resourceCountIs('AWS::Glue::Crawler', 0)).not.toThrow();
  });

  test('holds every line of the year once', async () => {
    const lines = year.reduce((count, { figures }) => count + figures.length, 0);
    expect(await ask('select count(*)::int as lines from figures')).toEqual([{ lines }]);
    expect(await ask('select 1 from figures group by period, unit, measure having count(*) > 1')).toEqual([]);
  });
});

describe('the workgroup', () => {
  test('encrypts the answers, forgets them, and stops a query that reads too much', () => {
    expect(() =>
      template.hasResourceProperties('AWS::Athena::WorkGroup', {
        WorkGroupConfiguration: {
          EnforceWorkGroupConfiguration: true,
          BytesScannedCutoffPerQuery: 1_000_000_000,
          ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_S3' } },
        },
      }),
    ).not.toThrow();
    expect(() =>
      template.hasResourceProperties('AWS::S3::Bucket', {
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        LifecycleConfiguration: {
          Rules: Match.arrayWith([Match.objectLike({ ExpirationInDays: 30, Status: 'Enabled' })]),
        },
      }),
    ).not.toThrow();
  });

  test('lets an analyst read the data of this province and nothing of its filings', () => {
    const [policy] = Object.values(template.findResources('AWS::IAM::ManagedPolicy'));
    const text = JSON.stringify(policy);
    expect(text).not.toContain('"*"');
    expect(text).not.toMatch(/filings|reports\/|dynamodb|s3:DeleteObject|glue:(Create|Update|Delete)/);
    expect(policy?.['Properties']).not.toHaveProperty('Roles');
    expect(text).toContain('/data/38/*');
  });
});

describe('the example queries', () => {
  test('are kept by Athena and printed in docs/analysis.md, word by word', () => {
    const page = readFileSync('docs/analysis.md', 'utf8');
    const kept = Object.values(template.findResources('AWS::Athena::NamedQuery')).map(
      (query) => query['Properties'].QueryString,
    );
    expect(new Set(kept)).toEqual(new Set(analysisQueries.map(({ sql }) => sql)));
    for (const { sql } of analysisQueries) expect(page).toContain(sql);
    for (const { Name } of [...table.StorageDescriptor.Columns, ...table.PartitionKeys])
      expect(page).toContain(`\`${Name}\``);
  });

  test('give the rates that the comparison gives', async () => {
    const comparison = year.find(({ period }) => period.id === '2026-Q2');
    const [onTime] = analysisQueries;
    const cells = comparison?.cells.filter(
      ({ indicator, value }) => indicator === 'ON_TIME_RESOLUTION' && value !== undefined,
    );
    const answers = await ask(onTime?.sql ?? '');
    expect(answers.length).toBeGreaterThan(3);
    expect(
      answers.map(({ unit, on_time, resolved, rate }) => ({ unit, num: on_time, den: resolved, value: rate })),
    ).toEqual(
      cells
        ?.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0) || (a.unit < b.unit ? -1 : 1))
        .map(({ unit, num, den, value }) => ({ unit, num, den, value })),
    );
  });

  test('give the quarters that add up to the year', async () => {
    const [, byQuarter] = analysisQueries;
    const quarters = await ask(byQuarter?.sql ?? '');
    expect(quarters.map(({ period }) => period)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    const [whole] = await ask(`
      select sum(q) as derived, sum(y) as reported from (
        select sum(quarter_value) as q, max(value) filter (where period = '2026-Q4') as y, count(quarter_value) as n
        from figures where measure = 'HS_TN_TT' group by unit) where n = 4`);
    expect(whole?.['derived']).toBe(whole?.['reported']);
    expect(Number(whole?.['derived'])).toBeGreaterThan(0);
  });

  test('name the units that owe figures', async () => {
    const comparison = year.find(({ period }) => period.id === '2026-Q2');
    const owed = new Set(comparison?.figures.filter(({ amount }) => amount === 'missing').map(({ unit }) => unit));
    const [, , missing] = analysisQueries;
    expect(new Set((await ask(missing?.sql ?? '')).map(({ unit }) => unit))).toEqual(owed);
  });
});
