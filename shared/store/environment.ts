import * as z from 'zod';

/**
 * Names of the environment variables through which a function learns where its data lives, once for the cloud
 * (infra/stacks) and for one machine (infra/local).
 */
export type EnvironmentName =
  /** Name of the table of filings, standings and definitions. */
  | 'TABLE_NAME'
  /** Bucket that receives uploads. */
  | 'INTAKE_BUCKET'
  /** Bucket of receipts and summaries. */
  | 'RESULTS_BUCKET'
  /** Code of the one province that the portal serves and the intake counts for. */
  | 'PROVINCE'
  /** Names of the functions that the portal starts or asks. */
  | 'SUMMARY_FUNCTION'
  | 'REMINDER_FUNCTION'
  | 'WORKBOOK_FUNCTION'
  /** Where people sign in, and as which client. */
  | 'SIGN_IN_ISSUER'
  | 'SIGN_IN_CLIENT'
  /** Address of the sign-in pages, `https://…`: where signing out leads. */
  | 'SIGN_IN_DOMAIN';

/** What each function is told, and all that it is told. */
export const environmentOf = {
  intake: ['TABLE_NAME', 'INTAKE_BUCKET', 'RESULTS_BUCKET', 'PROVINCE'],
  summary: ['TABLE_NAME', 'RESULTS_BUCKET'],
  reminder: ['TABLE_NAME'],
  portal: [
    'TABLE_NAME',
    'INTAKE_BUCKET',
    'RESULTS_BUCKET',
    'PROVINCE',
    'SUMMARY_FUNCTION',
    'REMINDER_FUNCTION',
    'WORKBOOK_FUNCTION',
    'SIGN_IN_ISSUER',
    'SIGN_IN_CLIENT',
    'SIGN_IN_DOMAIN',
  ],
  workbook: ['TABLE_NAME', 'RESULTS_BUCKET'],
  // Learns from each event which pool asks.
  'sign-in': [],
} as const satisfies Record<string, readonly EnvironmentName[]>;

/** What the reminder is told where it is set up: who sends, where the province is told, where the portal is. */
const mailVariables = z.lazy(() =>
  z.object({
    MAIL_SENDER: z.email().optional(),
    PROVINCE_MAIL: z.email().optional(),
    PORTAL_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  }),
);

export type MailEnvironment = z.infer<typeof mailVariables>;

/** Without a sender nothing is sent. Throws a fault on a value that cannot be used. */
export function readMailEnvironment(source: Readonly<Record<string, string | undefined>>): MailEnvironment {
  return mailVariables.parse(source);
}

export type Environment<N extends string> = Readonly<Record<N, string>>;

/**
 * Reads the named variables. Throws a fault that lists every missing one: a function set up wrongly must fail at its
 * first start, not at its first report.
 */
export function readEnvironment<N extends string>(
  source: Readonly<Record<string, string | undefined>>,
  names: readonly N[],
): Environment<N> {
  const missing = names.filter((name) => (source[name] ?? '') === '');
  if (missing.length > 0) throw new Error(`Environment variables are missing: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, source[name] ?? ''])) as Environment<N>;
}
