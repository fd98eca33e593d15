import { checkReport } from '../../shared/form/check.ts';
import { readForm } from '../../shared/form/read.ts';
import type { Province } from '../../shared/plan/province.ts';
import { severityOf } from '../../shared/text/finding.ts';
import type { FindingId } from '../../shared/text/findings/kinds.ts';
import { workbookFindings } from '../../shared/text/findings/workbook.ts';
import { openAnyWorkbook } from '../../shared/workbook/open.ts';
import { SAMPLE_PERIOD } from '../sample/province.ts';
import { cellLines, type CellLine } from './cells.ts';
import { forgetPeak, peakMb } from './memory.ts';

/** A file to try, and whether its cells are wanted. */
export interface TryJob {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly cells: boolean;
}

/**
 * What became of one file. read: its cells were read, whatever a report would lack; rejected: it was refused with a finding;
 * failed: the check did not come to an end.
 */
export interface Tried {
  readonly outcome: 'read' | 'rejected' | 'failed';
  /** The first finding that keeps the file from being an accepted report. */
  readonly finding: FindingId | null;
  /** The whole check: gate, reader, form, rules. */
  readonly ms: number;
  /** Highest memory of the process while it was checked. */
  readonly peakMb: number;
  readonly cells: readonly CellLine[];
}

/** Checks a file as an upload of the unit and period that it says it is of, else of the sample province's first unit. */
export async function tryFile(province: Province, { file, bytes, cells }: TryJob): Promise<Tried> {
  const opened = await openAnyWorkbook(bytes);
  const identity = opened.ok ? readForm(opened.workbook, undefined).identity : undefined;
  const unit = identity?.unit ?? province.units[0]?.code ?? '';
  const period = identity?.period ?? SAMPLE_PERIOD;
  forgetPeak();
  const before = performance.now();
  const { observations } = await checkReport(bytes, { province, unit, period }, []);
  const ms = Math.round((performance.now() - before) * 10) / 10;
  const peak = peakMb();
  const blocking = observations.filter((observation) => severityOf(observation) !== 'note').map(({ id }) => id);
  return {
    outcome: blocking.some((id) => id in workbookFindings) ? 'rejected' : 'read',
    finding: blocking[0] ?? null,
    ms,
    peakMb: peak,
    cells: cells && opened.ok ? cellLines(file, opened.workbook) : [],
  };
}
