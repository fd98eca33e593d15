import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * What a rule of cdk-nag finds here is as it should be, and why. Of this construct and what is below it, so give it the
 * narrowest there is; a test lists what was accepted.
 */
export function accept(construct: IConstruct, reason: string, ...rules: readonly string[]): void {
  Validations.of(construct).acknowledge(...rules.map((id) => ({ id, reason })));
}
