import { describe, expect, test } from 'vitest';
import { contextNames, readContext, WrongContext } from '../../../infra/context.ts';
import { everything } from '../synth.ts';

const read = (typed: Record<string, unknown>) => () => readContext(typed);

describe('what a deployment is asked for', () => {
  test('needs the province alone; everything else has a value that costs nothing extra and mails nobody', () => {
    expect(readContext({ province: '38' })).toEqual({
      province: '38',
      logRetentionDays: 90,
      noncurrentDays: 365,
      malwareScan: false,
    });
  });

  test('may be typed, where everything is text, or stand in cdk.json', () => {
    const typed = readContext(everything);
    expect(typed).toMatchObject({
      portalAddress: 'https://cchc.tinh.example',
      logRetentionDays: 180,
      fileRetentionDays: 3650,
      malwareScan: true,
    });
    expect(Object.keys(typed).toSorted()).toEqual(contextNames.toSorted());
    expect(readContext({ ...everything, logRetentionDays: 180, malwareScan: true })).toEqual(typed);
  });

  test.each([
    [undefined, 'province'],
    ['', 'province'],
    ['4', 'province'],
    ['Thanh Hóa', 'province'],
    [38, 'province'],
    ['truc', 'alarmEmail'],
    ['cchc', 'mailSender'],
    ['a@tinh.example\nBcc: b@tinh.example', 'mailSender'],
    ['a@tinh.example, b@tinh.example', 'provinceMail'],
    ['http://cchc.tinh.example', 'portalAddress'],
    ['https://cchc.tinh.example/trang', 'portalAddress'],
    ['arn:aws:acm:ap-southeast-1:123456789012:certificate/0a1b', 'certificate'],
    ['91', 'logRetentionDays'],
    ['0', 'noncurrentDays'],
    ['365', 'fileRetentionDays'],
    ['yes', 'malwareScan'],
  ])('is refused with %j as its %s, with the way to say it', (wrong, name) => {
    expect(read({ ...everything, [name]: wrong })).toThrow(WrongContext);
    expect(read({ ...everything, [name]: wrong })).toThrow(`-c ${name}=`);
  });

  test('takes an address and its certificate together only', () => {
    const { portalAddress, certificate } = everything;
    for (const alone of [{ portalAddress }, { certificate }]) {
      expect(read({ province: '38', ...alone })).toThrow(/-c portalAddress=.* -c certificate=/);
    }
  });

  test('tells everything that is wrong at once, and knows every word', () => {
    expect(read({ province: '4', alarmEmail: 'truc' })).toThrow(/province: .*\n {2}alarmEmail: /);
    const misspelt = () => readContext(JSON.parse('{"province":"4","alarmMail":"truc@tinh.example"}'));
    expect(misspelt).toThrow(/ {2}province: .*\n {2}alarmMail: is no setting; there are: province, alarmEmail, /);
  });
});
