import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import { say, type Language, type Message } from '../../shared/text/language.ts';
import { operatorTexts } from '../../shared/text/messages/operator.ts';
import { blueprint } from '../blueprint.ts';
import type { accountsOf, Role } from '../cloud/accounts.ts';
import type { CloudSystem } from '../cloud/system.ts';
import { advise } from './advice.ts';
import { Refused, WrongUse, optionOf, type Answer, type Call, type Command } from './command.ts';
import { withDeployed } from './deployed.ts';

export const account: Command = {
  verb: 'account',
  summary: operatorTexts.account,
  usage: 'EMAIL (--unit 15091 | --province-officer | --remove) [--name NAME]',
  options: {
    name: { type: 'string' },
    unit: { type: 'string' },
    'province-officer': { type: 'boolean' },
    remove: { type: 'boolean' },
  },
  operands: { least: 0, most: 1 },
  where: 'deployed',
  run: async (call) => {
    const asked = wishOf(call);
    if (call.operands.length === 0) throw new WrongUse(say(operatorTexts.noMail, call.language));
    const email = z.email().safeParse(call.operands[0]);
    if (!email.success) {
      throw new WrongUse(say(operatorTexts.badMail, call.language, { email: call.operands[0] ?? '' }));
    }
    return withAccounts(call, (pool, system) =>
      asked === 'remove' ? remove(call, pool, email.data) : add(call, pool, system, email.data, asked),
    );
  },
};

export const accounts: Command = {
  verb: 'accounts',
  summary: operatorTexts.accounts,
  usage: '',
  options: {},
  operands: { least: 0, most: 0 },
  where: 'deployed',
  run: (call) =>
    withAccounts(call, async (pool) => {
      const found = await pool.list();
      const lines = found.map(({ email, role, state }) => {
        const told = { email, role: named(role, call.language), state: stateText(state, call.language) };
        return say(operatorTexts.accountLine, call.language, told);
      });
      const text = lines.length === 0 ? say(operatorTexts.noAccounts, call.language) : lines.join('\n');
      return { exit: 0, text, json: { accounts: found } };
    }),
};

type Pool = ReturnType<typeof accountsOf>;

function wishOf(call: Call): Role | 'remove' {
  const unit = optionOf(call, 'unit');
  const wishes: (Role | 'remove')[] = [
    ...(unit === '' ? [] : [{ kind: 'commune', unit } as const]),
    ...(call.options['province-officer'] === true ? [{ kind: 'province' } as const] : []),
    ...(call.options['remove'] === true ? (['remove'] as const) : []),
  ];
  const [wish, ...others] = wishes;
  if (wish === undefined || others.length > 0) throw new WrongUse(say(operatorTexts.accountChoice, call.language));
  return wish;
}

async function add(call: Call, pool: Pool, system: CloudSystem, email: string, role: Role): Promise<Answer> {
  const { language } = call;
  if (role.kind === 'commune') {
    const current = await system.reports.currentProvince(system.deployment.province);
    const known = current?.province.units.some(({ code }) => code === role.unit) ?? false;
    if (!known) throw new Refused(advise(call, operatorTexts.unitUnknown, { unit: role.unit }));
  }
  // Without a name the portal would show the pool's own number of the account.
  const outcome = await pool.add(email, role, optionOf(call, 'name') || email);
  if (outcome === 'there') throw new Refused(say(operatorTexts.accountThere, language, { email }));
  if (outcome === 'mail-needed') throw new Refused(say(operatorTexts.mailNeeded, language));
  const days = blueprint.signIn.temporaryPasswordDays;
  const text = say(operatorTexts.accountAdded, language, { email, role: named(role, language), days });
  return { exit: 0, text, json: { email, role } };
}

async function remove({ language }: Call, pool: Pool, email: string): Promise<Answer> {
  if ((await pool.remove(email)) === 'absent') throw new Refused(say(operatorTexts.accountAbsent, language, { email }));
  return { exit: 0, text: say(operatorTexts.accountRemoved, language, { email }), json: { email, removed: true } };
}

function named(role: Role, language: Language): string {
  if (role.kind === 'province') return say(operatorTexts.ofProvince, language);
  return role.unit === ''
    ? say(operatorTexts.noRole, language)
    : say(operatorTexts.ofUnit, language, { unit: role.unit });
}

/** What the pool calls a state, in words; a rarer one as the pool calls it. */
function stateText(state: string, language: Language): string {
  const known: Readonly<Record<string, Message>> = operatorTexts.accountStates;
  const words = Object.hasOwn(known, state) ? known[state] : undefined;
  return words ? say(words, language) : state;
}

async function withAccounts(call: Call, use: (pool: Pool, system: CloudSystem) => Promise<Answer>): Promise<Answer> {
  const [{ CognitoIdentityProviderClient: Client }, { accountsOf }] = await Promise.all([
    import('@aws-sdk/client-cognito-identity-provider'),
    import('../cloud/accounts.ts'),
  ]);
  return withDeployed(call, async (system) => {
    const { outputs, province } = system.deployment;
    const client: CognitoIdentityProviderClient = new Client();
    try {
      return await use(accountsOf(client, outputs.UserPool, province), system);
    } finally {
      client.destroy();
    }
  });
}
