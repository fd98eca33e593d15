import type { FilingStatus } from '../../shared/report/filing.ts';
import type { FindingId } from '../../shared/text/findings/kinds.ts';

/** A file that somebody could send, made in memory when it is needed, and the receipt that it deserves. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** A file that is odd but understood may well be accepted. */
  readonly status: FilingStatus;
  /** The first finding of the receipt; none on an accepted file without notes. */
  readonly finding: FindingId | undefined;
}
