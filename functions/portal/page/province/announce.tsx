import { effect, signal } from '@preact/signals';
import { here } from '../navigation.ts';
import { t } from '../words.ts';

const announced = signal('');

effect(() => {
  // What was said belongs to the screen on which it was done.
  void here.value;
  announced.value = '';
});

/** Says what an action has done: shown, and read out by a screen reader. */
export function announce(text: string): void {
  announced.value = text;
}

/** The one place of such announcements; it is always there, so that screen readers know it. */
export function Announcer() {
  const text = announced.value;
  return (
    <div class={text === '' ? undefined : 'announced'}>
      <p role="status">{text}</p>
      {text !== '' && (
        <button type="button" class="plain" onClick={() => announce('')}>
          {t('closeNotice')}
        </button>
      )}
    </div>
  );
}
