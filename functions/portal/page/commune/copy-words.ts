import { t } from '../words.ts';

/** What a marked copy is offered with. */
interface CopyWords {
  /** What it is and what to do with it; nothing where nothing has to be done. */
  readonly text?: string;
  readonly button: string;
}

/**
 * Words for a marked copy.
 * @param isOpen Something has to be corrected or explained.
 * @param carried It holds what the officer typed; else it is the unit's blank form, and must not promise any figures.
 */
export function copyWords(isOpen: boolean, carried: boolean): CopyWords {
  if (!isOpen) return { button: t('receiptMarkedNotes') };
  return carried
    ? { text: t('receiptMarkedText'), button: t('receiptMarked') }
    : { text: t('receiptBlankText'), button: t('receiptBlank') };
}
