import { decisionOf } from '../../../shared/text/scorecard-name.ts';
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

/** What stands after the word `Thang điểm`; a province's own scorecard goes by its id. */
export function scorecardName(id: string): string {
  const decision = decisionOf(id);
  return decision === undefined ? id : t('scorecardOf', { decision });
}
