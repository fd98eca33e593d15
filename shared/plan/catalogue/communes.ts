import * as z from 'zod';
import communeRows from './communes.json' with { type: 'json' };
import { once } from './once.ts';
import { provinceRow } from './schema.ts';

/** A commune by its official code; kept apart from the catalogue because its 3,321 names are heavy and seldom needed. */
export interface OfficialCommune {
  /** Five digits, leading zeros kept. */
  readonly code: string;
  /** With its type: `Xã Ngọc Liên`. */
  readonly name: string;
  /** Two digits. */
  readonly province: string;
}

export interface OfficialProvince {
  /** Two digits. */
  readonly code: string;
  /** With its type: `Tỉnh Thanh Hoá`. */
  readonly name: string;
}

const rows = once(() => z.array(provinceRow).parse(communeRows));

/** The 34 provinces of decision 19/2025/QĐ-TTg. Source: docs/domain.md §9. */
export const officialProvinces = once((): readonly OfficialProvince[] =>
  rows().map(({ code, name }) => ({ code, name })),
);

/** The 3,321 communes as of July 2026 by code. Source: docs/domain.md §9. */
export const officialCommunes = once(
  (): ReadonlyMap<string, OfficialCommune> =>
    new Map(
      rows().flatMap((province) =>
        province.units.map(([code, name]) => [code, { code, name, province: province.code }] as const),
      ),
    ),
);

/** The communes of one province in the official order; none for an unknown code. */
export function communesOf(provinceCode: string): readonly OfficialCommune[] {
  return [...officialCommunes().values()].filter((commune) => commune.province === provinceCode);
}
