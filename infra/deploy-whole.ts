import { GetFunctionConfigurationCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { bundledFunctions } from './bundle.ts';
import { nextSteps, notLookedWords, strayWords } from './deploy-words.ts';
import { systemName, type OutputName, type Outputs } from './outputs.ts';

/** What functions are told by environment, and which output says the same. */
const sameAs: Readonly<Record<string, OutputName>> = {
  TABLE_NAME: 'TableName',
  INTAKE_BUCKET: 'IntakeBucket',
  RESULTS_BUCKET: 'ResultsBucket',
  PORTAL_ADDRESS: 'PortalAddress',
};

/** The stacks stand, and do not belong together; the message says what to type. */
export class NotWhole extends Error {
  override readonly name = 'NotWhole';
}

/**
 * Functions that work with other places than the system says, each with the variables: `cchc-38-intake (TABLE_NAME)`. A stack reads
 * the outputs of another one when it is changed itself, and the CDK leaves out stacks whose templates are the same: one that was
 * removed and made again has new places, which nobody else hears of.
 */
async function strayFunctions(lambda: LambdaClient, province: string, outputs: Outputs): Promise<readonly string[]> {
  const found = await Promise.all(
    bundledFunctions.map(async (name) => {
      const FunctionName = `${systemName(province)}-${name}`;
      const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
      const strange = Object.entries(Environment?.Variables ?? {}).filter(([variable, value]) => {
        const output = sameAs[variable];
        return output !== undefined && outputs[output] !== value;
      });
      return strange.length === 0 ? [] : [`${FunctionName} (${strange.map(([variable]) => variable).join(', ')})`];
    }),
  );
  return found.flat();
}

/** Stacks that stand, with the page on them. */
interface Deployed {
  readonly province: string;
  readonly outputs: Outputs;
  /** The words of the deployment, to be repeated. */
  readonly typed: readonly string[];
}

/**
 * Says what comes next, and looks whether the stacks belong together. Throws `NotWhole` where they do not. Where the deployer may not
 * look, that is told beside: it is a right less, not a deployment that failed.
 */
export async function conclude(
  lambda: LambdaClient,
  { province, outputs, typed }: Deployed,
  { out, tell }: { readonly out: (text: string) => void; readonly tell: (text: string) => void },
): Promise<void> {
  out(nextSteps(province, outputs));
  const stray = await strayFunctions(lambda, province, outputs).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'AccessDeniedException')) throw error;
    return 'unseen' as const;
  });
  if (stray === 'unseen') tell(notLookedWords(typed));
  else if (stray.length > 0) throw new NotWhole(strayWords(stray, typed));
}
