import { describe, expect, test } from 'vitest';
import { plain, rightsIn } from '../synth.ts';

const { summary } = plain.templates;

describe('the summary', () => {
  test('may do exactly what it does, the schedule may start it, and both may leave dead letters', () => {
    expect(rightsIn(summary)).toEqual([
      'dynamodb:GetItem on PROVINCE#38',
      'dynamodb:PutItem on PROVINCE#38 AUDIT#38#*',
      'dynamodb:Query on PROVINCE#38 PERIOD#38#* UNIT#38#*',
      'lambda:InvokeFunction on Function',
      'logs:CreateLogStream on Log',
      'logs:PutLogEvents on Log',
      's3:PutObject on Results/data/38/*',
      's3:PutObject on Results/summaries/38/*',
      'sqs:SendMessage on DeadLetters',
    ]);
  });
});
