import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { calendar, nameOf, periodName, useCalendar } from './calendar.ts';
import { go, here } from './navigation.ts';
import { pathOf, type PlaceId } from './places.ts';
import { atWork } from './session.ts';
import { t } from './words.ts';

interface ChooseProps {
  readonly label: string;
  /** What is shown now. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly choose: (value: string) => void;
}

/**
 * Chooses what a screen is about. The list alone changes nothing, the button does: by keyboard every entry on the way is
 * chosen for a moment (WCAG 3.2.2).
 */
export function Choose({ label, value, options, choose }: ChooseProps) {
  const id = useId();
  const wanted = useSignal(value);
  useEffect(() => {
    wanted.value = value;
  }, [value]);
  return (
    <form
      class="choose"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted.value !== value) choose(wanted.value);
      }}
    >
      <label for={id}>{label}</label>
      <select
        id={id}
        value={wanted.value}
        onChange={(event) => {
          wanted.value = event.currentTarget.value;
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <button type="submit">{t('chooseDo')}</button>
    </form>
  );
}

interface ChoosePeriodProps {
  readonly period: string;
  /** The screen that the choice of another period stays on. */
  readonly place: PlaceId;
  /** What such a choice does instead, on a screen whose address names no period. */
  readonly choose?: ((period: string) => void) | undefined;
}

/** The choice of another period. */
export function ChoosePeriod({ period, place, choose }: ChoosePeriodProps) {
  useCalendar();
  const current = atWork()?.period;
  const known = calendar.value;
  const textOf = (id: string, name: string) => (id === current ? t('choosePeriodNow', { period: name }) : name);
  const options = known.map((each) => ({ value: each.id, text: textOf(each.id, nameOf(each)) }));
  return (
    <Choose
      label={t('cardPeriod')}
      value={period}
      options={options.length > 0 ? options : [{ value: period, text: periodName(period) }]}
      choose={choose ?? ((other) => go(pathOf(place, { ...here.value?.parts, period: other })))}
    />
  );
}
