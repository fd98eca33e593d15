import { say, type Message, type MessageParams } from '../../shared/text/language.ts';
import { commandTexts } from '../../shared/text/messages/command.ts';
import { FunctionFailed } from '../../shared/store/functions.ts';
import { NotDeployed } from '../cloud/deployment.ts';
import { OutputsMissing } from '../outputs.ts';
import type { CloudSystem } from '../cloud/system.ts';
import { Refused, type Call } from './command.ts';

/** Opens the deployed system that `--stack` names for the length of one command. What stands between us and AWS is told as advice. */
export async function withDeployed<Result>(
  { language, deployed: province }: Call,
  use: (system: CloudSystem) => Promise<Result>,
): Promise<Result> {
  if (province === undefined) throw new Error('The front door lets nobody in without --stack');
  // Loaded only here: the commands of one machine start without the cloud's clients.
  const { openCloud } = await import('../cloud/system.ts');
  try {
    const system = await openCloud(province);
    try {
      return await use(system);
    } finally {
      await system.close();
    }
  } catch (error) {
    const advice = adviceOn(error, province);
    throw advice ? new Refused(say(advice.words, language, advice.params)) : error;
  }
}

interface Advice {
  readonly words: Message;
  readonly params: MessageParams;
}

/** By the names that the SDK and the services give their errors. */
const adviceByName: Readonly<Record<string, Message>> = {
  CredentialsProviderError: commandTexts.noCredentials,
  ExpiredToken: commandTexts.noCredentials,
  ExpiredTokenException: commandTexts.noCredentials,
  UnrecognizedClientException: commandTexts.noCredentials,
  InvalidClientTokenId: commandTexts.noCredentials,
  InvalidAccessKeyId: commandTexts.noCredentials,
  InvalidSignatureException: commandTexts.noCredentials,
  SignatureDoesNotMatch: commandTexts.noCredentials,
  AccessDenied: commandTexts.notPermitted,
  AccessDeniedException: commandTexts.notPermitted,
};

/** A signature says when it was made, and is good for minutes. Only DynamoDB and its like name the reason in the words alone. */
function isOfWrongClock({ name, message }: Error): boolean {
  return name === 'RequestTimeTooSkewed' || /^Signature (expired|not yet current)\b/.test(message);
}

/** Nobody answered: no network, no name, something in between. */
function isUnreached(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && unreached.has(error.code);
}

const unreached: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
]);

/** What to do about an error that is none of ours; undefined for all others. */
function adviceOn(error: unknown, province: string): Advice | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof NotDeployed) {
    const region = process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'] ?? '?';
    return { words: commandTexts.notDeployed, params: { stack: error.missing, region, province } };
  }
  if (error instanceof OutputsMissing) {
    return { words: commandTexts.otherVersion, params: { province, missing: error.missing.join(', ') } };
  }
  if (isUnreached(error)) return { words: commandTexts.notReached, params: { why: error.message } };
  if (isOfWrongClock(error)) return { words: commandTexts.wrongClock, params: { why: error.message } };
  if (error instanceof FunctionFailed) return { words: commandTexts.functionFailed, params: { why: error.message } };
  if (error.message === 'Region is missing') return { words: commandTexts.noRegion, params: {} };
  const words = adviceByName[error.name];
  return words && { words, params: { why: error.message } };
}
