import { t } from '../words.ts';
import { copyWords } from './copy-words.ts';
import type { Desk } from './desk.ts';
import { Download } from './download.tsx';

interface MarkedCopyProps {
  readonly desk: Desk;
  readonly attempt: string;
  /** Something has to be corrected or explained. */
  readonly isOpen: boolean;
  /** The copy holds what the officer typed; else it is the unit's blank form. */
  readonly carried: boolean;
}

/** The copy of an attempt in which every finding is marked in its cell: the shortest way to a good report. */
export function MarkedCopy({ desk, attempt, isOpen, carried }: MarkedCopyProps) {
  const { text, button } = copyWords(isOpen, carried);
  return (
    <div class="card no-print">
      {text !== undefined && <p>{text}</p>}
      <Download file="markedCopy" params={{ ...desk, attempt }} {...(isOpen && { class: 'main' })}>
        {button}
      </Download>
      {isOpen && (
        <p>
          <a href="#again">{t('receiptToSend')}</a>
        </p>
      )}
    </div>
  );
}
