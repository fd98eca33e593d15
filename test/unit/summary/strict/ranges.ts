import { utils } from '@e965/xlsx';

/** Cells from one corner to the other, counted from 1. */
interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function decodeRange(reference: string): Rectangle {
  const { s, e } = utils.decode_range(reference);
  return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
}

/** Pairs that share a cell. */
export function overlapping(rectangles: readonly Rectangle[]): string[] {
  const sorted = rectangles.toSorted((a, b) => a.top - b.top);
  return sorted.flatMap((one, index) => {
    const found: string[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.top > one.bottom) break;
      if (other.left <= one.right && one.left <= other.right) found.push(`${nameOf(one)} ${nameOf(other)}`);
    }
    return found;
  });
}

function nameOf({ top, left, bottom, right }: Rectangle): string {
  return utils.encode_range({ s: { r: top - 1, c: left - 1 }, e: { r: bottom - 1, c: right - 1 } });
}
