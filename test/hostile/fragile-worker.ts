import type { CheckContext, CheckJob } from '../../functions/intake/worker/checker.ts';
import { serveCalls } from '../../functions/intake/worker/serve.ts';
import { checkReport } from '../../shared/form/check.ts';

// The real check, with the faults that no file is known to cause: a file that begins with a fault's name causes it.
const faults: readonly (readonly [string, () => unknown])[] = [
  [
    'never ends',
    () => {
      for (;;);
    },
  ],
  [
    'eats all memory',
    () => {
      const eaten: string[] = [];
      for (;;) eaten.push(Buffer.alloc(100_000, 65).toString('latin1'));
    },
  ],
  ['leaves', () => process.exit(1)],
  [
    'throws',
    () => {
      throw new RangeError('Maximum call stack size exceeded');
    },
  ],
];

serveCalls<CheckContext, CheckJob>((province, { bytes, place, history }) => {
  const start = new TextDecoder().decode(bytes.subarray(0, 40));
  for (const [name, cause] of faults) if (start.startsWith(name)) cause();
  return checkReport(bytes, { province, ...place }, history);
});
