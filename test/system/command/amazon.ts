import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { ownerOf } from '../../../infra/local/lock.ts';
import { folderCredentials } from '../../../infra/local/credentials.ts';
import { hangUp, listenOnLoopback } from '../../../infra/local/endpoint.ts';
import type { System } from '../../../infra/local/system.ts';
import { blueprint } from '../../../infra/blueprint.ts';
import { outputs, stackId, type OutputName } from '../../../infra/outputs.ts';
import { reminderEvent, summaryEvent } from '../../../shared/store/events.ts';

/** A user of the pool, as the commands made it. */
interface User {
  readonly attributes: readonly { readonly Name: string; readonly Value: string }[];
  groups: string[];
  emailCodes: boolean;
  invited: boolean;
}

/**
 * An account at Amazon with one deployed system in it, as the command sees it: table and buckets are the engines of a data
 * folder; CloudFormation, Lambda, SQS and Cognito answer what the SDK asks of them here, and refuse everything else.
 */
export interface Amazon {
  /** What the environment of the command must say. */
  readonly environment: Readonly<Record<string, string>>;
  /** Dead letters of uploads; the redrive empties them. */
  deadLetters: number;
  /** The pool has a sender of mail. */
  mails: boolean;
  /** What the stacks do not say, as those of an earlier version. */
  lacks: OutputName | undefined;
  readonly users: Map<string, User>;
  readonly close: () => Promise<void>;
}

const REGION = 'ap-southeast-1';

export async function openAmazon(system: System, dataDir: string, province: string): Promise<Amazon> {
  const owner = ownerOf(dataDir);
  if (!owner) throw new Error(`nobody runs the engines of ${dataDir}`);
  const { accessKeyId, secretAccessKey } = folderCredentials(dataDir);
  const names: Partial<Record<OutputName, string>> = {
    TableName: blueprint.names.table,
    IntakeBucket: blueprint.names.intakeBucket,
    ResultsBucket: blueprint.names.resultsBucket,
  };
  const server = createServer((request, response) => {
    answer(request, new URL(request.url ?? '/', 'http://amazon')).then(
      (body) => response.writeHead(body.status ?? 200, { 'content-type': body.type }).end(body.text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const endpoint = await listenOnLoopback(server);
  const amazon: Amazon = {
    environment: {
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL: endpoint,
      AWS_ENDPOINT_URL_S3: owner.s3.endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: owner.dynamo.endpoint,
    },
    deadLetters: 0,
    mails: true,
    lacks: undefined,
    users: new Map(),
    close: () => hangUp(server),
  };
  return amazon;

  async function answer(request: IncomingMessage, url: URL): Promise<Body> {
    const body = await text(request);
    const invoked = /^\/2015-03-31\/functions\/(\w+)\/invocations$/.exec(url.pathname)?.[1];
    if (invoked !== undefined) return json(await run(invoked, JSON.parse(body)));
    const [service, operation] = String(request.headers['x-amz-target'] ?? '').split('.');
    if (service === 'AmazonSQS') return json(queues(operation, JSON.parse(body)));
    if (service === 'AWSCognitoIdentityProviderService') return pool(operation, JSON.parse(body));
    return stack(new URLSearchParams(body));
  }

  function stack(asked: URLSearchParams): Body {
    const name = asked.get('StackName') ?? '';
    const said = Object.entries(outputs).filter(
      ([key, output]) => stackId(province, output.stack) === name && key !== amazon.lacks,
    );
    if (said.length === 0) {
      const words = `<Code>ValidationError</Code><Message>Stack with id ${name} does not exist</Message>`;
      return { status: 400, type: 'text/xml', text: `<ErrorResponse><Error>${words}</Error></ErrorResponse>` };
    }
    const members = said.map(([key]) => {
      const value = names[key as OutputName] ?? (key.endsWith('Url') ? `${endpoint}/${key}` : key);
      return `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;
    });
    const found = `<Stacks><member><StackName>${name}</StackName><Outputs>${members.join('')}</Outputs></member></Stacks>`;
    const result = `<DescribeStacksResult>${found}</DescribeStacksResult>`;
    return { type: 'text/xml', text: `<DescribeStacksResponse>${result}</DescribeStacksResponse>` };
  }

  async function run(name: string, event: unknown): Promise<unknown> {
    if (name === 'ReminderFunction') return system.remind(reminderEvent.parse(event));
    const outcome = await system.summarise(summaryEvent.parse(event));
    if (outcome.kind === 'refused') return outcome;
    const idOf = ({ run: id }: { readonly run: string }) => id;
    return { kind: 'made', runs: outcome.runs.map(idOf), unchanged: outcome.unchanged.map(idOf) };
  }

  function queues(operation: string | undefined, { QueueUrl }: { readonly QueueUrl?: string }): object {
    if (operation === 'StartMessageMoveTask') {
      amazon.deadLetters = 0;
      return { TaskHandle: 'task' };
    }
    const visible = QueueUrl?.endsWith('/DeadLettersUrl') ? amazon.deadLetters : 0;
    return {
      Attributes: {
        QueueArn: `arn:aws:sqs:${REGION}:123456789012:${QueueUrl ?? ''}`,
        ApproximateNumberOfMessages: String(visible),
        ApproximateNumberOfMessagesNotVisible: '0',
      },
    };
  }

  function pool(operation: string | undefined, asked: PoolCall): Body {
    const user = amazon.users.get(asked.Username ?? '');
    switch (operation) {
      case 'AdminCreateUser':
        if (asked.MessageAction === 'RESEND') {
          if (user) user.invited = true;
          return json({});
        }
        if (user) return fault('UsernameExistsException');
        amazon.users.set(asked.Username ?? '', {
          attributes: asked.UserAttributes ?? [],
          groups: [],
          emailCodes: false,
          invited: false,
        });
        return json({});
      case 'AdminSetUserMFAPreference':
        if (!amazon.mails) return fault('InvalidParameterException');
        if (user) user.emailCodes = true;
        return json({});
      case 'AdminAddUserToGroup':
        user?.groups.push(asked.GroupName ?? '');
        return json({});
      case 'AdminDeleteUser':
        return amazon.users.delete(asked.Username ?? '') ? json({}) : fault('UserNotFoundException');
      case 'AdminListGroupsForUser':
        return json({ Groups: user?.groups.map((GroupName) => ({ GroupName })) ?? [] });
      case 'ListUsersInGroup':
        return json({
          Users: [...amazon.users.values()]
            .filter(({ groups }) => groups.includes(asked.GroupName ?? ''))
            .map(({ attributes }) => ({ Attributes: attributes, UserStatus: 'FORCE_CHANGE_PASSWORD' })),
        });
      case undefined:
      default:
        return fault('InvalidAction');
    }
  }
}

interface PoolCall {
  readonly Username?: string;
  readonly GroupName?: string;
  readonly MessageAction?: string;
  readonly UserAttributes?: User['attributes'];
}

interface Body {
  readonly status?: number;
  readonly type: string;
  readonly text: string;
}

const json = (value: unknown): Body => ({ type: 'application/x-amz-json-1.1', text: JSON.stringify(value) });
const fault = (name: string): Body => ({ ...json({ __type: name, message: name }), status: 400 });
