import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Failed } from '../loaded.tsx';
import { Problem } from '../server.ts';
import { t } from '../words.ts';
import { announce } from './announce.tsx';
import { draftOf, dropDraft, isLeftOpen, keepDraft } from './draft.ts';

export interface Deed {
  /** Tells it from every other deed of the screen: `return/15091`. */
  readonly id: string;
  /** On the dialog's heading: what is about to be done, as a question. */
  readonly title: string;
  /** What follows from it. */
  readonly text: string;
  /** On the button that does it. */
  readonly does: string;
  /** Words that are asked for; absent when none are. */
  readonly asks?: Question;
  /** Does it with the words given; resolves to what is then said. */
  readonly run: (words: string) => Promise<string>;
  /** Loads again what the deed has changed. */
  readonly after?: (() => void) | undefined;
}

/** Words that a deed asks for. */
export interface Question {
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly maxLength: number;
}

/** A reason is asked for. @param reader Who will read it: the unit and the audit log, or the log alone. */
export function reasonFor(reader: 'unit' | 'log'): Question {
  const hint = t(reader === 'unit' ? 'reasonRead' : 'reasonHint');
  return { label: t('reasonLabel'), hint, required: true, maxLength: 500 };
}

interface ActProps {
  readonly deed: Deed;
  /** Says more than the button's own words, where several buttons say the same. */
  readonly label?: string;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** A button that asks before it acts. */
export function Act({ deed, label, class: name, disabled, children }: ActProps) {
  const open = useSignal(isLeftOpen(deed.id));
  return (
    <>
      <button
        type="button"
        class={name}
        aria-label={label}
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => {
          open.value = true;
        }}
      >
        {children}
      </button>
      {open.value && (
        <Ask
          deed={deed}
          close={() => {
            open.value = false;
          }}
        />
      )}
    </>
  );
}

/** The dialog: what will happen, the reason, and, when it is refused, why. It stays open until it is done or given up. */
function Ask({ deed, close }: { readonly deed: Deed; readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useMemo(() => draftOf(deed.id), []);
  const words = useSignal(left ?? '');
  const busy = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const id = useId();
  // At once, so that whoever types on does not lose the first letters.
  useLayoutEffect(() => dialog.current?.showModal(), []);

  const act = async () => {
    if (busy.value) return;
    busy.value = true;
    problem.value = undefined;
    try {
      const said = await deed.run(words.value.trim());
      // Closing lets go of the draft too.
      dialog.current?.close();
      // The button that was pressed may be gone once the screen has loaded again.
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      announce(said);
      deed.after?.();
    } catch (why) {
      problem.value = why instanceof Problem ? why : new Problem('fault');
    } finally {
      busy.value = false;
    }
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={() => {
        dropDraft(deed.id);
        close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        <h2 id={`${id}-title`}>{deed.title}</h2>
        <p>{deed.text}</p>
        {left !== undefined && <p class="notice">{t('draftKept')}</p>}
        {deed.asks && <Words id={id} asks={deed.asks} words={words} keep={(written) => keepDraft(deed.id, written)} />}
        {problem.value && <Failed problem={problem.value} />}
        <p class="choices">
          <button type="submit" class="main" aria-disabled={busy.value}>
            {busy.value ? t('working') : deed.does}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('giveUp')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface WordsProps {
  readonly id: string;
  readonly asks: Question;
  readonly words: Signal<string>;
  readonly keep: (written: string) => void;
}

function Words({ id, asks: { label, hint, required, maxLength }, words, keep }: WordsProps) {
  return (
    <p class="field">
      <label for={`${id}-words`}>{label}</label>
      <textarea
        id={`${id}-words`}
        rows={3}
        required={required}
        minLength={3}
        maxLength={maxLength}
        aria-describedby={`${id}-hint`}
        value={words.value}
        onInput={(event) => {
          words.value = event.currentTarget.value;
          keep(words.value);
        }}
      />
      <span id={`${id}-hint`} class="small">
        {hint}
      </span>
    </p>
  );
}
