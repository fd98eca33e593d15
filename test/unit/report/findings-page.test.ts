import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FINDINGS_PAGE, findingsPage } from '../../../infra/docs.ts';
import { findingCatalogue } from '../../../shared/text/findings/index.ts';
import { explainedAs, severityOfKind, type FindingId } from '../../../shared/text/findings/kinds.ts';
import { reportFindings } from '../../../shared/text/findings/report.ts';

describe('catalogue of findings', () => {
  test('the page is the one that `npm run docs` writes now', () => {
    expect(readFileSync(FINDINGS_PAGE, 'utf8')).toBe(findingsPage());
  });

  test('the page names every finding of the system', () => {
    const page = findingsPage();
    for (const id of Object.keys(findingCatalogue)) expect(page).toContain(`\`${id}\``);
  });

  test('ids are kebab-case, and both languages name the same places', () => {
    for (const [id, { message, hint }] of Object.entries(findingCatalogue)) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [message, ...(hint ? [hint] : [])]) expect(placesOf(text.en)).toEqual(placesOf(text.vi));
    }
  });

  test('every query about a single row becomes a note with the unit’s words', () => {
    const queries = Object.entries(findingCatalogue).filter(
      ([id]) => severityOfKind(id as FindingId) === 'query' && id in reportFindings,
    );
    const without = queries.map(([id]) => id).filter((id) => explainedAs(id) === undefined);
    // Whole columns: each row is explained on its own.
    for (const id of without) expect(findingCatalogue[id as FindingId].message.vi).toContain('{count}');
    for (const [id] of queries) {
      const twin = explainedAs(id);
      if (twin === undefined) continue;
      expect(severityOfKind(twin)).toBe('note');
      expect(findingCatalogue[twin].message.vi).toContain('{explanation}');
    }
  });
});

function placesOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted();
}
