import { describe, expect, test } from 'vitest';
import { blueprint } from '../../../infra/blueprint.ts';
import { bundledFunctions, type BundledFunction } from '../../../infra/bundle.ts';
import type { StackName } from '../../../infra/outputs.ts';
import { environmentOf } from '../../../shared/store/environment.ts';
import { full, plain, type Templates } from '../synth.ts';

/** Which stack holds which function. */
const holder: Readonly<Record<BundledFunction, StackName>> = {
  intake: 'intake',
  summary: 'summary',
  reminder: 'reminder',
  portal: 'portal',
  workbook: 'portal',
  'sign-in': 'portal',
};

function deployed(name: BundledFunction, templates: Templates = plain.templates): Record<string, unknown> {
  const functions = Object.values(templates[holder[name]].findResources('AWS::Lambda::Function'));
  const [found, ...more] = functions.filter(({ Properties }) => Properties.FunctionName === `cchc-38-${name}`);
  expect(more).toEqual([]);
  return found?.['Properties'];
}

describe('the functions', () => {
  test.each(bundledFunctions)('%s runs Node 24 on arm64 with the numbers of the blueprint', (name) => {
    const { timeoutSeconds, memoryMb, handler } = blueprint.functions[name];
    expect(deployed(name)).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: handler,
      Timeout: timeoutSeconds,
      MemorySize: memoryMb,
      LoggingConfig: { LogGroup: expect.anything() },
    });
  });

  test.each(bundledFunctions)('%s is told exactly what the store declares, and what is set up besides', (name) => {
    const told = (templates?: Templates) => {
      const { Environment: { Variables = {} } = {} } = deployed(name, templates) as {
        Environment?: { Variables?: Record<string, unknown> };
      };
      return Object.keys(Variables).toSorted();
    };
    const besides = name === 'reminder' ? ['PORTAL_ADDRESS'] : [];
    expect(told()).toEqual([...environmentOf[name], ...besides].toSorted());
    const mailing = name === 'reminder' ? ['MAIL_SENDER', 'PORTAL_ADDRESS', 'PROVINCE_MAIL'] : [];
    expect(told(full.templates)).toEqual([...environmentOf[name], ...mailing].toSorted());
  });

  test('there are no others', () => {
    const all = Object.values(plain.templates).flatMap((template) =>
      Object.values(template.findResources('AWS::Lambda::Function')).map(({ Properties }) =>
        String(Properties.FunctionName),
      ),
    );
    expect(all.toSorted()).toEqual(bundledFunctions.map((name) => `cchc-38-${name}`).toSorted());
  });

  test('logs are kept as long as was asked for, and go with the stack', () => {
    for (const [templates, days] of [
      [plain.templates, 90],
      [full.templates, 180],
    ] as const) {
      for (const template of Object.values(templates)) {
        for (const { DeletionPolicy, Properties } of Object.values(template.findResources('AWS::Logs::LogGroup'))) {
          expect([DeletionPolicy, Properties.RetentionInDays]).toEqual(['Delete', days]);
        }
      }
    }
  });

  test('no role takes rights from a managed policy, and none may do something everywhere', () => {
    for (const template of Object.values(full.templates)) {
      for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
        expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      }
      for (const { Properties } of Object.values(template.findResources('AWS::IAM::Policy'))) {
        for (const { Action, Resource } of Properties.PolicyDocument.Statement) {
          expect([Resource].flat()).not.toContain('*');
          for (const action of [Action].flat()) expect(action).not.toContain('*');
        }
      }
    }
  });
});
