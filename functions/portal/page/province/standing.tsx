import type { Answer } from '../../api/client-types.ts';
import { t } from '../words.ts';

/** Where a unit or an attempt stands. */
export type Standing = Answer<'unitCard'>['state'] | Answer<'attempts'>['attempts'][number]['status'];

const words = {
  none: 'standingNone',
  rejected: 'standingRejected',
  returned: 'standingReturned',
  held: 'standingHeld',
  accepted: 'standingAccepted',
  failed: 'standingFailed',
} as const satisfies Record<Standing, Parameters<typeof t>[0]>;

/** A shape beside the colour, so that it is told without colour too. */
const signs: Readonly<Record<Standing, string>> = {
  none: '○',
  rejected: '✗',
  returned: '↩',
  held: '!',
  accepted: '✓',
  failed: '✗',
};

export function standingText(standing: Standing): string {
  return t(words[standing]);
}

export function StandingMark({ standing }: { readonly standing: Standing }) {
  return (
    <span class={`mark ${standing}`}>
      <span aria-hidden="true">{signs[standing]} </span>
      {standingText(standing)}
    </span>
  );
}
