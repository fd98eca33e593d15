import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { blueprint } from '../../../infra/blueprint.ts';
import { hangUp, listenOnLoopback } from '../../../infra/local/endpoint.ts';
import { restoreItems } from '../../../infra/cloud/restore.ts';
import { runCommand } from '../../../infra/command/run.ts';
import { openSystem, type System } from '../../../infra/local/system.ts';
import { sampleProvince, sampleProvinceOf, SAMPLE_SEED } from '../../../infra/sample/province.ts';
import { sampleReport } from '../../../infra/sample/report.ts';
import { writeForm } from '../../../shared/form/write.ts';
import { askOf } from '../../../shared/plan/asking.ts';
import { writeProvinceBook } from '../../../shared/plan/book/write.ts';
import { openAmazon, type Amazon } from './amazon.ts';
import { copyTable, itemsOf, type Item } from './tables.ts';

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
  expect((await call('account', 'xa@tinh.gov.vn', '--unit', '99999')).told).toMatch(
    new RegExp(`npm run -s cchc -- province show --stack ${STACK}$`),
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

describe('a table that was spoilt', () => {
  const live = blueprint.names.table;
  let client: DynamoDBClient;
  const put = (Item: Item) => client.send(new PutItemCommand({ TableName: live, Item }));
  const begins = (word: string) => (item: Item) => [item['pk'], item['sk']].some((key) => key?.S?.startsWith(word));
  const restore = async (...words: string[]) => {
    const { exit, out } = await call('restore', '--from', 'restored', '--json', ...words);
    const { kinds } = z.object({ kinds: z.array(z.looseObject({ kind: z.string() })) }).parse(JSON.parse(out));
    return { exit, kinds: new Map(kinds.map((tally) => [tally.kind, tally])) };
  };
  beforeAll(async () => {
    client = new DynamoDBClient({ maxAttempts: 1 });
    await copyTable(client, live, 'restored');
    for (const item of await itemsOf(client, live)) {
      if (begins('FILING#')(item)) await put({ ...item, sha256: { S: 'spoilt' } });
      if (begins('CURRENT#')(item)) await put({ ...item, currentReceipt: { S: '9' }, currentAttempt: { S: 'spoilt' } });
      const { pk, sk, body } = item;
      // As another version of zlib packs the same.
      if (begins('CATALOGUE#')(item) && body?.B)
        await put({ ...item, body: { B: gzipSync(gunzipSync(body.B), { level: 1 }) } });
      if (begins('AUDIT#')(item) && pk && sk)
        await client.send(new DeleteItemCommand({ TableName: live, Key: { pk, sk } }));
    }
  });
  afterAll(() => client.destroy());

  test('is first held against the restored one: nothing changes, and nothing of what stands in it is shown', async () => {
    const before = await itemsOf(client, live);
    const { exit, out, told } = await call('restore', '--from', 'restored');
    expect(exit).toBe(0);
    expect(out).toContain('filing: 0 giống, 0 bị mất, 1 khác');
    expect(out).toContain('definition: 1 giống, 0 bị mất, 0 khác');
    expect(out).toContain('chưa thay đổi gì');
    expect(`${out}${told}`).not.toMatch(/spoilt|xlsx/);
    expect(await itemsOf(client, live)).toEqual(before);
  });

  test('gets back what is missing, and keeps what differs', async () => {
    const { kinds } = await restore('--missing');
    expect(kinds.get('audit')).toMatchObject({ same: 0, missing: 0, restored: expect.any(Number) });
    expect(kinds.get('audit')?.['restored']).toBeGreaterThan(0);
    expect(kinds.get('filing')).toMatchObject({ different: 1, replaced: 0 });
    expect((await restore('--missing')).kinds.get('audit')).toMatchObject({ restored: 0 });
  });

  test('gets back the kinds that are named, and no others; a standing then counts what was accepted since', async () => {
    expect((await call('submit', at('report.xlsx'))).exit).toBe(0);
    expect((await restore('--overwritten', 'standing')).kinds.get('filing')).toMatchObject({
      different: 1,
      replaced: 0,
    });
    expect((await restore('--overwritten', 'filing')).kinds.get('filing')).toMatchObject({ different: 0, replaced: 1 });
    const filings = await system.reports.filings(province.code, unit, '2026-Q1');
    const [standing] = await system.reports.standings(province.code, '2026-Q1');
    expect(filings).toHaveLength(2);
    expect(standing?.current.attempt).toBe(filings[1]?.attempt);
    expect((await restore('--overwritten', 'filing')).kinds.get('filing')).toMatchObject({ same: 1, replaced: 0 });
  });

  test('says in the audit trail that it was changed, and from what; a look changes nothing', async () => {
    await restore();
    await restore('--missing', '--overwritten', 'summary');
    await call('restore', '--from', 'nowhere', '--missing');
    const entries = (await itemsOf(client, live)).filter((item) => item['action']?.S === 'table-restored');
    const details = entries.map((item) => [item['detail']?.M?.['from']?.S, item['detail']?.M?.['kinds']?.S]);
    expect(details).toContainEqual(['restored', 'missing, summary']);
    expect(details.filter(([from, kinds]) => from !== 'restored' || kinds === '')).toEqual([]);
  });

  test('is finished by a second run where a first was broken off: a standing counts what was accepted since', async () => {
    const [standing] = (await itemsOf(client, live)).filter(begins('CURRENT#'));
    if (!standing) throw new Error('A report was accepted');
    await put({ ...standing, currentReceipt: { S: '9' }, currentAttempt: { S: 'spoilt' } });
    // Broken off before any standing was moved on.
    const wish = { missing: false, overwritten: new Set(['standing'] as const) };
    await restoreItems(client, { from: 'restored', to: live }, wish);
    expect((await restore('--overwritten', 'standing')).kinds.get('standing')).toMatchObject({ same: 1, replaced: 0 });
    expect(await itemsOf(client, live)).toContainEqual(standing);
  });

  test('keeps an item that somebody writes at the very moment, and says so', async () => {
    const [decided] = (await itemsOf(client, 'restored')).filter(begins('PERIOD#2026'));
    if (!decided) throw new Error('The period was locked and unlocked');
    await put({ ...decided, change: { S: 'spoilt' } });
    const late = { ...decided, change: { S: 'written meanwhile' } };
    const racing = new DynamoDBClient({ maxAttempts: 1 });
    racing.middlewareStack.add(
      (next, { commandName }) =>
        async (call) => {
          const answer = await next(call);
          if (commandName === 'GetItemCommand') await put(late);
          return answer;
        },
      { step: 'initialize' },
    );
    const wish = { missing: false, overwritten: new Set(['period'] as const) };
    const { kinds } = await restoreItems(racing, { from: 'restored', to: live }, wish);
    expect(kinds.find(({ kind }) => kind === 'period')).toMatchObject({ replaced: 0, busy: 1 });
    expect(await itemsOf(client, live)).toContainEqual(late);
    racing.destroy();
    expect((await restore('--overwritten', 'period')).kinds.get('period')).toMatchObject({ replaced: 1, busy: 0 });
  });

  test('is asked for by the name of another table, and by kinds that can go back', async () => {
    expect((await call('restore', '--from', 'nowhere')).told).toContain('Không có bảng nowhere');
    expect((await call('restore', '--from', live)).told).toContain('chính là bảng đang dùng');
    const wrong = async (kinds: string) => {
      const { exit, told } = await call('restore', '--from', 'restored', '--overwritten', kinds);
      return [exit, told] as const;
    };
    expect(await wrong('filings')).toEqual([
      2,
      expect.stringContaining('Không có loại filings. Các loại có thể lấy lại: filing'),
    ]);
    expect(await wrong('filing,message')).toEqual([2, expect.stringContaining('thư đã gửi sẽ bị gửi lần nữa')]);
  });
});

test('a system that is not there is named, with the region that was looked in', async () => {
  const told: string[] = [];
  const terminal = { out: () => undefined, tell: (text: string) => void told.push(text) };
  expect(await runCommand(['status', '--period', '2026-Q1', '--stack', 'cchc-77'], terminal)).toBe(1);
  expect(told.join()).toMatch(/Không tìm thấy ngăn xếp cchc-77-\w+ .*ap-southeast-1/);
});

test('a network that is down, and stacks of another version, are told with what to do', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9');
  const away = await call('queue');
  vi.stubEnv('AWS_ENDPOINT_URL', amazon.environment['AWS_ENDPOINT_URL'] ?? '');
  expect([away.exit, away.told]).toEqual([1, expect.stringContaining('Không kết nối được tới AWS')]);
  amazon.lacks = 'ReminderDeadLettersUrl';
  const older = await call('queue');
  amazon.lacks = undefined;
  expect([older.exit, older.told]).toEqual([1, expect.stringContaining('thiếu ReminderDeadLettersUrl')]);
});

