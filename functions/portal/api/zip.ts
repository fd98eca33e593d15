import { Zip, ZipPassThrough } from 'fflate';

/** A file to go into an archive. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Streams files into one archive as they are made: never more than one of them in memory, and none made before the reader
 * asks. Nothing is compressed: workbooks are already.
 * @param at Time of every entry, so that the same files give the same archive.
 */
export function zipStream(files: AsyncIterable<Packed>, at: Date): ReadableStream<Uint8Array> {
  const source = files[Symbol.asyncIterator]();
  const ready: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    ready.push(chunk);
  });
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await source.next();
      if (next.done === true) zip.end();
      else {
        const entry = new ZipPassThrough(next.value.name);
        entry.mtime = at;
        zip.add(entry);
        entry.push(next.value.bytes, true);
      }
      for (const chunk of ready.splice(0)) controller.enqueue(chunk);
      if (next.done === true) controller.close();
    },
    async cancel() {
      await source.return?.();
    },
  });
}
