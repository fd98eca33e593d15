/** A unit is found by its code or by its name, with or without marks: `quang` finds `Quảng`. */
export function foundIn(wanted: string, { code, name }: { readonly code: string; readonly name: string }): boolean {
  return plain(`${code} ${name}`).includes(plain(wanted.trim()));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}
