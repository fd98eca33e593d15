import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { blueprint } from '../blueprint.ts';
import type { DeploymentContext } from '../context.ts';
import type { DataStack } from './data.ts';
import { accept } from './accept.ts';
import { bundledFunction } from './function.ts';
import { allow, onItems, onObjects, onVersions, to } from './rights.ts';
import { say } from './say.ts';

export interface IntakeProps extends StackProps {
  readonly context: DeploymentContext;
  readonly data: DataStack;
}

/** Upload → event → queue → intake function; what cannot be handled is kept in the dead letters. */
export class IntakeStack extends Stack {
  readonly run: LambdaFunction;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: IntakeProps) {
    super(scope, id, props);
    const { context, data } = props;
    const { province } = context;
    const { visibilitySeconds, maxReceives, retentionDays, batchSize } = blueprint.queue;
    const kept = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(retentionDays),
    };

    const deadLetters = new Queue(this, 'DeadLetters', kept);
    accept(deadLetters, 'These are the dead letters', 'Serverless-SQSRedrivePolicy');
    const queue = new Queue(this, 'Queue', {
      ...kept,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: maxReceives },
    });
    new Rule(this, 'Uploaded', {
      description: 'A report was uploaded',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [data.intakeBucket.bucketName] },
          object: { key: [{ prefix: `${blueprint.upload.prefix}${province}/` }] },
        },
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
    });

    const intake = bundledFunction(this, 'intake', context, {
      TABLE_NAME: data.table.tableName,
      INTAKE_BUCKET: data.intakeBucket.bucketName,
      RESULTS_BUCKET: data.resultsBucket.bucketName,
      PROVINCE: province,
    });
    const reports = `${blueprint.upload.prefix}${province}/`;
    allow(intake, [
      onItems(data.table, ['dynamodb:GetItem'], [`PROVINCE#${province}`]),
      onItems(data.table, ['dynamodb:Query'], [`PROVINCE#${province}`, `PERIOD#${province}#*`, `UNIT#${province}#*`]),
      onItems(data.table, ['dynamodb:PutItem'], [`UNIT#${province}#*`]),
      onItems(data.table, ['dynamodb:UpdateItem'], [`PERIOD#${province}#*`]),
      // A form can be sent twice: of each upload the version that came first is judged.
      onObjects(data.intakeBucket, ['s3:GetObjectVersion'], reports),
      onVersions(data.intakeBucket, reports),
      onObjects(data.resultsBucket, ['s3:PutObject'], `filings/${province}/`),
      to(
        ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
        [queue.queueArn],
      ),
    ]);

    const mapping = new EventSourceMapping(this, 'Deliveries', {
      target: intake,
      eventSourceArn: queue.queueArn,
      batchSize,
      maxConcurrency: blueprint.functions.intake.maxConcurrency,
      reportBatchItemFailures: true,
    });
    accept(mapping, 'The queue keeps what cannot be handled', 'Serverless-LambdaEventSourceMappingDestination');
    // Lambda checks the role's rights on the queue when the mapping is made.
    if (intake.role) mapping.node.addDependency(intake.role);

    this.run = intake;
    this.queue = queue;
    this.deadLetters = deadLetters;
    say(this, 'QueueUrl', queue.queueUrl);
    say(this, 'DeadLettersUrl', deadLetters.queueUrl);
    say(this, 'IntakeFunction', intake.functionName);
  }
}
