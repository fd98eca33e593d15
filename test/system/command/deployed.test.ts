import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import { runCommand } from '../../../infra/command/run.ts';
import { openSystem, type System } from '../../../infra/local/system.ts';
import { sampleProvince, sampleProvinceOf, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { sampleReport } from '../../../infra/sample/report.ts';
import { writeForm } from '../../../shared/form/write.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import { openAmazon, type Amazon } from './amazon.ts';

/** The command on a deployed system: the same verbs, on the clouds' services instead of a data folder. */
const root = mkdtempSync(join(tmpdir(), 'cchc-deployed-'));
const at = (name: string) => join(root, name);
const province = sampleProvince(3);
const [unit = ''] = province.units.map(({ code }) => code);
const STACK = `cchc-${province.code}`;
let system: System;
let amazon: Amazon;

async function call(...words: string[]) {
  const [out, told]: [string[], string[]] = [[], []];
  const exit = await runCommand([...words, '--stack', STACK], {
    out: (text) => void out.push(text),
    tell: (text) => void told.push(text),
  });
  return { exit, out: out.join('\n'), told: told.join('\n') };
}

beforeAll(async () => {
  system = await openSystem(at('data'), { serving: true });
  amazon = await openAmazon(system, at('data'), province.code);
  for (const [name, value] of Object.entries(amazon.environment)) vi.stubEnv(name, value);
});
afterEach(() => {
  amazon.deadLetters = 0;
  amazon.mails = true;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await amazon.close();
  await system.close();
  rmSync(root, { recursive: true });
});

test('before its province is loaded a deployed system says how to load it', async () => {
  const { exit, told } = await call('status', '--period', '2026-Q1');
  expect(exit).toBe(1);
  expect(told).toContain(`province load TỆP.xlsx --stack ${STACK}`);
});

test('a quarter by the command: load, form, submit, status, summary, lock', async () => {
  writeFileSync(at('tinh.xlsx'), await writeProvinceBook(province));
  expect(await call('province', 'load', at('tinh.xlsx'))).toMatchObject({ exit: 0 });
  expect((await call('province', 'show')).out).toContain(province.name);
  expect(await call('form', '--unit', unit, '--period', '2026-Q1', '--out', at('form.xlsx'))).toMatchObject({
    exit: 0,
  });

  const ask = askOf(province, unit, '2026-Q1');
  if (!ask) throw new Error(`${unit} is not asked`);
  const filled = await writeForm(ask, undefined, ask.period.opensAt, sampleReport(ask, SAMPLE_SEED));
  writeFileSync(at('report.xlsx'), filled);
  const submitted = await call('submit', at('report.xlsx'), '--json');
  expect(JSON.parse(submitted.out)).toMatchObject({ receipts: [{ receipt: { unit, status: 'accepted' } }] });

  expect((await call('status', '--period', '2026-Q1')).exit).toBe(0);
  expect(await call('summary', '--period', '2026-Q1', '--out', at('tong-hop.xlsx'))).toMatchObject({ exit: 0 });
  expect(readFileSync(at('tong-hop.xlsx')).subarray(0, 2).toString()).toBe('PK');
  const locked = await call('lock', '--period', '2026-Q1', '--json');
  expect(JSON.parse(locked.out)).toMatchObject({ period: '2026-Q1', summary: { final: true } });
  expect((await call('unlock', '--period', '2026-Q1')).exit).toBe(0);
});

test('the workbook of another province is refused before anything is stored', async () => {
  writeFileSync(at('khac.xlsx'), await writeProvinceBook(sampleProvinceOf('38', 'Thanh Hóa')));
  const { exit, told } = await call('province', 'load', at('khac.xlsx'));
  expect(exit).toBe(1);
  expect(told).toContain(`sổ danh mục của tỉnh 38; hệ thống này là của tỉnh ${province.code}`);
});

test('queues are told with their dead letters, which are delivered again when asked', async () => {
  amazon.deadLetters = 3;
  expect((await call('queue')).out).toContain('0 đang chờ kiểm tra, 3 không xử lý được');
  const { out } = await call('queue', '--redrive', '--json');
  expect(JSON.parse(out)).toMatchObject({ redriven: 3, queues: [{ of: 'intake', deadLetters: 0 }, {}, {}] });
});

test('an officer of a unit is invited with that unit as a claim, listed, and removed', async () => {
  expect((await call('account', 'xa@tinh.gov.vn', '--unit', '99999')).told).toContain(
    'không có đơn vị mang mã “99999”',
  );
  const { temporaryPasswordDays: days } = blueprint.signIn;
  expect(await call('account', 'xa@tinh.gov.vn', '--unit', unit)).toMatchObject({
    exit: 0,
    out: expect.stringContaining(`dùng được trong ${days} ngày`),
  });
  expect(amazon.users.get('xa@tinh.gov.vn')).toMatchObject({ groups: ['commune'], emailCodes: false, invited: true });
  expect(amazon.users.get('xa@tinh.gov.vn')?.attributes).toContainEqual({ Name: 'custom:unit', Value: unit });
  const named = (email: string) => amazon.users.get(email)?.attributes.find(({ Name }) => Name === 'name')?.Value;
  expect(named('xa@tinh.gov.vn')).toBe('xa@tinh.gov.vn');
  expect((await call('account', 'xa@tinh.gov.vn', '--unit', unit)).told).toContain('đã có');
  expect((await call('accounts')).out).toBe(`xa@tinh.gov.vn: đơn vị ${unit}, chưa đăng nhập lần nào`);
  expect((await call('account', 'xa@tinh.gov.vn', '--remove')).exit).toBe(0);
  expect((await call('account', 'xa@tinh.gov.vn', '--remove')).told).toContain('Không có tài khoản');
});

test('an account whose making was broken off is made anew, and only then is anybody invited', async () => {
  amazon.users.set('do@tinh.gov.vn', { attributes: [], groups: [], emailCodes: false, invited: false });
  expect(await call('account', 'do@tinh.gov.vn', '--unit', unit)).toMatchObject({ exit: 0 });
  expect(amazon.users.get('do@tinh.gov.vn')).toMatchObject({ groups: ['commune'], invited: true });
  expect((await call('account', 'do@tinh.gov.vn', '--remove')).exit).toBe(0);
});

test('an officer of the province gets codes by mail, and no account where nobody could send them', async () => {
  amazon.mails = false;
  expect((await call('account', 'tinh@tinh.gov.vn', '--province-officer')).told).toContain('mailSender');
  expect(amazon.users.size).toBe(0);
  amazon.mails = true;
  const named = ['--province-officer', '--name', 'Cán bộ mẫu'];
  expect((await call('account', 'tinh@tinh.gov.vn', ...named)).exit).toBe(0);
  expect(amazon.users.get('tinh@tinh.gov.vn')).toMatchObject({
    groups: ['province'],
    emailCodes: true,
    attributes: expect.arrayContaining([{ Name: 'name', Value: 'Cán bộ mẫu' }]),
  });
});

test('what is missing comes back from a restored table, and what is there stays', async () => {
  const TableName = 'restored';
  const client = new DynamoDBClient({ maxAttempts: 1 });
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1 }, { TableName });
  const item = (sk: string, said: string) => ({ pk: { S: 'NOTE' }, sk: { S: sk }, said: { S: said } });
  for (const Item of [item('1', 'old'), item('2', 'old')]) await client.send(new PutItemCommand({ TableName, Item }));
  const live = blueprint.names.table;
  await client.send(new PutItemCommand({ TableName: live, Item: item('1', 'new') }));

  expect((await call('restore', '--from', TableName)).out).toBe('Đã đọc 2 mục, bù lại 1 mục bị mất.');
  const found = await client.send(
    new QueryCommand({
      TableName: live,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'NOTE' } },
    }),
  );
  expect(found.Items?.map(({ said }) => said?.S)).toEqual(['new', 'old']);
  expect((await call('restore', '--from', 'nowhere')).told).toContain('Không có bảng nowhere');
  expect((await call('restore', '--from', live)).told).toContain('chính là bảng đang dùng');
  client.destroy();
});

test('a system that is not there is named, with the region that was looked in', async () => {
  const told: string[] = [];
  const terminal = { out: () => undefined, tell: (text: string) => void told.push(text) };
  expect(await runCommand(['status', '--period', '2026-Q1', '--stack', 'cchc-77'], terminal)).toBe(1);
  expect(told.join()).toMatch(/Không tìm thấy ngăn xếp cchc-77-\w+ .*ap-southeast-1/);
});

test('accounts and places are asked for as they can be used', async () => {
  const exits = [
    await call('account', 'xa@tinh.gov.vn'),
    await call('account', 'xa@tinh.gov.vn', '--unit', unit, '--remove'),
    await call('account', 'không phải thư', '--unit', unit),
    await call('serve'),
    await call('status', '--period', '2026-Q1', '--data', at('data')),
  ].map(({ exit }) => exit);
  expect(exits).toEqual([2, 2, 2, 2, 2]);
});
