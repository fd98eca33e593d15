const RANK = /^(tỉnh|thành phố)\s+/iu;

/** The place in `Quảng Trị, ngày …` of a document of `Tỉnh Quảng Trị`. */
export function placeOf(province: string): string {
  const place = province.replace(RANK, '');
  return place.charAt(0).toLocaleUpperCase('vi') + place.slice(1);
}

/** `Tỉnh Quảng Trị` inside a sentence: `tỉnh Quảng Trị`. */
export function lowerRank(province: string): string {
  return province.replace(RANK, (rank) => rank.toLocaleLowerCase('vi'));
}
