import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receive } from './contract.ts';
import { goodOds, goodXls, odsContent, odsWith } from './old-formats.ts';

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

// A figure changed in an .xls cannot be told from one that was typed: it has no checksums. So only the receipt is promised.
test('an .xls with any of its bytes changed gets a receipt', async () => {
  const changes = fc.array(fc.record({ at: share, byte: fc.nat(255) }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(changes, async (bytes) => {
      const file = goodXls.slice();
      for (const { at, byte } of bytes) file[Math.floor(at * file.length)] = byte;
      expect(await receive(file)).toBeDefined();
    }),
    { numRuns: 60 },
  );
});

const pieces = [
  ['<', '>', '&', '"', '/>', '</', '-', '9', '</table:table-row>', '</table:table>', '<table:table-row>'],
  [' table:number-rows-repeated="1048576"', ' table:number-columns-repeated="16384"', ' office:value-type="float"'],
  ['<text:p>5</text:p>', '<text:s text:c="99999"/>', '<table:covered-table-cell/>', '<text:span>', ' office:value="7"'],
].flat();

test('an .ods with its content changed gets a receipt', async () => {
  const splice = fc.record({
    at: share,
    length: fc.oneof(fc.constant(0), fc.nat(200)),
    insert: fc.constantFrom(...pieces),
  });
  await fc.assert(
    fc.asyncProperty(splice, fc.boolean(), async ({ at, length, insert }, inTag) => {
      const place = Math.floor(at * odsContent.length);
      const start = inTag ? Math.max(0, odsContent.indexOf(' ', odsContent.indexOf('<table:table-', place))) : place;
      const changed = odsContent.slice(0, start) + insert + odsContent.slice(start + length);
      expect(await receive(odsWith(changed))).toBeDefined();
    }),
    { numRuns: 100 },
  );
});

test('the files that are changed are good ones', async () => {
  for (const file of [goodXls, goodOds]) expect((await receive(file)).status).toBe('accepted');
});
