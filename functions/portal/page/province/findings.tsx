import type { Answer } from '../../api/client-types.ts';
import { t } from '../words.ts';

export type Finding = Answer<'findings'>['sheets'][number]['findings'][number];

const words = { error: 'weightError', query: 'weightQuery', note: 'weightNote' } as const;

/** Findings of one sheet, or of one file: where, how grave, what, and what to do. */
export function FindingTable({
  findings,
  sheets = false,
}: {
  readonly findings: readonly Finding[];
  readonly sheets?: boolean;
}) {
  return (
    <div class="scroll">
      <table class="calm">
        <thead>
          <tr>
            <th scope="col">{t('attemptCell')}</th>
            <th scope="col">{t('attemptWeight')}</th>
            <th scope="col">{t('attemptProblem')}</th>
            <th scope="col">{t('attemptFound')}</th>
            <th scope="col">{t('attemptExpected')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ severity, sheet, cell, message, hint, found, expected }, index) => (
            <tr key={index}>
              <th scope="row">{sheets ? whereText(sheet, cell) : cell}</th>
              <td>
                <span class={`mark ${severity}`}>{t(words[severity])}</span>
              </td>
              <td>
                {message}
                {hint !== undefined && <p class="small">{hint}</p>}
              </td>
              <td>{found}</td>
              <td>{expected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Sheet and cell in one; the whole file where there is no sheet. */
export function whereText(sheet: string, cell: string): string {
  if (sheet === '') return t('attemptWholeFile');
  return cell === '' ? sheet : t('sourceCell', { sheet, cell });
}
