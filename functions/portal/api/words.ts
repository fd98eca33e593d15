/** The words of findings, a quarter of the portal's text: loaded with the first request that shows any. */
export async function findingWords() {
  const [{ describe }, { describeBesideCopy }, { receiptOf }, { describeInBook }] = await Promise.all([
    import('../../../shared/text/describe.ts'),
    import('../../../shared/report/beside-copy.ts'),
    import('../../../shared/report/receipt.ts'),
    import('../../../shared/plan/book-finding.ts'),
  ]);
  return { describe, describeBesideCopy, receiptOf, describeInBook };
}
