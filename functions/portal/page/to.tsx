import type { ComponentChildren } from 'preact';
import { go } from './navigation.ts';
import { pathOf, type Parts, type PlaceId } from './places.ts';

interface ToProps {
  readonly place: PlaceId;
  readonly parts?: Parts;
  readonly class?: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

/** A link to a screen: a real one, so that it opens in a new tab too. */
export function To({ place, parts, class: name, current, children }: ToProps) {
  const path = pathOf(place, parts);
  return (
    <a
      href={path}
      class={name}
      aria-current={current === true ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(path);
      }}
    >
      {children}
    </a>
  );
}
