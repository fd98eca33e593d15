import type { ComponentChildren } from 'preact';

interface BarProps {
  readonly value: number;
  /** Length of the whole bar; more than 0. */
  readonly full: number;
  /** Where the target stands. */
  readonly target?: number | undefined;
  readonly class?: string | undefined;
  /** The value in figures. */
  readonly children: ComponentChildren;
}

/** A value as a length beside others of the same scale, and in figures. */
export function Bar({ value, full, target, class: name = '', children }: BarProps) {
  const share = (amount: number) => `${Math.max(0, Math.min(100, (amount / full) * 100)).toFixed(2)}%`;
  return (
    <span class="barred">
      <svg class={`bar ${name}`} aria-hidden="true">
        <rect class="ground" width="100%" height="100%" />
        <rect class="length" width={share(value)} height="100%" />
        {target !== undefined && <line class="target" x1={share(target)} x2={share(target)} y1="0" y2="100%" />}
      </svg>
      <span class="amount">{children}</span>
    </span>
  );
}
