/**
 * Fonts made for the encodings before Unicode: TCVN3 (`.VnTime`, `.VnArialH`) and VNI (`VNI-Times`). Text in such a font
 * is not Unicode Vietnamese, whatever its characters say. Source: docs/domain.md §8.
 */
export function isLegacyFont(name: string): boolean {
  return /^(\.vn|vni[- ])/i.test(name);
}
