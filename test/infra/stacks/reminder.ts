import { describe, expect, test } from 'vitest';
import { everything, full, plain, rightsIn } from '../synth.ts';

const silent = plain.templates.reminder;
const mailing = full.templates.reminder;

const variablesOf = (template: typeof silent): unknown =>
  Object.values(template.findResources('AWS::Lambda::Function'))[0]?.['Properties'].Environment.Variables;

const always = [
  'dynamodb:GetItem on PROVINCE#38 REMINDER#38#*',
  'dynamodb:PutItem on REMINDER#38#* AUDIT#38#*',
  'dynamodb:Query on PROVINCE#38 PERIOD#38#* UNIT#38#*',
  'dynamodb:UpdateItem on REMINDER#38#*',
  'lambda:InvokeFunction on Function',
  'logs:CreateLogStream on Log',
  'logs:PutLogEvents on Log',
];

describe('the reminder', () => {
  test('without a sender may not mail anything, and is told of none', () => {
    expect(rightsIn(silent)).toEqual([...always, 'sqs:SendMessage on DeadLetters']);
    expect(variablesOf(silent)).toEqual({ TABLE_NAME: expect.anything(), PORTAL_ADDRESS: expect.anything() });
    expect(JSON.stringify(variablesOf(silent))).toContain('DomainName');
  });

  test('with a sender may send as that sender and nobody else, and is told where everything leads', () => {
    expect(rightsIn(mailing)).toEqual([
      ...always,
      'ses:SendEmail on identity/cchc@tinh.example as cchc@tinh.example',
      'ses:SendEmail on identity/tinh.example as cchc@tinh.example',
      'sqs:SendMessage on DeadLetters',
    ]);
    expect(variablesOf(mailing)).toEqual({
      TABLE_NAME: expect.anything(),
      MAIL_SENDER: everything.mailSender,
      PROVINCE_MAIL: everything.provinceMail,
      PORTAL_ADDRESS: everything.portalAddress,
    });
  });
});
