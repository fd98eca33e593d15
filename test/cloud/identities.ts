import { localAccount, localRegion } from '../../infra/local/queue/event.ts';

/** What CloudFormation gives for a resource that it has made. */
export interface Identity {
  /** What a reference gives. */
  readonly ref: string;
  readonly arn: string;
  /** Further attributes; others are made up. */
  readonly attributes?: Readonly<Record<string, string>>;
}

const here = `${localRegion}:${localAccount}`;

/** As the services themselves name things, for policies compare these names. */
const known: Readonly<Record<string, (name: string) => Identity>> = {
  'AWS::S3::Bucket': (name) => ({ ref: name, arn: `arn:aws:s3:::${name}` }),
  'AWS::DynamoDB::Table': (name) => ({ ref: name, arn: `arn:aws:dynamodb:${here}:table/${name}` }),
  'AWS::SQS::Queue': (name) => ({
    ref: `https://sqs.${localRegion}.amazonaws.com/${localAccount}/${name}`,
    arn: `arn:aws:sqs:${here}:${name}`,
    attributes: { QueueName: name },
  }),
  'AWS::SNS::Topic': (name) => ({ ref: `arn:aws:sns:${here}:${name}`, arn: `arn:aws:sns:${here}:${name}` }),
  'AWS::KMS::Key': (name) => ({ ref: name, arn: `arn:aws:kms:${here}:key/${name}` }),
  'AWS::Lambda::Function': (name) => ({ ref: name, arn: `arn:aws:lambda:${here}:function:${name}` }),
  'AWS::Logs::LogGroup': (name) => ({ ref: name, arn: `arn:aws:logs:${here}:log-group:${name}:*` }),
  'AWS::IAM::Role': (name) => ({ ref: name, arn: `arn:aws:iam::${localAccount}:role/${name}` }),
  'AWS::Events::Rule': (name) => ({ ref: name, arn: `arn:aws:events:${here}:rule/${name}` }),
  'AWS::CloudWatch::Alarm': (name) => ({ ref: name, arn: `arn:aws:cloudwatch:${here}:alarm:${name}` }),
  'AWS::CloudFront::Distribution': (name) => ({
    ref: name,
    arn: `arn:aws:cloudfront::${localAccount}:distribution/${name}`,
  }),
  'AWS::Cognito::UserPool': (name) => {
    const id = `${localRegion}_${name.replace(/\W/g, '')}`;
    const issuer = `cognito-idp.${localRegion}.amazonaws.com/${id}`;
    const attributes = { ProviderName: issuer, ProviderURL: `https://${issuer}` };
    return { ref: id, arn: `arn:aws:cognito-idp:${here}:userpool/${id}`, attributes };
  },
};

/** Of a type that is not known here reference and ARN are made up, alike everywhere. */
export function identityOf(type: string, name: string): Identity {
  const madeUp = { ref: name, arn: `arn:aws:${type.split('::')[1]?.toLowerCase() ?? ''}:${here}:${name}` };
  return known[type]?.(name) ?? madeUp;
}

/** What a template can refer to without having it. */
export function pseudoParameters(stack: string): Readonly<Record<string, unknown>> {
  return {
    'AWS::Region': localRegion,
    'AWS::AccountId': localAccount,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack,
    'AWS::StackId': `arn:aws:cloudformation:${here}:stack/${stack}/1`,
  };
}
