/**
 * Why a request is not served, in S3's own codes with S3's HTTP statuses: the SDKs turn the code into the name of the
 * error, and pages read the status.
 */
const statuses = {
  AccessDenied: 403,
  BadDigest: 400,
  EntityTooLarge: 400,
  EntityTooSmall: 400,
  IncompleteBody: 400,
  InternalError: 500,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  InvalidPolicyDocument: 400,
  InvalidRange: 416,
  InvalidURI: 400,
  KeyTooLongError: 400,
  MalformedPOSTRequest: 400,
  MethodNotAllowed: 405,
  MissingContentLength: 411,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchVersion: 404,
  PreconditionFailed: 412,
  NotImplemented: 501,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  XAmzContentSHA256Mismatch: 400,
} as const;

export type RefusalCode = keyof typeof statuses;

/** An expected "no" to a request; `detail` becomes further elements of the XML answer. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly status: number;
  readonly message: string;
  readonly detail: Readonly<Record<string, string>>;
}

export function refusal(
  code: RefusalCode,
  message: string = code,
  detail: Readonly<Record<string, string>> = {},
): Refusal {
  return { refused: code, status: statuses[code], message, detail };
}

/** Tells a refusal from any other result. */
export function isRefusal(result: object | undefined): result is Refusal {
  return result !== undefined && 'refused' in result;
}
