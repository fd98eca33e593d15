import { CfnOutput, Stack } from 'aws-cdk-lib';
import { outputs, type OutputName } from '../outputs.ts';

/** Says one of the outputs; a stack can say its own only. */
export function say(stack: Stack, name: OutputName, value: string): void {
  const { stack: whose, what } = outputs[name];
  if (!stack.stackName.endsWith(`-${whose}`)) throw new Error(`${name} is said by ${whose}, not by ${stack.stackName}`);
  new CfnOutput(stack, name, { value, description: what });
}
