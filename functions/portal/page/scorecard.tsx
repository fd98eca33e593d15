import type { Answer } from '../api/client-types.ts';
import { number, t } from './words.ts';

interface PartsProps {
  readonly components: Answer<'results'>['rankings'][number]['components'];
}

/** What a scorecard adds up, and how many points each gives at most: it has no other name. */
export function ScorecardParts({ components }: PartsProps) {
  const max = components.reduce((sum, component) => sum + component.max, 0);
  return (
    <details>
      <summary>{t('scorecardParts', { count: components.length, max: number(max) })}</summary>
      <ul class="parts">
        {components.map((component) => (
          <li key={component.title}>{t('scorecardPart', { title: component.title, max: number(component.max) })}</li>
        ))}
      </ul>
    </details>
  );
}

/** Names of the scorecards that ship with the product; a province's own goes by its id. */
const names: Readonly<Record<string, Parameters<typeof t>[0]>> = { QD766: 'scorecard766' };

/** What stands after the word `Thang điểm`. */
export function scorecardName(id: string): string {
  const known = Object.hasOwn(names, id) ? names[id] : undefined;
  return known ? t(known) : id;
}
