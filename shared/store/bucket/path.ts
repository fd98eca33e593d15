/** Path of an object in its bucket: every letter but the unreserved ones encoded, slashes kept. Source: S3 API, "Signature calculations". */
export function pathOf(key: string): string {
  return `/${key.split('/').map(encoded).join('/')}`;
}

function encoded(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
