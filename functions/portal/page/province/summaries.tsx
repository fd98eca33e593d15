import type { Answer } from '../../api/client-types.ts';
import { Loaded } from '../loaded.tsx';
import { ask } from '../server.ts';
import { moment, t } from '../words.ts';
import { MakeSummary } from './make-summary.tsx';
import { PeriodHead } from './period.tsx';
import { periodName } from '../calendar.ts';
import { Save } from './save.tsx';

type Summary = Answer<'summaries'>['summaries'][number];

/** Every summary of a period, latest first, with all its files. */
export function Summaries({ period }: { readonly period: string }) {
  return (
    <>
      <PeriodHead title={t('summariesTitle', { period: periodName(period) })} period={period} place="summaries" />
      <Loaded of={period} load={() => ask('summaries', { params: { period } })} rows={8}>
        {({ summaries }, again) => (
          <>
            <p class="choices">
              <MakeSummary period={period} after={again} />
            </p>
            {summaries.length === 0 && <p class="notice">{t('summariesNone')}</p>}
            {summaries.map((summary, index) => (
              <Made key={summary.run} period={period} summary={summary} latest={index === 0} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

const triggers = { schedule: 'triggerSchedule', close: 'triggerClose', request: 'triggerRequest' } as const;

interface MadeProps {
  readonly period: string;
  readonly summary: Summary;
  readonly latest: boolean;
}

function Made({ period, summary, latest }: MadeProps) {
  const { run, madeAt, edition, trigger, final, reports, files } = summary;
  const facts = [
    t('summaryReports', { reports }),
    ...(trigger ? [t(triggers[trigger])] : []),
    ...(edition === undefined ? [] : [t('summaryEdition', { edition })]),
    ...(latest ? [t('summaryLatest')] : []),
  ];
  const [people, analysts] = [
    files.filter(({ name }) => isForPeople(name)),
    files.filter(({ name }) => !isForPeople(name)),
  ];
  return (
    <section class="card">
      <h2>
        {t('summaryMade', { at: moment(madeAt) })}{' '}
        {final !== undefined && (
          <span class={`mark ${final ? 'accepted' : 'held'}`}>{t(final ? 'summaryFinal' : 'summaryProvisional')}</span>
        )}
      </h2>
      <p class="small">{facts.join(' · ')}</p>
      <p class="choices">
        {people.map(({ name }) => (
          <Save key={name} file="summaryFile" class={latest ? 'main' : undefined} params={{ period, run, file: name }}>
            {fileText(name)}
          </Save>
        ))}
      </p>
      {analysts.length > 0 && (
        <details>
          <summary>{t('summaryOtherFiles')}</summary>
          <p class="choices">
            {analysts.map(({ name }) => (
              <Save key={name} file="summaryFile" class="slim" params={{ period, run, file: name }}>
                {fileText(name)}
              </Save>
            ))}
          </p>
        </details>
      )}
    </section>
  );
}

function isForPeople(name: string): boolean {
  return /\.(xlsx|docx)$/.test(name);
}

function fileText(name: string): string {
  if (name.endsWith('.xlsx')) return t('fileWorkbook');
  if (name.endsWith('.docx')) return t('fileDraft');
  if (name.endsWith('.csv')) return t('fileCsv');
  if (name.endsWith('.parquet')) return t('fileParquet');
  if (name === 'datapackage.json') return t('filePackage');
  return name.endsWith('.json') ? t('fileJson') : name;
}
