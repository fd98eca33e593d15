import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { stubWindow } from './window.ts';

/** What the page remembers and waits for, with a browser's clock and network in its place. */
const page = async () => ({
  ...(await import('../../../functions/portal/page/commune/awaited.ts')),
  ...(await import('../../../functions/portal/page/commune/judging.ts')),
  ...(await import('../../../functions/portal/page/commune/sending.ts')),
  ...(await import('../../../functions/portal/page/province/draft.ts')),
  ...(await import('../../../functions/portal/page/session.ts')),
});
let own: Awaited<ReturnType<typeof page>>;
const fetched = vi.fn<typeof fetch>();

beforeAll(async () => {
  stubWindow();
  own = await page();
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  vi.useFakeTimers();
  stubWindow();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  fetched.mockReset();
  vi.useRealTimers();
});

const desk = { period: '2026-Q1', unit: '15091' };
const pending = () => Response.json({ state: 'pending', attempt: 'A' });
const judged = () => Response.json({ state: 'judged', receipt: { number: '15091-2026Q1-A' } });
const lost = () => {
  throw new TypeError('no network');
};

describe('waiting for a verdict', () => {
  test('goes on until it is there, asking more and more seldom', async () => {
    const asked: number[] = [];
    fetched.mockImplementation(async () => {
      asked.push(Date.now());
      return Promise.resolve(asked.length < 8 ? pending() : judged());
    });
    own.awaitVerdict(desk, 'A');
    const watch = own.watchJudging(desk, 'A');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(watch.state.value).toMatchObject({ at: 'judged', receipt: { number: '15091-2026Q1-A' } });
    const waits = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(Math.max(...waits)).toBeLessThanOrEqual(5000);
    expect(asked).toHaveLength(8);
    expect(own.awaitedOf(desk)).toBeUndefined();
  });

  test('outlives a network that is away for a moment, and tells of one that stays away', async () => {
    let asked = 0;
    fetched.mockImplementation(async () => {
      asked += 1;
      // A question is tried three times on its own.
      return asked <= 3 ? lost() : Promise.resolve(judged());
    });
    const brief = own.watchJudging(desk, 'A');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(brief.state.value.at).toBe('judged');
    fetched.mockImplementation(() => lost());
    const away = own.watchJudging(desk, 'A');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(away.state.value).toMatchObject({ at: 'failed', problem: { id: 'unreachable' } });
  });

  test('gives up after three minutes, and is taken up again when asked to', async () => {
    fetched.mockImplementation(async () => Promise.resolve(pending()));
    const watch = own.watchJudging(desk, 'A');
    await vi.advanceTimersByTimeAsync(190_000);
    expect(watch.state.value.at).toBe('slow');
    fetched.mockImplementation(async () => Promise.resolve(judged()));
    watch.again();
    await vi.advanceTimersByTimeAsync(1000);
    expect(watch.state.value.at).toBe('judged');
  });

  test('ends when the officer leaves', async () => {
    fetched.mockImplementation(async () => Promise.resolve(pending()));
    const watch = own.watchJudging(desk, 'A');
    await vi.advanceTimersByTimeAsync(2000);
    watch.stop();
    const asked = fetched.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetched).toHaveBeenCalledTimes(asked);
  });
});

describe('sending a file', () => {
  test('that was saved again after it was chosen stops before anything is asked', async () => {
    const file = new File(['x'], 'bao-cao.xlsx');
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new Error('changed on disk'));
    const dispatch = own.dispatchOf({ period: '2026-Q2', unit: '15091' });
    await dispatch.send(file);
    expect(dispatch.state.value).toEqual({ at: 'stopped', why: 'changed' });
    expect(fetched).not.toHaveBeenCalled();
  });

  test('without a network is stopped, and by the API’s refusal declined in its words', async () => {
    const dispatch = own.dispatchOf({ period: '2026-Q3', unit: '15091' });
    const file = new File(['x'], 'bao-cao.xlsx');
    fetched.mockImplementation(() => lost());
    await dispatch.send(file);
    expect(dispatch.state.value).toEqual({ at: 'stopped', why: 'offline' });
    fetched.mockResolvedValue(Response.json({ id: 'period-not-open', title: 'Chưa mở' }, { status: 409 }));
    await dispatch.send(file);
    expect(dispatch.state.value).toMatchObject({
      at: 'declined',
      problem: { id: 'period-not-open', title: 'Chưa mở' },
    });
  });

  test('that is cancelled stays cancelled, whatever is answered afterwards', async () => {
    const dispatch = own.dispatchOf({ period: '2026-Q4', unit: '15091' });
    const answer = Promise.withResolvers<Response>();
    fetched.mockReturnValue(answer.promise);
    const sent = dispatch.send(new File(['x'], 'bao-cao.xlsx'));
    await vi.advanceTimersByTimeAsync(10);
    dispatch.cancel();
    answer.resolve(Response.json({ attempt: 'A', url: 'http://127.0.0.1/', fields: {} }));
    await sent;
    expect(dispatch.state.value).toEqual({ at: 'stopped', why: 'cancelled' });
  });
});

describe('a reason that was being written', () => {
  const somebody = (account: string) => ({
    account,
    name: '',
    role: 'province' as const,
    loaded: true as const,
    province: { code: '00', name: 'Tỉnh mẫu', timeZone: 'Asia/Ho_Chi_Minh', year: 2026 },
    now: '2026-03-10T02:00:00.000Z',
  });
  beforeEach(() => {
    own.session.value = somebody('an');
    own.keepDraft('return/A', 'Thiếu phụ lục');
  });

  test('comes back in the same dialog of the same screen to the same person, and opens it once', () => {
    expect(own.draftOf('return/A')).toBe('Thiếu phụ lục');
    expect(own.draftOf('return/B')).toBeUndefined();
    expect([own.isLeftOpen('return/A'), own.isLeftOpen('return/A')]).toEqual([true, false]);
  });

  test('is not shown to somebody else, nor on another screen', () => {
    own.session.value = somebody('binh');
    expect(own.draftOf('return/A')).toBeUndefined();
    own.session.value = somebody('an');
    vi.stubGlobal('location', { pathname: '/tinh/2026-Q2' });
    expect(own.draftOf('return/A')).toBeUndefined();
  });

  test('goes when it is sent, given up or emptied', () => {
    own.dropDraft('return/A');
    expect(own.draftOf('return/A')).toBeUndefined();
    own.keepDraft('return/A', 'x');
    own.keepDraft('return/A', '  ');
    expect(own.draftOf('return/A')).toBeUndefined();
  });
});
