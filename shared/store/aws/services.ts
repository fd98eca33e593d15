/** A service of AWS that the functions ask. Source: endpoints and signing names of the AWS General Reference. */
interface ServiceFacts {
  /** First label of its host: `dynamodb.ap-southeast-1.amazonaws.com`. */
  readonly host: string;
  /** The name that its requests are signed for. */
  readonly signedAs: string;
  /** Its ending of `AWS_ENDPOINT_URL_…`, the variable that gives it another endpoint. */
  readonly variable: string;
}

export const services = {
  dynamodb: { host: 'dynamodb', signedAs: 'dynamodb', variable: 'DYNAMODB' },
  s3: { host: 's3', signedAs: 's3', variable: 'S3' },
  queue: { host: 'sqs', signedAs: 'sqs', variable: 'SQS' },
  lambda: { host: 'lambda', signedAs: 'lambda', variable: 'LAMBDA' },
  mail: { host: 'email', signedAs: 'ses', variable: 'SESV2' },
  accounts: { host: 'cognito-idp', signedAs: 'cognito-idp', variable: 'COGNITO_IDENTITY_PROVIDER' },
} as const satisfies Readonly<Record<string, ServiceFacts>>;

export type ServiceName = keyof typeof services;

export const serviceNames = Object.keys(services) as readonly ServiceName[];
