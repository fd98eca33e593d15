import { t } from '../words.ts';

interface Placed {
  readonly message: string;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * A finding's sentence without the place that it begins with, where the place stands beside it already: `Trang tính “Số
 * liệu”, ô F12: chưa có số liệu…` → `Chưa có số liệu…`. A sentence that begins otherwise stays as it is.
 */
export function withoutPlace({ message, sheet, cell }: Placed): string {
  const at = t('findingSheet', { sheet });
  const places = [`${at}, ${t('findingCell', { cell })}: `, `${at}, ${t('findingArea', { cell })}: `, `${at}: `];
  const begun = places.find((place) => message.startsWith(place));
  if (begun === undefined) return message;
  const rest = message.slice(begun.length);
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}
