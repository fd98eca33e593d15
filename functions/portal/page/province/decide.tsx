import { ask } from '../server.ts';
import { t } from '../words.ts';
import { Act, reasonFor } from './act.tsx';
import type { Standing } from './standing.tsx';

interface DecideProps {
  readonly period: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly attempt: string;
  readonly standing: Standing;
  readonly after: () => void;
}

/** What the province may decide about an attempt that stands like this: return it, admit it, or nothing. */
export function Decide({ period, unit, attempt, standing, after }: DecideProps) {
  const admits = standing === 'held' || standing === 'returned';
  const returns = standing === 'held' || standing === 'accepted';
  const params = { period, unit: unit.code, attempt };
  const named = { unit: unit.name };
  return (
    <>
      {admits && (
        <Act
          class="slim"
          label={t('admitLabel', named)}
          deed={{
            id: `admit/${attempt}`,
            title: t('admitTitle', named),
            text: t('admitText'),
            does: t('admitDo'),
            asks: reasonFor('unit'),
            after,
            run: async (reason) => {
              await ask('admitReport', { params, body: { reason } });
              return t('admitDone', named);
            },
          }}
        >
          {t('admitDo')}
        </Act>
      )}
      {returns && (
        <Act
          class="slim danger"
          label={t('returnLabel', named)}
          deed={{
            id: `return/${attempt}`,
            title: t('returnTitle', named),
            text: t('returnText'),
            does: t('returnDo'),
            asks: reasonFor('unit'),
            after,
            run: async (reason) => {
              await ask('returnReport', { params, body: { reason } });
              return t('returnDone', named);
            },
          }}
        >
          {t('returnDo')}
        </Act>
      )}
    </>
  );
}
