import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Failed } from '../loaded.tsx';
import { go } from '../navigation.ts';
import { pathOf } from '../places.ts';
import { number, t } from '../words.ts';
import type { Desk } from './desk.ts';
import { faultOf, READ_KINDS, sizeText } from './file-check.ts';
import { dispatchOf, isUnderWay, type Sending } from './sending.ts';

interface SendFormProps {
  readonly desk: Desk;
  readonly maxBytes: number;
}

/** Chooses a file and sends it: by a real file field, which the keyboard reaches, or dropped on it. */
export function SendForm({ desk, maxBytes }: SendFormProps) {
  const dispatch = dispatchOf(desk);
  const { chosen } = dispatch;
  const fault = useSignal('');
  const over = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const starter = useRef<HTMLButtonElement>(null);
  const state = dispatch.state.value;
  const isBusy = isUnderWay(state);

  useSignalEffect(() => {
    const now = dispatch.state.value;
    if (now.at !== 'arrived') return;
    dispatch.reset();
    chosen.value = undefined;
    go(pathOf('receipt', { period: desk.period, attempt: now.attempt }));
  });

  const choose = (files: FileList | null | undefined) => {
    const [file, ...more] = files ?? [];
    if (!file || isBusy) return;
    dispatch.reset();
    fault.value = more.length > 0 ? t('sendOnlyOne') : (faultOf(file, maxBytes) ?? '');
    chosen.value = fault.value === '' ? file : undefined;
  };

  return (
    <form
      class="send"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.value && !isBusy) void dispatch.send(chosen.value);
        else if (!isBusy) field.current?.click();
      }}
    >
      <div
        class={`drop${over.value ? ' over' : ''}${isBusy ? ' busy' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          over.value = true;
        }}
        onDragLeave={() => {
          over.value = false;
        }}
        onDrop={(event) => {
          event.preventDefault();
          over.value = false;
          choose(event.dataTransfer?.files);
        }}
      >
        <label>
          <strong>{over.value ? t('sendDropNow') : t(chosen.value ? 'sendOther' : 'sendChoose')}</strong>
          <span class="small mouse-only">{t('sendDrop')}</span>
          <input
            ref={field}
            type="file"
            accept={READ_KINDS}
            disabled={isBusy}
            aria-describedby="send-kinds send-told"
            onChange={(event) => choose(event.currentTarget.files)}
            // Choosing the same file again, saved anew, has to be heard of too.
            onClick={(event) => {
              event.currentTarget.value = '';
            }}
          />
        </label>
        <p id="send-kinds" class="small">
          {t('sendKinds', { max: number(maxBytes / 1024 / 1024) })}
        </p>
      </div>
      {chosen.value && (
        <p class="chosen">{t('sendChosen', { name: chosen.value.name, size: sizeText(chosen.value.size) })}</p>
      )}
      {state.at === 'going' && <progress max={100} value={state.percent} aria-label={t('stepSend')} />}
      <p id="send-told" role="status" class={fault.value === '' && state.at !== 'stopped' ? 'small' : 'told'}>
        {fault.value === '' ? toldOf(state) : fault.value}
      </p>
      {state.at === 'declined' && <Failed problem={state.problem} />}
      <p class="actions">
        <button ref={starter} type="submit" class="main" aria-disabled={isBusy}>
          {t(chosen.value && isRetry(state) ? 'sendRetry' : 'sendStart')}
        </button>
        {isBusy && (
          <button
            type="button"
            onClick={() => {
              dispatch.cancel();
              // This button goes: whoever works by keyboard stays where sending starts.
              starter.current?.focus();
            }}
          >
            {t('sendCancel')}
          </button>
        )}
      </p>
    </form>
  );
}

function isRetry(state: Sending): boolean {
  return state.at === 'stopped' && state.why !== 'cancelled' && state.why !== 'changed';
}

const mishaps = {
  offline: 'sendOffline',
  refused: 'sendRefused',
  changed: 'sendChanged',
  cancelled: 'sendCancelled',
} as const;

/** Tells in tenths: whoever listens to the page is not read every percent. */
function toldOf(state: Sending): string {
  if (state.at === 'preparing') return t('sendPreparing');
  if (state.at === 'going') return t('sendProgress', { percent: Math.floor(state.percent / 10) * 10 });
  if (state.at === 'arrived') return t('sendArrived');
  return state.at === 'stopped' ? t(mishaps[state.why]) : '';
}
