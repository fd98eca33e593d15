import type { Answer } from '../../api/client-types.ts';
import { t } from '../words.ts';
import { Wide } from './wide.tsx';

type Finding = Answer<'findings'>['sheets'][number]['findings'][number];

const words = { error: 'weightError', query: 'weightQuery', note: 'weightNote' } as const;

interface TableProps {
  /** What the findings are of. */
  readonly label: string;
  readonly findings: readonly Finding[];
  /** They are of the province's own workbook, over all its sheets: each says its place in words, and none is to be explained. */
  readonly ofDefinition?: boolean;
}

/** Findings of one sheet, or of one file: where, how grave, what, and what to do. */
export function FindingTable({ label, findings, ofDefinition = false }: TableProps) {
  return (
    <Wide label={label}>
      <table class="calm">
        <thead>
          <tr>
            {!ofDefinition && <th scope="col">{t('attemptCell')}</th>}
            <th scope="col">{t('attemptWeight')}</th>
            <th scope="col">{t('attemptProblem')}</th>
            <th scope="col">{t('attemptFound')}</th>
            <th scope="col">{t('attemptExpected')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ severity, sheet, cell, message, hint, found, expected }, index) => (
            <tr key={index}>
              {!ofDefinition && <th scope="row">{cell}</th>}
              <td>
                <span class={`mark ${severity}`}>
                  {t(ofDefinition && severity === 'query' ? 'weightDecide' : words[severity])}
                </span>
              </td>
              <td>
                {ofDefinition && !(message.includes(sheet) && message.includes(cell)) && (
                  <strong>{whereText(sheet, cell)}: </strong>
                )}
                {message}
                {hint !== undefined && <p class="small">{hint}</p>}
              </td>
              <td>{found}</td>
              <td>{expected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** Sheet and cell in one; the whole file where there is no sheet. */
export function whereText(sheet: string, cell: string): string {
  if (sheet === '') return t('attemptWholeFile');
  return cell === '' ? sheet : t('sourceCell', { sheet, cell });
}
