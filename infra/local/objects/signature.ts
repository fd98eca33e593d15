import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Credentials } from '../credentials.ts';
import { type Refusal, isRefusal, refusal } from './refusal.ts';

/**
 * AWS Signature Version 4, the verifying side: headers, presigned addresses and signed form policies.
 * Written against AWS' public description of the algorithm; the SDK signs in the contract tests.
 */
export interface Signer {
  readonly credentials: Credentials;
  readonly region: string;
  readonly service: 's3' | 'dynamodb';
}

/** What a signature covers. */
export interface SignedRequest {
  readonly method: string;
  readonly rawPath: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string>>;
}

const algorithm = 'AWS4-HMAC-SHA256';
/** How far the clocks of both sides may differ, in milliseconds. */
const allowedSkew = 15 * 60 * 1000;
/** The longest life AWS allows a presigned address, in seconds. */
const longestLife = 7 * 24 * 3600;

/** Checks the `Authorization` header. `now` is the real time in milliseconds. */
export function refuseUnsignedHeaders(request: SignedRequest, signer: Signer, now: number): Refusal | undefined {
  const { headers } = request;
  const match = /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
    headers['authorization'] ?? '',
  );
  if (!match) return refusal('AccessDenied', 'Access Denied');
  const [, credential = '', signedNames = '', signature = ''] = match;
  const date = headers['x-amz-date'] ?? '';
  const scope = readScope(credential, date, signer);
  if (isRefusal(scope)) return scope;
  if (Math.abs(now - instantOf(date)) > allowedSkew) {
    return refusal(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  const payload = headers['x-amz-content-sha256'];
  if (payload === undefined) return refusal('InvalidArgument', 'Missing required header: x-amz-content-sha256');
  return compare(request, { signedNames, date, payload, signature }, scope, signer);
}

/** Checks an address signed in its query. `now` is the real time in milliseconds. */
export function refuseUnsignedQuery(request: SignedRequest, signer: Signer, now: number): Refusal | undefined {
  const parameter = (name: string) => request.query.get(name) ?? '';
  if (parameter('X-Amz-Algorithm') !== algorithm) return refusal('AccessDenied', 'Access Denied');
  const date = parameter('X-Amz-Date');
  const scope = readScope(parameter('X-Amz-Credential'), date, signer);
  if (isRefusal(scope)) return scope;
  const life = Number(parameter('X-Amz-Expires'));
  if (!Number.isInteger(life) || life < 1 || life > longestLife) {
    return refusal('AccessDenied', 'X-Amz-Expires must be between 1 second and a week.');
  }
  const signedAt = instantOf(date);
  if (signedAt > now + allowedSkew) return refusal('AccessDenied', 'Request is not yet valid');
  if (now > signedAt + life * 1000) return refusal('AccessDenied', 'Request has expired');
  const signedNames = parameter('X-Amz-SignedHeaders');
  const payload = parameter('X-Amz-Content-Sha256') || 'UNSIGNED-PAYLOAD';
  return compare(request, { signedNames, date, payload, signature: parameter('X-Amz-Signature') }, scope, signer);
}

/** Checks the signature of a form's policy, which is signed as the very text of its field. */
export function refuseUnsignedPolicy(fields: ReadonlyMap<string, string>, signer: Signer): Refusal | undefined {
  if (fields.get('x-amz-algorithm') !== algorithm) return refusal('AccessDenied', 'Access Denied');
  const scope = readScope(fields.get('x-amz-credential') ?? '', fields.get('x-amz-date') ?? '', signer);
  if (isRefusal(scope)) return scope;
  const wanted = hmac(signingKey(scope.day, signer), fields.get('policy') ?? '').toString('hex');
  return sameText(wanted, fields.get('x-amz-signature') ?? '') ? undefined : mismatch();
}

interface Scope {
  readonly day: string;
}

/** The scope must be ours in every part: key, day of the signature, region, service. */
function readScope(credential: string, date: string, signer: Signer): Scope | Refusal {
  const [accessKeyId = '', day = '', region, service, end, ...more] = credential.split('/');
  if (!sameText(accessKeyId, signer.credentials.accessKeyId)) {
    return refusal('InvalidAccessKeyId', 'The access key id you provided does not exist in our records.');
  }
  const ours = region === signer.region && service === signer.service && end === 'aws4_request' && more.length === 0;
  const dated = Number.isFinite(instantOf(date)) && date.startsWith(day) && day.length === 8;
  return ours && dated ? { day } : mismatch();
}

interface Claim {
  readonly signedNames: string;
  readonly date: string;
  readonly payload: string;
  readonly signature: string;
}

function compare(request: SignedRequest, claim: Claim, scope: Scope, signer: Signer): Refusal | undefined {
  const { headers } = request;
  const names = claim.signedNames.split(';');
  const loose = Object.keys(headers).find((name) => mustBeSigned(name) && !names.includes(name));
  if (loose !== undefined || !names.includes('host')) {
    return refusal('AccessDenied', 'There were headers present in the request which were not signed', {
      HeadersNotSigned: loose ?? 'host',
    });
  }
  const canonical = [
    request.method,
    request.rawPath,
    canonicalQuery(request.query),
    ...names.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    claim.signedNames,
    claim.payload,
  ].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const scopeText = `${scope.day}/${signer.region}/${signer.service}/aws4_request`;
  const wanted = hmac(signingKey(scope.day, signer), [algorithm, claim.date, scopeText, hash].join('\n'));
  return sameText(wanted.toString('hex'), claim.signature) ? undefined : mismatch();
}

/** A header that changes what the request does may not be added by somebody in between. */
function mustBeSigned(name: string): boolean {
  return name.startsWith('x-amz-');
}

function canonicalQuery(query: ReadonlyMap<string, string>): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
}

/** RFC 3986: everything but letters, digits and `-_.~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Keys are derived in four steps and serve a whole day, so they are kept; a handful covers the services of a process. */
const keptKeys = new Map<string, Buffer>();
function signingKey(day: string, signer: Signer): Buffer {
  const of = [signer.credentials.secretAccessKey, day, signer.region, signer.service].join('/');
  const kept = keptKeys.get(of);
  if (kept) return kept;
  const steps = [day, signer.region, signer.service, 'aws4_request'];
  const key = steps.reduce<Buffer>(hmac, Buffer.from(`AWS4${signer.credentials.secretAccessKey}`));
  if (keptKeys.size > 15) keptKeys.clear();
  keptKeys.set(of, key);
  return key;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** Compares in a time that does not tell how much was right. */
function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** `20260315T101500Z` as milliseconds; NaN when it is anything else. */
function instantOf(date: string): number {
  const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
  return basic.test(date) ? Date.parse(date.replace(basic, '$1-$2-$3T$4:$5:$6Z')) : Number.NaN;
}

function mismatch(): Refusal {
  return refusal(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  );
}
