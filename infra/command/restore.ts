import { say } from '../../shared/text/language.ts';
import { operatorTexts } from '../../shared/text/messages/operator.ts';
import { Refused, optionOf, type Command } from './command.ts';
import { withDeployed } from './deployed.ts';

/** Brings back what is missing from the table, out of one that Amazon restored (docs/operations.md). */
export const restore: Command = {
  verb: 'restore',
  summary: operatorTexts.restore,
  usage: '--from TABLE',
  options: { from: { type: 'string', required: true } },
  operands: { least: 0, most: 0 },
  where: 'deployed',
  run: async (call) => {
    const { language, tell } = call;
    const from = optionOf(call, 'from');
    const [{ DynamoDBClient }, { restoreMissing }] = await Promise.all([
      import('@aws-sdk/client-dynamodb'),
      import('../cloud/restore.ts'),
    ]);
    return withDeployed(call, async ({ deployment }) => {
      const to = deployment.outputs.TableName;
      if (from === to) throw new Refused(say(operatorTexts.sameTable, language, { table: to }));
      const client = new DynamoDBClient();
      try {
        const found = await restoreMissing(client, { from, to }, (items) =>
          tell(say(operatorTexts.restoring, language, { items })),
        );
        return { exit: 0, text: say(operatorTexts.restored, language, { ...found }), json: { from, to, ...found } };
      } catch (error) {
        if (!(error instanceof Error && error.name === 'ResourceNotFoundException')) throw error;
        throw new Refused(say(operatorTexts.noTable, language, { table: from }));
      } finally {
        client.destroy();
      }
    });
  },
};
