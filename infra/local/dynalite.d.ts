/** dynalite has no types; these are the parts of it that we use. */
declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface DynaliteOptions {
    /** Folder of the LevelDB store. */
    readonly path: string;
    /** Milliseconds that a new table pretends to be in creation. */
    readonly createTableMs: number;
  }

  /** Builds a server that does not listen yet. */
  export default function dynalite(options: DynaliteOptions): Server;
}
