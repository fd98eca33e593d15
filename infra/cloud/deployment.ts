import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { outputs, readOutputs, stackId, systemName, type Outputs } from '../outputs.ts';

/** A deployed system of one province, found by its stacks. */
export interface Deployment {
  readonly province: string;
  readonly outputs: Outputs;
}

/** There is no such system in this account and region; `missing` names the stack that was looked for. */
export class NotDeployed extends Error {
  override readonly name = 'NotDeployed';
  readonly missing: string;

  constructor(missing: string) {
    super(`No stack ${missing}`);
    this.missing = missing;
  }
}

/** The province of a system's name, `cchc-38`; undefined for any other name. */
export function provinceOfSystem(name: string): string | undefined {
  const province = /(\d{2})$/.exec(name)?.[1];
  return province !== undefined && systemName(province) === name ? province : undefined;
}

/** Reads what the stacks of a province say of themselves. Throws `NotDeployed`, and whatever stands between us and AWS. */
export async function findDeployment(client: CloudFormationClient, province: string): Promise<Deployment> {
  const stacks = new Set(Object.values(outputs).map(({ stack }) => stackId(province, stack)));
  const said = await Promise.all([...stacks].map(async (id) => [id, await outputsOf(client, id)] as const));
  return { province, outputs: readOutputs(province, Object.fromEntries(said)) };
}

async function outputsOf(client: CloudFormationClient, id: string): Promise<Record<string, string>> {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: id }));
    const said = Stacks[0]?.Outputs ?? [];
    return Object.fromEntries(said.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (error) {
    // CloudFormation calls a stack that is not there an invalid request.
    const absent = error instanceof Error && error.name === 'ValidationError' && error.message.includes('not exist');
    throw absent ? new NotDeployed(id) : error;
  }
}
