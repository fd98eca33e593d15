import { workbookEvent } from '../../shared/store/events.ts';
import type { WorkbookAnswer } from '../../shared/store/workbook-answers.ts';
import type { ArchiveDeps } from './archive.ts';

/**
 * The workbook function: all that the portal needs workbooks for, so that the portal itself never loads what reads or
 * writes them. Each kind of event loads its own half.
 */
export function makeWorkbook(deps: ArchiveDeps): (event: unknown) => Promise<WorkbookAnswer> {
  return async (raw) => {
    const event = workbookEvent.parse(raw);
    switch (event.kind) {
      case 'blank-form': {
        const { blankForm } = await import('./blank-form.ts');
        const form = await blankForm(deps, event.province, event.unit, event.period);
        return form ? { form: Buffer.from(form).toString('base64') } : {};
      }
      case 'blank-forms': {
        const { archiveForms } = await import('./archive.ts');
        const key = await archiveForms(deps, event.province, event.period);
        return key === undefined ? {} : { key };
      }
      case 'read-definition': {
        const { readDefinition } = await import('./definition.ts');
        return readDefinition(new Uint8Array(Buffer.from(event.workbook, 'base64')));
      }
      case 'write-definition': {
        const { writeDefinition } = await import('./definition-file.ts');
        return writeDefinition(deps, event.province);
      }
    }
  };
}
