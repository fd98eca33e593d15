import { describe, expect, it } from 'vitest';
import { asOf, editionOf } from '../../../shared/summary/edition.ts';
import type { SummaryInput } from '../../../shared/summary/input.ts';
import { filing } from './small-province.ts';
import { now, past } from './small-year.ts';

const then = { '00001': { DONE: 8, ALL: 10 }, '00002': { DONE: 7, ALL: 10 } };
const before = past('2026-Q1', then);
const material = now('2026-Q2', then, [before]);
const [first, ...others] = material.filings;

describe('the edition of a summary', () => {
  it('is the same whatever the order of filings, standings and attempts', () => {
    const turned = {
      filings: before.filings.toReversed(),
      standings: before.standings.toReversed(),
    };
    expect(
      editionOf({
        ...material,
        filings: material.filings.toReversed(),
        standings: material.standings.toReversed(),
        attempts: material.attempts.toReversed(),
        earlier: [{ ...before, ...turned }],
      }),
    ).toBe(editionOf(material));
  });

  it.each<[string, Partial<SummaryInput>]>([
    ['the definition', { revision: 'r2' }],
    ['a decision', { decidedAt: '2026-06-21T00:00:00.000Z' }],
    ['a close', { closedAt: '2026-06-20T00:00:00.000Z' }],
    ['a filing that counts', { filings: others }],
    ['the bytes of a filing', { filings: [filing('00001', {}, { ...first, sha256: 'f'.repeat(64) }), ...others] }],
    ['who was on time', { standings: [{ unit: '00001', firstAcceptedAt: '2026-06-18T02:00:00.000Z' }] }],
    ['an attempt', { attempts: [...material.attempts, filing('00003', {}, { status: 'rejected' })] }],
    ['how an attempt stands', { attempts: material.attempts.map((each) => ({ ...each, status: 'held' as const })) }],
    ['an earlier period', { earlier: [] }],
    ['the close of an earlier period', { earlier: [past('2026-Q1', then, { closedAt: '2026-12-31T00:00:00.001Z' })] }],
    ['a correction of an earlier period', { earlier: [past('2026-Q1', { '00001': { DONE: 9, ALL: 10 } })] }],
  ])('is another one for %s', (_what, change) => {
    expect(editionOf({ ...material, ...change })).not.toBe(editionOf(material));
  });
});

describe('the moment of a summary', () => {
  it('is the last thing that happened: a decision after the close too', () => {
    const closed = { ...material, closedAt: '2026-06-20T00:00:00.000Z' };
    expect(asOf(closed)).toBe('2026-06-20T00:00:00.000Z');
    expect(asOf({ ...closed, decidedAt: '2026-11-22T03:00:00.000Z' })).toBe('2026-11-22T03:00:00.000Z');
  });
});
