import { Aws, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnNamedQuery, CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { periodId } from '../../shared/period/calendar.ts';
import { latestDataPrefix } from '../../shared/store/keys.ts';
import { dataColumns, type ColumnType } from '../../shared/summary/export/columns.ts';
import type { DeploymentContext } from '../context.ts';
import { analysisQueries } from './analysis-queries.ts';
import { keptBucket } from './bucket.ts';
import type { DataStack } from './data.ts';
import { acceptWildcards, onList, onObjects, to } from './rights.ts';

export interface AnalysisProps extends StackProps {
  readonly context: DeploymentContext;
  readonly data: DataStack;
}

/** The column that is the partition: in the path, so that a query of one period reads one file. */
const PARTITION = 'period';
/** Periods that queries look for; one without a summary has no lines. */
const [FIRST_YEAR, LAST_YEAR] = [2026, 2045];
const TABLE = 'figures';
/** Answers are made again by asking again. */
const ANSWER_DAYS = 30;
/** Bytes that one query may read before it is stopped: the data of a province has megabytes. */
const MOST_SCANNED = 1_000_000_000;

const glueTypes = { text: 'string', number: 'double', date: 'date', moment: 'timestamp' } as const satisfies Record<
  ColumnType,
  string
>;

/**
 * The latest data of every period as one table for SQL: a Glue table that needs no crawler (partitions are computed from the
 * period), an Athena workgroup with the example queries, and a policy for whoever may ask.
 */
export class AnalysisStack extends Stack {
  constructor(scope: Construct, id: string, props: AnalysisProps) {
    super(scope, id, props);
    const { context, data } = props;
    const { province } = context;
    const database = `cchc_${province}`;
    const prefix = latestDataPrefix(province);

    const glueDatabase = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: database, description: 'Figures of the administrative-reform reports' },
    });
    new CfnTable(this, 'Table', {
      catalogId: Aws.ACCOUNT_ID,
      databaseName: database,
      tableInput: tableOf(`s3://${data.resultsBucket.bucketName}/${prefix}`),
    }).addResourceDependency(glueDatabase);

    const answers = keptBucket(this, 'Answers', {
      logs: data.logBucket,
      lifecycleRules: [{ expiration: Duration.days(ANSWER_DAYS) }],
    });
    const workgroup = new CfnWorkGroup(this, 'Workgroup', {
      name: `cchc-${province}`,
      // With the questions that were asked in it: one that was used could not be removed otherwise, nor its name be used again.
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: MOST_SCANNED,
        resultConfiguration: {
          outputLocation: `s3://${answers.bucketName}/`,
          encryptionConfiguration: { encryptionOption: 'SSE_S3' },
        },
      },
    });
    for (const { name, description, sql } of analysisQueries) {
      new CfnNamedQuery(this, name, {
        name,
        description,
        database,
        queryString: sql,
        workGroup: workgroup.name,
      }).addResourceDependency(workgroup);
    }

    const inCatalog = (thing: string) => `arn:${Aws.PARTITION}:glue:${Aws.REGION}:${Aws.ACCOUNT_ID}:${thing}`;
    const rights = [
      to(
        [
          'athena:GetNamedQuery',
          'athena:GetQueryExecution',
          'athena:GetQueryResults',
          'athena:GetWorkGroup',
          'athena:ListNamedQueries',
          'athena:StartQueryExecution',
          'athena:StopQueryExecution',
        ],
        [`arn:${Aws.PARTITION}:athena:${Aws.REGION}:${Aws.ACCOUNT_ID}:workgroup/${workgroup.name}`],
      ),
      to(
        ['glue:GetDatabase', 'glue:GetTable'],
        [inCatalog('catalog'), inCatalog(`database/${database}`), inCatalog(`table/${database}/${TABLE}`)],
      ),
      onObjects(data.resultsBucket, ['s3:GetObject'], prefix),
      onList(data.resultsBucket, prefix),
      onObjects(answers, ['s3:GetObject', 's3:PutObject'], ''),
      to(['s3:GetBucketLocation', 's3:ListBucket'], [answers.bucketArn]),
    ];
    const analyst = new ManagedPolicy(this, 'Analyst', {
      description: `Ask questions of the figures of province ${province}; attach it to whoever may`,
      statements: rights.map(({ statement }) => statement),
    });
    acceptWildcards(analyst, rights);
  }
}

function tableOf(location: string): CfnTable.TableInputProperty {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const periods = years.flatMap((year) => [1, 2, 3, 4].map((quarter) => periodId(year, quarter)));
  return {
    name: TABLE,
    description: 'One line per unit, measure and period, of the latest summary of each period',
    tableType: 'EXTERNAL_TABLE',
    parameters: {
      EXTERNAL: 'TRUE',
      classification: 'parquet',
      'projection.enabled': 'true',
      [`projection.${PARTITION}.type`]: 'enum',
      [`projection.${PARTITION}.values`]: periods.join(','),
      'storage.location.template': `${location}${PARTITION}=\${${PARTITION}}/`,
    },
    partitionKeys: [{ name: PARTITION, type: glueTypes.text }],
    storageDescriptor: {
      location,
      inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
      outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
      serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
      columns: dataColumns
        .filter(({ name }) => name !== PARTITION)
        .map(({ name, type }) => ({ name, type: glueTypes[type] })),
    },
  };
}
