import type { Rule } from '../rule.ts';

/**
 * The file still carries the hidden identity of the form it was made from.
 *
 * Why: without it nobody can tell a stale form or another unit's form; the visible codes are all there is. Source: docs/domain.md §11.
 */
export const formKnown: Rule = ({ report }) =>
  report.form ? [] : [{ id: 'form-identity-missing', sheet: report.sheets.cover, cell: '' }];
