import type { Signal } from '@preact/signals';
import { t } from '../words.ts';
import type { Choice } from './selection.ts';
import type { Matrix } from './compared.ts';

/** What the colours of the comparison tell: whether each unit's target is met, or its place among the units. */
export type Colours = 'target' | 'place';

interface ChoicesProps {
  readonly matrix: Matrix;
  readonly choice: Choice;
  readonly change: (part: Partial<Choice>) => void;
  readonly colours: Signal<Colours>;
}

/** Which part of the comparison to show, in which order and colours. */
export function MatrixChoices({ matrix, choice, change, colours }: ChoicesProps) {
  const areas = [...new Set(matrix.indicators.map(({ area }) => area))];
  const sorted = matrix.indicators.find(({ code }) => code === choice.order);
  return (
    <form class="choosing" onSubmit={(event) => event.preventDefault()}>
      <p class="field">
        <label for="matrix-area">{t('matrixArea')}</label>
        <select id="matrix-area" value={choice.area} onChange={(event) => change({ area: event.currentTarget.value })}>
          <option value="">{t('matrixAllAreas')}</option>
          {areas.map((area) => (
            <option key={area}>{area}</option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="matrix-order">{t('matrixSort')}</label>
        <select
          id="matrix-order"
          value={choice.order}
          onChange={(event) => change({ order: event.currentTarget.value })}
        >
          <option value="unit">{t('matrixSortUnit')}</option>
          <option value="name">{t('matrixSortName')}</option>
          <option value="unmet">{t('matrixSortUnmet')}</option>
          {sorted && <option value={sorted.code}>{sorted.title}</option>}
        </select>
      </p>
      <p class="field">
        <label for="matrix-columns">{t('matrixColumns')}</label>
        <select
          id="matrix-columns"
          value={choice.commonFirst ? 'common' : 'plan'}
          onChange={(event) => change({ commonFirst: event.currentTarget.value === 'common' })}
        >
          <option value="common">{t('matrixColumnsCommon')}</option>
          <option value="plan">{t('matrixColumnsPlan')}</option>
        </select>
      </p>
      <p class="field">
        <label for="matrix-colours">{t('matrixColours')}</label>
        <select
          id="matrix-colours"
          value={colours.value}
          onChange={(event) => {
            colours.value = event.currentTarget.value === 'place' ? 'place' : 'target';
          }}
        >
          <option value="target">{t('matrixByTarget')}</option>
          <option value="place">{t('matrixByPlace')}</option>
        </select>
      </p>
      <p class="field">
        <label for="matrix-wanted">{t('findUnit')}</label>
        <input
          id="matrix-wanted"
          type="search"
          value={choice.wanted}
          onInput={(event) => change({ wanted: event.currentTarget.value })}
        />
      </p>
      <p class="tick">
        <input
          id="matrix-unmet"
          type="checkbox"
          checked={choice.onlyUnmet}
          onChange={(event) => change({ onlyUnmet: event.currentTarget.checked })}
        />
        <label for="matrix-unmet">{t('matrixOnlyUnmet')}</label>
      </p>
    </form>
  );
}
