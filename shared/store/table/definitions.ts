import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Province } from '../../plan/province.ts';
import { tableKeys } from '../keys.ts';
import { provinceSchema } from '../schema/province.ts';
import type { ProvinceRevision } from '../store.ts';
import { MAX_BODY_BYTES, pack, unpack } from './packed.ts';
import type { Table } from './table.ts';

const pointer = z.object({ revision: z.string() });
const part = z.object({ parts: z.number().int().positive(), body: z.instanceof(Uint8Array) });

/** A warm process serves one province; the bound only matters where one process serves many. */
const REMEMBERED = 4;

/** Name of a definition's content: the same for the same content, however its properties are ordered. */
function revisionOf(province: Province): string {
  return createHash('sha256').update(canonicalJson(province)).digest('hex').slice(0, 16);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Definitions of provinces. A definition is immutable and named by its content; where it does not fit into one item it
 * is cut into parts. The pointer to the current one is written last, so a load that stopped half-way is never seen.
 */
export function definitions(table: Table) {
  const remembered = new Map<string, Province>();

  async function at(code: string, revision: string): Promise<Province | undefined> {
    const name = `${code}#${revision}`;
    const known = remembered.get(name);
    if (known) return known;

    const items = await table.query(tableKeys.province(code), tableKeys.catalogue(revision));
    const parts = items.map((item) => part.parse(item));
    if (parts[0] === undefined || parts.length < parts[0].parts) return undefined;
    const province = unpack(provinceSchema, Buffer.concat(parts.map(({ body }) => body)));

    const oldest = remembered.keys().next();
    if (remembered.size >= REMEMBERED && !oldest.done) remembered.delete(oldest.value);
    remembered.set(name, province);
    return province;
  }

  return {
    async saveProvince(province: Province): Promise<string> {
      const revision = revisionOf(province);
      const pk = tableKeys.province(province.code);
      const body = pack(provinceSchema, province);
      const parts = Math.ceil(body.byteLength / MAX_BODY_BYTES);
      for (let index = 0; index < parts; index += 1) {
        const piece = body.subarray(index * MAX_BODY_BYTES, (index + 1) * MAX_BODY_BYTES);
        await table.put({ pk, sk: tableKeys.cataloguePart(revision, index) }, { parts, body: piece });
      }
      await table.put({ pk, sk: tableKeys.currentCatalogue }, { revision });
      return revision;
    },

    async currentProvince(code: string): Promise<ProvinceRevision | undefined> {
      const item = await table.get({ pk: tableKeys.province(code), sk: tableKeys.currentCatalogue });
      if (!item) return undefined;
      const { revision } = pointer.parse(item);
      const province = await at(code, revision);
      if (!province) throw new Error(`Revision ${revision} of province ${code} is current but not stored`);
      return { revision, province };
    },

    provinceAt: at,
  };
}