test.each([
  ['InvalidSignatureException', 'Signature expired: 20260322T000000Z is now earlier than 20260322T011500Z'],
  ['InvalidSignatureException', 'Signature not yet current: 20260322T021500Z is still later than 20260322T010500Z'],
  ['RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.'],
])('a clock that is wrong is told as such, and nobody is sent to sign in again: %s, %s', async (code, message) => {
  const server = createServer((_, response) => response.writeHead(400).end(JSON.stringify({ __type: code, message })));
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', await listenOnLoopback(server));
  const { exit, told } = await call('province', 'show');
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', amazon.environment['AWS_ENDPOINT_URL_DYNAMODB']);
  await hangUp(server);
  expect(exit).toBe(1);
  expect(told).toContain('Đồng hồ của máy này');
  expect(told).not.toContain('đăng nhập');
});

test('accounts and places are asked for as they can be used', async () => {
  const exits = [
    await call('account', '--unit', unit),
    await call('account', 'xa@tinh.gov.vn'),
    await call('account', 'xa@tinh.gov.vn', '--unit', unit, '--remove'),
    await call('account', 'không phải thư', '--unit', unit),
    await call('serve'),
    await call('status', '--period', '2026-Q1', '--data', at('data')),
  ].map(({ exit }) => exit);
  expect(exits).toEqual([2, 2, 2, 2, 2, 2]);
});
