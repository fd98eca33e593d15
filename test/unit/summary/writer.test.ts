import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { productsOfRun } from '../../../functions/summary/products.ts';
import { WRITER } from '../../../shared/summary/edition.ts';
import { smallBook } from './small-book.ts';

/** What the writer of this number makes of the small book. */
const held = {
  writer: 6,
  files: {
    'tong-hop.xlsx': 'cf25814915431352',
    'tong-hop.json': 'bc16ed33a0d6d5ac',
    'data.csv': '2ef3cad382c27c43',
    'data.parquet': '46267e14708adc31',
    'datapackage.json': 'f10261ee83870884',
    'bao-cao.docx': '94f2a0f342812860',
  },
};

const sha256 = (...pieces: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex').slice(0, 16);
};

/** Of a package its parts as they were before zipping: how closely they are packed is no matter of content. */
function digestOf(name: string, bytes: Uint8Array): string {
  if (!/\.(xlsx|docx)$/.test(name)) return sha256(bytes);
  const parts = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(...parts.flatMap(([part, content]) => [part, content]));
}

describe('the writer of a summary', () => {
  it('has another number where it writes otherwise', async () => {
    const products = await productsOfRun(smallBook);
    const files = Object.fromEntries(products.map(({ name, bytes }) => [name, digestOf(name, bytes)]));
    const made = { writer: WRITER, files };
    if (JSON.stringify(made) !== JSON.stringify(held)) throw new Error(adviceOn(made));
    expect(made).toEqual(held);
  });
});

/** What whoever changed the writer has to do now. */
function adviceOn(made: { readonly writer: number; readonly files: Readonly<Record<string, string>> }): string {
  if (made.writer === held.writer) {
    const next = String(WRITER + 1);
    return `The same filings now give other files under the same edition. If that is wanted: set WRITER in shared/summary/edition.ts to ${next}, run this test again and follow it.`;
  }
  return `WRITER is ${String(WRITER)} now. Put this in place of "held" in test/unit/summary/writer.test.ts: ${JSON.stringify(made, null, 2)}`;
}
