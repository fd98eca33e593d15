import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { blueprint } from '../blueprint.ts';
import type { DataStack } from './data.ts';
import { bundledFunction, onItems, onObjects } from './function.ts';

export interface IntakeProps extends StackProps {
  readonly province: string;
  readonly data: DataStack;
}

/** Upload → event → queue → intake function; what cannot be handled is kept in the dead letters. */
export class IntakeStack extends Stack {
  constructor(scope: Construct, id: string, props: IntakeProps) {
    super(scope, id, props);
    const { province, data } = props;
    const { visibilitySeconds, maxReceives, retentionDays, batchSize } = blueprint.queue;
    const kept = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(retentionDays),
    };

    const deadLetters = new Queue(this, 'DeadLetters', kept);
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

    const intake = bundledFunction(this, 'intake', {
      TABLE_NAME: data.table.tableName,
      INTAKE_BUCKET: data.intakeBucket.bucketName,
      RESULTS_BUCKET: data.resultsBucket.bucketName,
    });
    const rights = [
      onItems(data.table, ['dynamodb:GetItem'], [`PROVINCE#${province}`]),
      onItems(data.table, ['dynamodb:Query'], [`PROVINCE#${province}`, `UNIT#${province}#*`]),
      onItems(data.table, ['dynamodb:PutItem'], [`UNIT#${province}#*`]),
      onItems(data.table, ['dynamodb:UpdateItem'], [`PERIOD#${province}#*`]),
      onObjects(data.intakeBucket, ['s3:GetObject'], `${blueprint.upload.prefix}${province}/`),
      // Listing finds earlier uploads of a unit. It has no condition on the prefix: S3 says that an object is missing, and
      // not that it is forbidden, only to those who may list without one.
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [data.intakeBucket.bucketArn] }),
      onObjects(data.resultsBucket, ['s3:PutObject'], `filings/${province}/`),
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: [queue.queueArn],
      }),
    ];
    for (const right of rights) intake.addToRolePolicy(right);

    const mapping = new EventSourceMapping(this, 'Deliveries', {
      target: intake,
      eventSourceArn: queue.queueArn,
      batchSize,
      maxConcurrency: blueprint.functions.intake.maxConcurrency,
      reportBatchItemFailures: true,
    });
    // Lambda checks the role's rights on the queue when the mapping is made.
    if (intake.role) mapping.node.addDependency(intake.role);
  }
}
