/** Milliseconds that a browser is given to take a file before its address is let go. */
const TAKEN_AFTER_MS = 60_000;

/** Hands a file to the browser, which saves it where the officer keeps downloads. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER_MS);
}
