import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from './words.ts';

/** The one heading of a screen, which also names the browser's tab, so that several of them can be told apart. */
export function Heading({ text, children }: { readonly text: string; readonly children?: ComponentChildren }) {
  useEffect(() => {
    document.title = `${text} · ${t('title')}`;
  }, [text]);
  return <h1 tabIndex={-1}>{children ?? text}</h1>;
}
