import type { Warning } from '../warning.ts';
import { quarterName, quartersOf, type Watch } from './material.ts';

/**
 * What a report says of the year so far is less than what the reports before it add up to. The check refuses such a report
 * when it comes; it comes about later, when an earlier period is corrected upwards. One warning a unit, with all
 * its figures. Source: docs/domain.md §2.
 */
export const fallingTotals: Watch = ({ courses, trends }) => {
  const { now } = quartersOf(trends);
  if (now === undefined) return [];
  return courses.flatMap(({ asked, partOf }): readonly Warning[] => {
    const falling = asked.ask.measures.filter(({ code, kind }) => partOf(code, kind, now) === 'falls');
    const [first] = falling;
    if (first === undefined) return [];
    const titles = falling.map(({ title }) => `“${title}”`).join('; ');
    const params = { titles, count: falling.length, window: quarterName(now) };
    return [{ id: 'falling-total', unit: asked.unit.code, code: first.code, params }];
  });
};
