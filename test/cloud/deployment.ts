import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { stacksOf } from '../../infra/app.ts';
import { readContext } from '../../infra/context.ts';
import { bundledFunctions, bundleFolder, type BundledFunction } from '../../infra/bundle.ts';
import { ofType, resourcesOf, type Resource } from './template.ts';

/** A function as the templates deploy it, with the very files that would be uploaded. */
export interface DeployedFunction {
  readonly bundle: BundledFunction;
  readonly name: string;
  readonly arn: string;
  readonly role: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly logGroup: string;
  /** What Lambda would unpack. */
  readonly folder: string;
}

/** All stacks of one province, synthesised, with every reference resolved. */
export interface Deployment {
  readonly resources: readonly Resource[];
  readonly functions: readonly DeployedFunction[];
  readonly close: () => void;
}

/** Who sends mail in the province of the tests. */
export const mail = { mailSender: 'cchc@tinh.example', provinceMail: 'sonoivu@tinh.example' } as const;

const cdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

const functionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Role: z.string(),
  Handler: z.string(),
  Timeout: z.number(),
  MemorySize: z.number(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  LoggingConfig: z.object({ LogGroup: z.string() }),
});

/** Synthesises the stacks of a province as `cdk synth` does. Its own validation is left to the tests of the stacks: it takes longer. */
export function deploy(province: string): Deployment {
  const outdir = mkdtempSync(join(tmpdir(), 'cchc-assembly-'));
  const { context } = cdkJson.parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
  const app = new App({ context, outdir });
  stacksOf(app, readContext({ province, ...mail }));
  const assembly = synthesised(app);
  const resources = resourcesOf(
    Object.fromEntries(assembly.stacks.map(({ stackName, template }) => [stackName, template])),
  );
  const functions = ofType(resources, 'AWS::Lambda::Function').map(({ name, arn, properties }): DeployedFunction => {
    const { Code, Role, Handler, Timeout, MemorySize, Environment, LoggingConfig } =
      functionProperties.parse(properties);
    const folder = join(outdir, `asset.${Code.S3Key.replace(/\.zip$/, '')}`);
    return {
      bundle: bundleIn(folder),
      name,
      arn,
      role: Role,
      handler: Handler,
      timeoutSeconds: Timeout,
      memoryMb: MemorySize,
      environment: Environment.Variables,
      logGroup: LoggingConfig.LogGroup,
      folder,
    };
  });
  return { resources, functions, close: () => rmSync(outdir, { recursive: true, force: true }) };
}

function synthesised(app: App) {
  process.env['CDK_VALIDATION'] = 'false';
  try {
    return app.synth();
  } finally {
    // Tests of one process share its environment.
    delete process.env['CDK_VALIDATION'];
  }
}

/** Which function's bundle lies in a folder, told by its bytes. */
function bundleIn(folder: string): BundledFunction {
  const code = readFileSync(join(folder, 'handler.mjs'), 'utf8');
  const found = bundledFunctions.find((name) => readFileSync(join(bundleFolder(name), 'handler.mjs'), 'utf8') === code);
  if (found === undefined) throw new Error(`${folder} is no bundle of ours`);
  return found;
}
