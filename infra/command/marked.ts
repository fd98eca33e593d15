import { extname, basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Filing } from '../../shared/report/filing.ts';
import { markedKey } from '../../shared/store/keys.ts';
import type { ObjectStore } from '../../shared/store/store.ts';
import type { Call } from './command.ts';
import { writeNamed } from './file.ts';

/** Writes the marked copy of a file into the folder of `--marked` and returns where; undefined where nobody asked for it. */
export type KeepMarked = (file: string, copy: Uint8Array) => string;

/** Files of one name from different folders get copies of different names. */
export function keepMarked(call: Call): KeepMarked | undefined {
  const { marked: folder } = call.options;
  if (typeof folder !== 'string') return undefined;
  const taken = new Set<string>();
  return (file, copy) => {
    const stem = basename(file, extname(file));
    let name = `${stem}-can-sua.xlsx`;
    for (let number = 2; taken.has(name); number += 1) name = `${stem}-can-sua-${String(number)}.xlsx`;
    taken.add(name);
    const target = join(folder, name);
    writeNamed(target, copy, call.language);
    return target;
  };
}

/** The intake writes the copy last; another process may still be at it. In steps of 50 ms. */
const LONGEST_WAIT_STEPS = 200;

/** The marked copy of a judged filing; undefined when it does not come. */
export async function fetchMarked(results: ObjectStore, filing: Filing): Promise<Uint8Array | undefined> {
  for (let step = 0; step < LONGEST_WAIT_STEPS; step += 1) {
    const object = await results.get(markedKey(filing));
    if (object) return object.bytes;
    await pause(50);
  }
  return undefined;
}
