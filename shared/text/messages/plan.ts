import type { Message } from '../language.ts';

/** How targets are worded on forms and in summaries. */
export const planTexts = {
  provincePlan: { vi: 'Mục tiêu chung của tỉnh', en: 'Targets of the province' },
  noNumber: { vi: 'chưa có số', en: 'no figure yet' },
  qualitative: { vi: 'không nêu con số, theo dõi qua nhiệm vụ', en: 'no figure stated, followed through its tasks' },
  trendUp: { vi: 'tăng so với năm trước', en: 'higher than last year' },
  growth: { vi: 'tăng {figure} so với năm trước', en: 'rise of {figure} over last year' },
  between: { vi: 'từ {from} đến {to}', en: '{from} to {to}' },
  aspirationOnly: { vi: 'phấn đấu {level}', en: 'aim for {level}' },
  withAspiration: { vi: '{stated} (phấn đấu {level})', en: '{stated} (aim for {level})' },
  milestoneAhead: {
    vi: 'Mục tiêu của năm {milestone}; năm {year} so với mốc gần nhất này.',
    en: 'Target for {milestone}; in {year} compared with this nearest milestone ahead.',
  },
} as const satisfies Record<string, Message>;
