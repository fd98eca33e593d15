/** Units whose attempts are read at once. */
export const UNITS_AT_ONCE = 16;

/** Does something with every item, so many at once, one group after another; the results in the order of the items. */
export async function inGroups<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  each: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(each))));
  }
  return results;
}
