import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { longZipPart, zipOf, zipPart } from '../../../shared/workbook/zip-write.ts';

/** So many bytes of a sheet's kind: markup with ever new numbers. */
function sheetOf(length: number): Buffer {
  const rows = Array.from(
    { length: Math.ceil(length / 20) },
    (_, row) => `<c r="A${String(row)}"><v>${String(row * 7)}</v></c>`,
  );
  return Buffer.from(rows.join('')).subarray(0, length);
}

function stretchesOf(whole: Buffer, length: number): readonly Buffer[] {
  return Array.from({ length: Math.ceil(whole.length / length) }, (_, index) =>
    whole.subarray(index * length, (index + 1) * length),
  );
}

function* broken(): Generator<Uint8Array> {
  yield Buffer.from('<row/>');
  throw new RangeError('no such line');
}

describe('a long part of a workbook', () => {
  it.each([0, 70_000, 1_000_000, 1_000_001])(
    'of %i bytes is in the archive what it would be in one piece',
    async (length) => {
      const whole = sheetOf(length);
      const once = zipOf([zipPart('sheet.xml', whole)]);
      for (const stretch of [65_536, 400_000]) {
        const long = zipOf([await longZipPart('sheet.xml', stretchesOf(whole, stretch))]);
        expect(Buffer.from(long).equals(once)).toBe(true);
      }
      expect(Buffer.from(unzipSync(once)['sheet.xml'] ?? []).equals(whole)).toBe(true);
    },
  );

  it('fails as a whole when its text cannot be made', async () => {
    await expect(longZipPart('sheet.xml', broken())).rejects.toThrow('no such line');
  });
});
