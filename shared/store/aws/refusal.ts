/** A service answered and said no. Everything else that goes wrong, such as no answer, is another error. */
export class ServiceRefusal extends Error {
  /** Code of the error as the service documents it: `ConditionalCheckFailedException`, `NoSuchKey`. */
  override readonly name: string;
  /** Of HTTP. */
  readonly status: number;

  /** @param message What the service said, for the log: it may name resources and the caller. */
  constructor(code: string, status: number, message: string) {
    super(message);
    this.name = code;
    this.status = status;
  }
}

export function isRefusal(error: unknown, code: string): boolean {
  return error instanceof ServiceRefusal && error.name === code;
}
