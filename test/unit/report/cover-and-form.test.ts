import { describe, expect, test } from 'vitest';
import { statusOf } from '../../../shared/report/status.ts';
import { askFor, goodReport, historyOf, idsAndCells, judged, withCover } from './reports.ts';

const good = goodReport('q1');
const form = good.form;

describe('cover', () => {
  test('the two names and the date are demanded, each in its cell', () => {
    const report = withCover(good, { preparedBy: undefined, approvedBy: '  ', reportDate: undefined });
    expect(idsAndCells(judged(report, 'q1'))).toEqual([
      'prepared-by-missing B8',
      'approved-by-missing B11',
      'report-date-missing B14',
    ]);
  });

  test('nothing else on the cover is', () => {
    expect(judged(withCover(good, { phone: undefined, documentNumber: undefined }), 'q1')).toEqual([]);
  });

  test('a date that could not be read is not also called empty', () => {
    const seen = [{ id: 'date-unreadable', sheet: 'Bìa', cell: 'B14' }] as const;
    expect(judged(withCover(good, { reportDate: undefined }), 'q1', [], { seen })).toEqual([]);
  });

  test('the date may be weeks early or months late, not years', () => {
    const on = (reportDate: string) =>
      judged({ ...withCover(good, { reportDate }), tasks: [] }, 'q1', [], { ask: { ...askFor('q1'), tasks: [] } })
        .map(({ id }) => id)
        .filter((id) => id.startsWith('report-date'));
    expect(on('2026-01-28')).toEqual([]);
    expect(on('2026-01-27')).toEqual(['report-date-implausible']);
    expect(on('2027-03-15')).toEqual([]);
    expect(on('2027-03-16')).toEqual(['report-date-implausible']);
  });
});

describe('belonging', () => {
  test('a form of another unit or period is told that and nothing else', () => {
    const elsewhere = {
      ...good,
      form: form && { ...form, unit: '19363', period: '2026-Q2' },
      figures: [],
      tasks: [],
      cover: {},
    };
    const observations = judged(elsewhere, 'q1', historyOf('lastYear'));
    expect(idsAndCells(observations)).toEqual(['report-wrong-unit B4', 'report-wrong-period B5']);
    expect(observations[0]).toMatchObject({ found: '19363', expected: '15091' });
    expect(observations[1]).toMatchObject({ found: '2026-Q2', expected: '2026-Q1' });
    expect(statusOf(observations)).toBe('rejected');
  });

  test('without its identity the visible codes decide', () => {
    const nameless = { ...good, form: undefined };
    expect(judged(nameless, 'q1').map(({ id }) => id)).toEqual(['form-identity-missing']);
    expect(statusOf(judged(nameless, 'q1'))).toBe('accepted');
    expect(judged({ ...nameless, unit: '19363' }, 'q1').map(({ id }) => id)).toEqual(['report-wrong-unit']);
  });
});

describe('age of the form', () => {
  const stale = { ...good, form: form && { ...form, layout: '0123456789ab' } };

  test('an older form that lacks what is asked is an error that lists it', () => {
    const [observation, ...rest] = judged(
      { ...stale, figures: good.figures.slice(1), tasks: good.tasks.slice(0, -1) },
      'q1',
    );
    expect(rest).toEqual([]);
    expect(observation).toMatchObject({ id: 'form-stale', params: { count: 2 } });
    const measure = askFor('q1').measures[0];
    const duty = askFor('q1').tasks.at(-1);
    expect(observation?.params?.['codes']).toBe(
      `${String(measure?.code)} “${String(measure?.title)}”, ${String(duty?.code)} “${String(duty?.title)}”`,
    );
  });

  test('an older form that asks for more than is wanted is merely noted', () => {
    expect(judged(stale, 'q1').map(({ id }) => id)).toEqual(['form-layout-differs']);
  });

  test('rows deleted from the right form are missed sheet by sheet', () => {
    const report = { ...good, figures: good.figures.slice(12), tasks: good.tasks.slice(1) };
    const observations = judged(report, 'q1').filter(({ id }) => id === 'rows-missing');
    expect(observations.map(({ sheet, params }) => [sheet, params?.['count']])).toEqual([
      ['Số liệu', 12],
      ['Nhiệm vụ', 1],
    ]);
  });

  test('of a sheet that could not be read, no rows and no fields are missed', () => {
    const unread = { ...good, figures: [], tasks: [], cover: {} };
    const seen = [
      { id: 'table-sheet-missing', sheet: 'Bìa', cell: '' },
      { id: 'table-header-missing', sheet: 'SỐ LIỆU', cell: '' },
      { id: 'table-column-missing', sheet: 'Nhiệm vụ', cell: 'A4', expected: 'Tình trạng' },
    ] as const;
    expect(judged(unread, 'q1', [], { seen })).toEqual([]);
    expect(judged(unread, 'q1', [], { seen: seen.slice(1) })).toHaveLength(3);
  });

  test('a row that was neither asked nor known does not count', () => {
    const extra = { measure: 'MOI', value: 'missing', cell: 'F99' } as const;
    expect(judged({ ...good, figures: [...good.figures, extra] }, 'q1')).toEqual([]);
  });
});
