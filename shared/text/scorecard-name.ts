/** The document behind a scorecard that ships with the product, by the scorecard's id. Source: docs/domain.md §6. */
const decisions: Readonly<Record<string, string>> = { QD766: 'Quyết định 766/QĐ-TTg' };

/** The document that lays a scorecard down, as it is quoted in both languages; undefined for a province's own. */
export function decisionOf(scorecard: string): string | undefined {
  return Object.hasOwn(decisions, scorecard) ? decisions[scorecard] : undefined;
}

/** What the document is called in short, as officers know it. */
const titles: Readonly<Record<string, string>> = { QD766: 'Bộ chỉ số phục vụ người dân, doanh nghiệp' };

/** The name of a scorecard with what it is: `Bộ chỉ số … theo Quyết định 766/QĐ-TTg`; the id of a province's own. */
export function scorecardTitle(scorecard: string): string {
  const decision = decisionOf(scorecard);
  return decision === undefined ? scorecard : `${titles[scorecard] ?? ''} theo ${decision}`.trim();
}

/** What stands after the words `thang điểm`: the document, or the id that the province gave its own scorecard. */
export function scorecardName(scorecard: string): string {
  return decisionOf(scorecard) ?? scorecard;
}
