import { t } from '../words.ts';
import type { Desk } from './desk.ts';
import { Download } from './download.tsx';

interface MarkedCopyProps {
  readonly desk: Desk;
  readonly attempt: string;
  /** Something has to be corrected or explained. */
  readonly isOpen: boolean;
}

/** The copy of an attempt in which every finding is marked in its cell: the shortest way to a good report. */
export function MarkedCopy({ desk, attempt, isOpen }: MarkedCopyProps) {
  return (
    <div class="card no-print">
      {isOpen && <p>{t('receiptMarkedText')}</p>}
      <Download file="markedCopy" params={{ ...desk, attempt }} {...(isOpen && { class: 'main' })}>
        {t(isOpen ? 'receiptMarked' : 'receiptMarkedNotes')}
      </Download>
      {isOpen && (
        <p>
          <a href="#again">{t('receiptToSend')}</a>
        </p>
      )}
    </div>
  );
}
