import type { CheckContext, CheckJob } from '../../../functions/intake/worker/checker.ts';
import { serveCalls } from '../../../functions/intake/worker/serve.ts';
import type { Observation } from '../../../shared/text/finding.ts';

// A worker whose files say what shall become of it.
let before: CheckContext | undefined;

const fates: Readonly<Record<string, () => unknown>> = {
  'never end': () => {
    for (;;);
  },
  'eat bit by bit': () => {
    const eaten: unknown[] = [];
    for (;;) eaten.push(Buffer.alloc(100_000, 65).toString('latin1'));
  },
  // Asks for ever larger pieces: a thread would take the whole process with it.
  'eat by doubling': () => {
    const eaten = new Map<number, number>();
    for (;;) eaten.set(eaten.size, 1);
  },
  throw: () => {
    throw new TypeError('no such thing');
  },
  leave: () => process.exit(3),
  'tell too much': () => 'x'.repeat(5_000_000),
};

serveCalls<CheckContext, CheckJob>((context, { bytes }) => {
  const sameContext = context === before;
  before = context;
  fates[new TextDecoder().decode(bytes)]?.();
  const observation: Observation = {
    id: 'form-unrecognised',
    sheet: context.code,
    cell: '',
    found: String(process.pid),
    expected: sameContext ? 'the context it had' : 'a context sent to it',
    params: { secrets: Object.keys(process.env).length },
  };
  return { observations: [observation], eaten: fates[new TextDecoder().decode(bytes)]?.() };
});
