import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUploadKey, safeFileName, uploadKey } from '../../../shared/store/keys.ts';

const place = fc.record({
  province: fc.stringMatching(/^\d{2}$/),
  period: fc.constantFrom('2026-Q1', '2026-Q4'),
  unit: fc.constantFrom('15091', '00004', 'SGDĐT', 'S-NV.1'),
  attempt: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  fileName: fc.string({ unit: 'binary', maxLength: 200 }),
});

test('whatever the file is called, its key is read back to the same place and a safe name', () => {
  fc.assert(
    fc.property(place, (upload) => {
      const fileName = safeFileName(upload.fileName);
      expect(readUploadKey(uploadKey(upload))).toEqual({ ...upload, fileName });
      expect(fileName).toMatch(/^[\p{L}\p{N}_-][\p{L}\p{N}._ -]*$/u);
      expect(Array.from(fileName).length).toBeLessThanOrEqual(100);
    }),
  );
});

test('Vietnamese names stay readable, and a path keeps only its letters', () => {
  expect(safeFileName('Báo cáo quý I (sửa).xlsx')).toBe('Báo cáo quý I _sửa_.xlsx');
  expect(safeFileName('../../etc/passwd')).toBe('_.._etc_passwd');
  expect(safeFileName('...')).toBe('bao-cao.xlsx');
});

test.each([
  'reports/38/2026-Q1/15091/A1',
  'reports/38/2026-Q1/15091/A1/x/y.xlsx',
  'reports/38/2026-Q1#/15091/A1/x.xlsx',
  'reports/38/2026-Q1/150#91/A1/x.xlsx',
  'reports/3x/2026-Q1/15091/A1/x.xlsx',
  'filings/38/2026-Q1/15091/A1/receipt.json',
  'reports/38/2026-Q1/../A1/x.xlsx',
  'reports/38/2026-Q1/./A1/x.xlsx',
  'x/reports/38/2026-Q1/15091/A1/x.xlsx',
])('%s is not an upload', (key) => {
  expect(readUploadKey(key)).toBeUndefined();
});
