/** The document breaks the rules of XML; `open.ts` turns it into a finding. */
class MalformedXml extends Error {}

export function malformed(what: string): never {
  throw new MalformedXml(what);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Characters that no XML document may hold, literally or as a reference. Surrogates come in pairs out of valid UTF-8. */
// oxlint-disable-next-line no-control-regex
export const forbiddenCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

function characterOf(reference: string): string {
  const known = named[reference];
  if (known !== undefined && Object.hasOwn(named, reference)) return known;
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(reference);
  if (!digits) return malformed('reference');
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return malformed('reference');
  const character = String.fromCodePoint(code);
  return forbiddenCharacter.test(character) ? malformed('reference') : character;
}

/** Replaces `&amp;`, `&#10;` and the like; no other entity exists, since documents that declare some are refused. */
export function resolveReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;]*)(;?)/g, (_, reference: string, end: string) =>
    end === '' ? malformed('reference') : characterOf(reference),
  );
}

/** Excel writes what XML cannot hold as `_x000D_`; a literal `_x0041_` is written `_x005F_x0041_`. */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Excel's way of writing a boolean attribute. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
