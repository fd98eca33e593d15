import type { Answer } from '../../api/client-types.ts';
import { Heading } from '../heading.tsx';
import { Loaded } from '../loaded.tsx';
import { ask } from '../server.ts';
import { number, t } from '../words.ts';
import { LoadDefinition } from './load-definition.tsx';
import { Save } from './save.tsx';

/** The definition of the province: what is in force, and loading another. */
export function Definition() {
  return (
    <>
      <Heading text={t('definitionTitle')} />
      <Loaded of="definition" load={() => ask('definition', {})} rows={6}>
        {(definition, again) => (
          <>
            <InForce definition={definition} />
            <LoadDefinition after={again} />
          </>
        )}
      </Loaded>
    </>
  );
}

function InForce({ definition: { revision, content } }: { readonly definition: Answer<'definition'> }) {
  const { name, year, units, periods, measures, indicators, targets, tasks } = content;
  const facts = [
    { label: t('definitionUnits'), count: units },
    { label: t('definitionPeriods'), count: periods },
    { label: t('definitionMeasures'), count: measures },
    { label: t('definitionIndicators'), count: indicators },
    { label: t('definitionTargets'), count: targets },
    { label: t('definitionTasks'), count: tasks },
  ];
  return (
    <section class="card" aria-labelledby="in-force">
      <h2 id="in-force">{t('definitionInForce')}</h2>
      <p>
        <strong>{name}</strong> · {t('definitionRevision', { revision, year })}
      </p>
      <dl class="counts">
        {facts.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('definitionEdit')}</p>
      <p class="choices">
        <Save file="definitionFile">{t('definitionSave')}</Save>
      </p>
    </section>
  );
}
