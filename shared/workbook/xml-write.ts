import { safeText } from './style.ts';

/** A text as it stands in an element or an attribute of XML that we write ourselves, whatever its characters are. */
export function escapeXml(text: string): string {
  return safeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
