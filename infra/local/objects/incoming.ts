/**
 * Bytes as they arrive, read piece by piece: up to a delimiter, a count, or streamed. Holds no more than one network
 * chunk besides what a caller asks for at once.
 */
export interface Incoming {
  /** The bytes before the delimiter, which is consumed; undefined when it does not come within `most` bytes. */
  until(delimiter: Uint8Array, most: number): Promise<Buffer | undefined>;
  /** Streams exactly `count` bytes; returns whether all of them came. */
  exactly(count: number): AsyncGenerator<Uint8Array, boolean, undefined>;
  /** Streams the bytes before the delimiter and consumes it; returns whether it came. */
  through(delimiter: Uint8Array): AsyncGenerator<Uint8Array, boolean, undefined>;
}

/** `head` is read before the first chunk. */
export function incoming(chunks: AsyncIterator<Uint8Array>, head: string = ''): Incoming {
  let held: Buffer = Buffer.from(head);

  async function more(): Promise<boolean> {
    const step = await chunks.next();
    if (step.done === true) return false;
    held = held.length === 0 ? Buffer.from(step.value) : Buffer.concat([held, step.value]);
    return true;
  }
  function take(count: number): Buffer {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  }

  return {
    async until(delimiter, most) {
      let searched = 0;
      for (;;) {
        const at = held.indexOf(delimiter, searched);
        if (at > most || (at < 0 && held.length > most + delimiter.length)) return undefined;
        if (at >= 0) {
          const before = take(at);
          take(delimiter.length);
          return before;
        }
        searched = Math.max(0, held.length - delimiter.length + 1);
        if (!(await more())) return undefined;
      }
    },
    async *exactly(count) {
      for (let left = count; left > 0;) {
        if (held.length === 0 && !(await more())) return false;
        const piece = take(left);
        left -= piece.length;
        if (piece.length > 0) yield piece;
      }
      return true;
    },
    async *through(delimiter) {
      for (;;) {
        const at = held.indexOf(delimiter);
        if (at >= 0) {
          const last = take(at);
          take(delimiter.length);
          if (last.length > 0) yield last;
          return true;
        }
        // The tail may be the beginning of the delimiter, cut by the network.
        const sure = held.length - delimiter.length + 1;
        if (sure > 0) yield take(sure);
        if (!(await more())) return false;
      }
    },
  };
}
