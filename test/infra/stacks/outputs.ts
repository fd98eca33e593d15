import { describe, expect, test } from 'vitest';
import { outputNames, outputs, readOutputs, stackNames } from '../../../infra/outputs.ts';
import { plain } from '../synth.ts';

describe('what the stacks say', () => {
  test('is exactly the list, each by its own stack', () => {
    for (const stack of stackNames) {
      const said = Object.keys(plain.templates[stack].findOutputs('*')).filter((name) => !name.startsWith('Publish'));
      expect(said.toSorted()).toEqual(outputNames.filter((name) => outputs[name].stack === stack).toSorted());
    }
  });

  test('is read from the file that a deployment writes; one that is not whole is named', () => {
    const file = Object.groupBy(outputNames, (name) => `cchc-38-${outputs[name].stack}`);
    const written = Object.fromEntries(
      Object.entries(file).map(([stack, names]) => [
        stack,
        Object.fromEntries(names.map((name) => [name, `a ${name}`])),
      ]),
    );
    expect(readOutputs('38', written)).toMatchObject({ TableName: 'a TableName', AlarmTopic: 'a AlarmTopic' });
    expect(() => readOutputs('38', { ...written, 'cchc-38-portal': { UserPool: 'a' } })).toThrow(
      'The stacks of cchc-38 do not say: PortalAddress, PageBucket',
    );
  });
});
