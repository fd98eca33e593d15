/** The document behind a scorecard that ships with the product, by the scorecard's id. Source: docs/domain.md §6. */
const decisions: Readonly<Record<string, string>> = { QD766: 'Quyết định 766/QĐ-TTg' };

/** The document that lays a scorecard down, as it is quoted in both languages; undefined for a province's own. */
export function decisionOf(scorecard: string): string | undefined {
  return Object.hasOwn(decisions, scorecard) ? decisions[scorecard] : undefined;
}

/** What stands after the words `thang điểm`: the document, or the id that the province gave its own scorecard. */
export function scorecardName(scorecard: string): string {
  return decisionOf(scorecard) ?? scorecard;
}
