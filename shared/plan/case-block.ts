/**
 * The measures of form II.06a/VPCP/KSTT (circular 01/2020/TT-VPCP), columns 4–6, 8–10, 12–13; its totals 3, 7 and 11 are
 * computed, never typed. Every unit is asked them. Source: docs/domain.md §3.
 */
export const caseBlock = {
  receivedOnline: 'HS_TN_TT',
  receivedDirectly: 'HS_TN_TRT',
  carriedOver: 'HS_KT',
  resolvedEarly: 'HS_GQ_TH',
  resolvedOnTime: 'HS_GQ_DH',
  resolvedLate: 'HS_GQ_QH',
  openWithinTime: 'HS_DGQ_TH',
  openOverdue: 'HS_DGQ_QH',
} as const;

export const caseBlockCodes: ReadonlySet<string> = new Set(Object.values(caseBlock));
