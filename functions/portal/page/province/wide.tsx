import type { ComponentChildren } from 'preact';

interface WideProps {
  /** What the table is, for whoever reaches it by keyboard or hears it. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A table that may be wider than the screen: it scrolls by itself, by keyboard too, and the page does not. */
export function Wide({ label, children }: WideProps) {
  return (
    <div class="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
