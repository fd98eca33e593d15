/** Other functions of the system, by the names that the environment gives. */
export interface Functions {
  /** Runs one and waits for its answer. Throws `FunctionFailed` where it gave none. */
  invoke(name: string, event: object): Promise<unknown>;
  /** Hands an event over and does not wait: the platform runs it, and again if it fails. */
  start(name: string, event: object): Promise<void>;
}

/**
 * A function gave no answer. threw: its code failed; died: its process ended, its time was over, or its answer was too long.
 * Carries the kind of the error and none of its words, which may repeat what somebody typed.
 */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
  readonly ending: 'threw' | 'died';

  constructor(functionName: string, errorType: string, ending: FunctionFailed['ending']) {
    super(`${functionName} ${ending}: ${errorType}`);
    this.ending = ending;
  }
}
