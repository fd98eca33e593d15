import { say } from '../../shared/text/language.ts';
import { operatorTexts } from '../../shared/text/messages/operator.ts';
import type { Command } from './command.ts';
import { withSystem } from './system.ts';

/** What waits, and what could not be done: the first thing to look at when an alarm rings. */
export const queue: Command = {
  verb: 'queue',
  summary: operatorTexts.queue,
  usage: '[--redrive]',
  options: { redrive: { type: 'boolean' } },
  operands: { least: 0, most: 0 },
  run: (call) =>
    withSystem(call, async ({ queues, redrive }) => {
      const redriven = call.options['redrive'] === true ? await redrive() : undefined;
      const states = await queues();
      const lines = states.map(({ of, waiting, deadLetters }) =>
        waiting === undefined
          ? say(operatorTexts.deadLetters[of], call.language, { deadLetters })
          : say(operatorTexts.intakeQueue, call.language, { waiting, deadLetters }),
      );
      const told = redriven === undefined ? [] : [say(operatorTexts.redriven, call.language, { count: redriven })];
      return {
        exit: 0,
        text: [...told, ...lines].join('\n'),
        json: { queues: states, ...(redriven !== undefined && { redriven }) },
      };
    }),
};
