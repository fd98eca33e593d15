/**
 * The value of a `Content-Disposition` header that has a file saved under a name: as it is for browsers (RFC 6266, encoded by
 * RFC 5987), in plain letters for whatever knows only those.
 */
export function attachmentNamed(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w .-]/g, '');
  // RFC 5987 lets fewer characters stand than encodeURIComponent does.
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
