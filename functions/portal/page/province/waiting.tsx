import { useSignal } from '@preact/signals';
import { To } from '../to.tsx';
import { momentShort, t } from '../words.ts';
import { Decide } from './decide.tsx';
import { Remind } from './remind.tsx';
import type { OverviewAnswer, OverviewRow } from './answers.ts';
import { StandingMark, standingText } from './standing.tsx';

/** Rows of a group that are shown at first. */
const FEW = 12;

interface WaitingProps {
  readonly overview: OverviewAnswer;
  readonly again: () => void;
}

/** Units without a report that counts: those that sent nothing first, then those whose report did not do. */
export function Waiting({ overview, again }: WaitingProps) {
  const { waiting, completeness, period } = overview;
  if (completeness.units === 0) return <Nobody title={t('waitingNoUnits')} />;
  if (waiting.length === 0) {
    return <Nobody title={t('waitingNobody', { units: completeness.units })} text={t('waitingNobodyText')} />;
  }
  // A report that is held waits for the province, not for its unit.
  const slow = waiting.filter(({ state }) => state !== 'held');
  const groups = [...Map.groupBy(waiting, ({ state }) => state)];
  return (
    <section class="card waiting" aria-labelledby="waiting">
      <h2 id="waiting">{t('waitingTitle', { count: waiting.length })}</h2>
      {slow.length > 0 && period.state !== 'upcoming' && (
        <p class="choices">
          <Remind period={period.id} units={slow} class="main" />
        </p>
      )}
      {groups.map(([state, rows]) => (
        <Group key={state} period={period.id} state={state} rows={rows} again={again} />
      ))}
    </section>
  );
}

function Nobody({ title, text }: { readonly title: string; readonly text?: string }) {
  return (
    <section class="card waiting nobody">
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
    </section>
  );
}

interface GroupProps {
  readonly period: string;
  readonly state: OverviewRow['state'];
  readonly rows: readonly OverviewRow[];
  readonly again: () => void;
}

function Group({ period, state, rows, again }: GroupProps) {
  const all = useSignal(false);
  const shown = all.value ? rows : rows.slice(0, FEW);
  return (
    <section class="group" aria-label={t('waitingCaption', { state: standingText(state), count: rows.length })}>
      <h3>
        <StandingMark standing={state} /> <span class="tally">{rows.length}</span>
      </h3>
      <ul class="units">
        {shown.map((row) => (
          <Row key={row.code} period={period} row={row} again={again} />
        ))}
      </ul>
      {rows.length > FEW && (
        <button
          type="button"
          class="slim"
          aria-expanded={all.value}
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? t('showFewUnits') : t('showAllUnits', { count: rows.length })}
        </button>
      )}
    </section>
  );
}

function Row({
  period,
  row,
  again,
}: {
  readonly period: string;
  readonly row: OverviewRow;
  readonly again: () => void;
}) {
  const { code, name, state, attempts, lastAt, attempt } = row;
  return (
    <li>
      <div>
        <To place="unit" parts={{ period, unit: code }} class="strong">
          {name}
        </To>
        <span class="small">
          {lastAt === undefined
            ? t('waitingNever')
            : t('waitingAttempts', { count: attempts, at: momentShort(lastAt) })}
        </span>
      </div>
      <div class="deeds">
        {attempt !== undefined && state === 'held' ? (
          <Decide period={period} unit={row} attempt={attempt} standing={state} after={again} />
        ) : (
          <Remind period={period} units={[row]} class="slim" />
        )}
      </div>
    </li>
  );
}
