import { GetFunctionConfigurationCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { bundledFunctions } from './bundle.ts';
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
export async function strayFunctions(
  lambda: LambdaClient,
  province: string,
  outputs: Outputs,
): Promise<readonly string[]> {
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
