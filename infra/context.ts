import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { mailAddress } from '../shared/reminder/mail.ts';

const logDays = Object.values(RetentionDays).filter((days): days is RetentionDays => typeof days === 'number');
/** Longer than the report of the year after, which is compared with. */
const LEAST_FILE_DAYS = 731;

/** On the command line everything is text; in cdk.json a number may be a number. */
const whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
]);
const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/** What can be said of a deployment, each with what to type where it is wrong. `-c name=value`, or `context` in cdk.json. */
const settings = {
  /** Two digits, as in the list of provinces. Every province has stacks of its own. */
  province: z.string().regex(/^\d{2}$/),
  /** Who is told of failures. */
  alarmEmail: z.email().optional(),
  /**
   * An address of a domain that is verified in SES. Without one reminders stay in the outbox, and no codes for signing in are
   * mailed.
   */
  mailSender: mailAddress.optional(),
  /** Where the province's digests go. */
  provinceMail: mailAddress.optional(),
  /** The portal's own address; without one it has CloudFront's. */
  portalAddress: z
    .url({ protocol: /^https$/ })
    .transform((address) => new URL(address))
    .refine(({ pathname, search, port }) => pathname === '/' && search === '' && port === '')
    .transform(({ origin }) => origin)
    .optional(),
  /** The certificate of that address. CloudFront takes those of us-east-1 only. */
  certificate: z
    .string()
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/)
    .optional(),
  /** Days that logs of functions and of access are kept. */
  logRetentionDays: whole.refine((days) => logDays.includes(days)).default(90),
  /** Days that an earlier version of a result is kept, and one that was deleted; uploads stay as long as `fileRetentionDays`. */
  noncurrentDays: whole.refine((days) => days >= 1 && days <= 3650).default(365),
  /** Days that reports and summaries are kept; without a number for ever. */
  fileRetentionDays: whole.refine((days) => days >= LEAST_FILE_DAYS && days <= 36_500).optional(),
  /** Every upload is looked at by GuardDuty, which costs extra. */
  malwareScan: yesOrNo.default(false),
} as const;

type Setting = keyof typeof settings;

const toType: Readonly<Record<Setting, string>> = {
  province: 'the two-digit code of the province: -c province=38',
  alarmEmail: 'an e-mail address: -c alarmEmail=truc@tinh.gov.vn',
  mailSender: 'an e-mail address of a domain that SES has verified: -c mailSender=cchc@tinh.gov.vn',
  provinceMail: 'one e-mail address: -c provinceMail=sonoivu@tinh.gov.vn',
  portalAddress:
    'an address without a path, together with its certificate: -c portalAddress=https://cchc.tinh.gov.vn -c certificate=arn:aws:acm:us-east-1:…',
  certificate:
    'the ARN of a certificate in us-east-1, together with the address: -c certificate=arn:aws:acm:us-east-1:123456789012:certificate/… -c portalAddress=https://cchc.tinh.gov.vn',
  logRetentionDays: `a number of days that CloudWatch knows (${logDays.join(', ')}): -c logRetentionDays=90`,
  noncurrentDays: 'a number of days from 1 to 3650: -c noncurrentDays=365',
  fileRetentionDays: `a number of days from ${LEAST_FILE_DAYS} to 36500, for the year after is compared with them: -c fileRetentionDays=3650`,
  malwareScan: 'true or false: -c malwareScan=true',
};

const contextShape = z.strictObject(settings).refine(
  ({ portalAddress, certificate }) => (portalAddress === undefined) === (certificate === undefined),
  // Which of the two is missing is whichever is not there; both messages name both.
  { path: ['portalAddress'] },
);

/** A deployment as it was asked for, whole and checked. */
export type DeploymentContext = z.infer<typeof contextShape>;

/** Names of everything that can be asked for. */
export const contextNames = Object.keys(settings) as Setting[];

/** The deployment cannot be made as it was asked for; says what to type. */
export class WrongContext extends Error {
  override readonly name = 'WrongContext';
}

/** Reads what was typed; throws `WrongContext` with one line for each thing that cannot be used. */
export function readContext(typed: Readonly<Partial<Record<Setting, unknown>>>): DeploymentContext {
  const read = contextShape.safeParse(typed);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
  const known = contextNames.filter((name) => wrong.has(name)).map((name) => `  ${name}: ${toType[name]}`);
  const unknown = read.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const lines = [...known, ...unknown.map((name) => `  ${name}: is no setting; there are: ${contextNames.join(', ')}`)];
  throw new WrongContext(`Cannot be used:\n${lines.join('\n')}`);
}
