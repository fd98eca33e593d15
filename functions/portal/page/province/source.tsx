import { t } from '../words.ts';

interface SourceProps {
  readonly source: { readonly file: string; readonly sheet: string; readonly cell: string };
}

/** Where a figure stands in what the unit sent. */
export function Source({ source: { file, sheet, cell } }: SourceProps) {
  return (
    <span class="source">
      {t('sourceCell', { sheet, cell })}
      <span class="small">{t('unitFile', { file })}</span>
    </span>
  );
}
