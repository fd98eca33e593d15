import * as z from 'zod';

/** The stacks of a province, in the order in which they can be deployed. */
export const stackNames = ['data', 'portal', 'intake', 'summary', 'reminder', 'analysis', 'operations'] as const;
export type StackName = (typeof stackNames)[number];

/** `cchc-38`: what all of a province's stacks begin with, and what `cchc --stack` is told. */
export function systemName(province: string): string {
  return `cchc-${province}`;
}

export function stackId(province: string, stack: StackName): string {
  return `${systemName(province)}-${stack}`;
}

/** Everything that is said of a deployed system, by the stack that says it. Whoever works on one reads it from here. */
export const outputs = {
  TableName: { stack: 'data', what: 'Filings, standings, definitions, summaries, outbox, audit trail' },
  IntakeBucket: { stack: 'data', what: 'Uploaded reports' },
  ResultsBucket: { stack: 'data', what: 'Receipts, marked copies, summaries' },
  LogBucket: { stack: 'data', what: 'Who asked for what in the buckets and of CloudFront' },
  PortalAddress: { stack: 'portal', what: 'Where officers open the portal' },
  PageBucket: { stack: 'portal', what: "The portal's page and the officers' guide" },
  DistributionDomain: { stack: 'portal', what: 'Where a domain of your own has to lead' },
  UserPool: { stack: 'portal', what: 'Accounts of officers' },
  SignInDomain: { stack: 'portal', what: 'Where officers sign in' },
  PortalFunction: { stack: 'portal', what: 'Answers the API' },
  WorkbookFunction: { stack: 'portal', what: 'Writes forms, reads province workbooks' },
  QueueUrl: { stack: 'intake', what: 'Uploads that wait to be judged' },
  DeadLettersUrl: { stack: 'intake', what: 'Uploads that could not be judged' },
  IntakeFunction: { stack: 'intake', what: 'Judges uploads' },
  SummaryFunction: { stack: 'summary', what: 'Makes summaries' },
  SummaryDeadLettersUrl: { stack: 'summary', what: 'Summary runs that were given up' },
  ReminderFunction: { stack: 'reminder', what: 'Reminds units' },
  ReminderDeadLettersUrl: { stack: 'reminder', what: 'Reminder runs that were given up' },
  AlarmTopic: { stack: 'operations', what: 'Subscribe here to hear of failures' },
  Dashboard: { stack: 'operations', what: 'What to look at first' },
} as const satisfies Record<string, { readonly stack: StackName; readonly what: string }>;

export type OutputName = keyof typeof outputs;
export type Outputs = Readonly<Record<OutputName, string>>;

export const outputNames = Object.keys(outputs) as OutputName[];

/** The stacks of a province are there and do not say everything. */
export class OutputsMissing extends Error {
  override readonly name = 'OutputsMissing';
  readonly missing: readonly OutputName[];

  constructor(province: string, missing: readonly OutputName[]) {
    super(`The stacks of ${systemName(province)} do not say: ${missing.join(', ')}`);
    this.missing = missing;
  }
}

const ofStacks = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * Reads what the stacks of a province said: outputs by stack, as `cdk deploy --outputs-file` writes them. Throws
 * `OutputsMissing` where they are those of another version, or not whole.
 */
export function readOutputs(province: string, raw: unknown): Outputs {
  const said = ofStacks.parse(raw);
  const found = outputNames.map((name) => [name, said[stackId(province, outputs[name].stack)]?.[name]] as const);
  const missing = found.filter(([, value]) => value === undefined).map(([name]) => name);
  if (missing.length > 0) throw new OutputsMissing(province, missing);
  return Object.fromEntries(found.map(([name, value]) => [name, value ?? ''])) as Outputs;
}
