import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { contextNames, readContext, WrongContext } from './context.ts';
import { adviceOn } from './deploy-advice.ts';
import { conclude, NotWhole } from './deploy-whole.ts';
import { contextIn, profileIn } from './deploy-words.ts';
import { readOutputs, systemName } from './outputs.ts';
import { buildPage } from './page.ts';
import { publishPage } from './publish.ts';

const root = join(import.meta.dirname, '..');

/**
 * Brings a province's system to the AWS account of the caller, or up to date there: stacks, then page and guide. Words beside
 * `-c name=value` are handed on to `cdk deploy`, such as `--profile` or `--require-approval never`.
 */
async function deploy(words: readonly string[]): Promise<void> {
  const { province } = readContext(contextIn(words));
  const profile = profileIn(words);
  if (profile !== undefined) process.env['AWS_PROFILE'] = profile;
  const s3 = new S3Client({});
  // Both throw where there is none, before anything is built.
  const { accountId } = await s3.config.credentials();
  const region = await s3.config.region();
  // A wrong region is no fault that anybody would notice: it makes a second, empty system.
  console.error(`${systemName(province)}: region ${region}${accountId === undefined ? '' : `, account ${accountId}`}`);

  const page = await buildPage();
  const said = join(root, 'cdk.out', `outputs-${systemName(province)}.json`);
  mkdirSync(dirname(said), { recursive: true });
  await cdk(['deploy', '--all', '--outputs-file', said, ...words]);

  const outputs = readOutputs(province, JSON.parse(readFileSync(said, 'utf8')));
  const { written } = await publishPage(s3, outputs.PageBucket, page, new Date());
  console.error(`Page and guide: ${written.length} files.`);
  await conclude(new LambdaClient({}), { province, outputs, typed: words }, { out: console.log, tell: console.error });
}

/** The CDK has failed; the message is what it said, which the person has read already. */
class CdkFailed extends Error {
  override readonly name = 'CdkFailed';
}

/** Runs the CDK's command, whose words pass through; rejects with what it said when it fails. */
function cdk(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
    const run = spawn(process.execPath, [program, ...words], { cwd: root, stdio: ['inherit', 'inherit', 'pipe'] });
    const heard: string[] = [];
    run.stderr.on('data', (part: Buffer) => {
      process.stderr.write(part);
      heard.push(part.toString('utf8'));
    });
    run.once('error', reject);
    run.once('close', (code) => (code === 0 ? resolve() : reject(new CdkFailed(heard.join('')))));
  });
}

try {
  await deploy(process.argv.slice(2));
} catch (error) {
  const guide = 'docs/operations.md, “When a deployment fails”';
  const unknown = error instanceof CdkFailed ? `The CDK has failed, and says above why. See ${guide}.` : undefined;
  const wrong = error instanceof WrongContext;
  const advice = wrong || error instanceof NotWhole ? error.message : (adviceOn(error) ?? unknown);
  if (advice === undefined) throw error;
  console.error(`\n${advice}`);
  if (wrong) console.error(`Everything that can be said: ${contextNames.map((name) => `-c ${name}=…`).join(' ')}`);
  process.exitCode = 1;
}
