import type { ComponentChildren } from 'preact';

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** A state is told by a sign and words; the colour comes on top. */
const signs: Readonly<Record<Tone, string>> = { plain: '○', good: '✓', warn: '!', bad: '✗' };

/** The sign alone, before a headline that says it in words. */
export function Sign({ tone }: { readonly tone: Tone }) {
  return (
    <span class={`sign ${tone}`} aria-hidden="true">
      {signs[tone]}
    </span>
  );
}

/** A short state in a coloured frame: `✓ Đã tiếp nhận`. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true">{signs[tone]} </span>
      {children}
    </span>
  );
}
