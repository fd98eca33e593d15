// npm run recalculate -- tong-hop.xlsx: LibreOffice calculates every formula of a workbook anew, and each value is held against
// the one the file carries. For people who have LibreOffice; `npm test` has a calculation of its own (docs/decisions/0009).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, type CellObject, type WorkBook } from '@e965/xlsx';

const PROGRAM = 'soffice';
const TIME_LIMIT_MS = 300_000;
/** A billionth part. */
const TOLERANCE = 1e-9;
const SHOWN = 20;

/** Always recalculate what is loaded, whoever saved it: without this LibreOffice trusts cached values. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

interface Held {
  readonly place: string;
  readonly formula: string;
  readonly carried: string | number;
  readonly calculated: string | number;
}

process.exitCode = main(process.argv.slice(2));

function main([file, ...rest]: readonly string[]): number {
  if (file === undefined || rest.length > 0) return complain('usage: npm run recalculate -- FILE.xlsx');
  const folder = mkdtempSync(join(tmpdir(), 'cchc-recalculate-'));
  try {
    const bytes = readFileSync(file);
    const calculated = calculate(bytes, basename(file), folder);
    return typeof calculated === 'string' ? complain(calculated) : report(held(bytes, calculated));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function complain(why: string): number {
  process.stderr.write(`${why}\n`);
  return 2;
}

/** The workbook as LibreOffice saves it after calculating; or why there is none. Nothing of the user's profile is touched. */
function calculate(bytes: Uint8Array, name: string, folder: string): Uint8Array | string {
  const profile = join(folder, 'profile', 'user');
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'registrymodifications.xcu'), PROFILE);
  writeFileSync(join(folder, name), bytes);
  const profileAt = pathToFileURL(join(folder, 'profile')).href;
  const out = join(folder, 'calculated');
  const run = spawnSync(
    PROGRAM,
    [`-env:UserInstallation=${profileAt}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, name)],
    { encoding: 'utf8', timeout: TIME_LIMIT_MS },
  );
  if (run.error !== undefined && 'code' in run.error && run.error.code === 'ENOENT') {
    return `LibreOffice is not installed: there is no program named ${PROGRAM}. npm test checks the formulas without it.`;
  }
  if (run.error !== undefined) return `LibreOffice did not finish: ${run.error.message}`;
  try {
    return readFileSync(join(out, name));
  } catch {
    return `LibreOffice could not open ${name}: ${run.stderr.trim()}`;
  }
}

function held(before: Uint8Array, after: Uint8Array): Held[] {
  const [carried, calculated] = [before, after].map((bytes) => read(bytes, { type: 'buffer', cellText: false }));
  if (carried === undefined || calculated === undefined) return [];
  return carried.SheetNames.flatMap((sheet) =>
    Object.keys(carried.Sheets[sheet] ?? {}).flatMap((cell) => {
      const own = cellOf(carried, sheet, cell);
      if (own?.f === undefined) return [];
      const place = `'${sheet}'!${cell}`;
      return [{ place, formula: own.f, carried: valueOf(own), calculated: valueOf(cellOf(calculated, sheet, cell)) }];
    }),
  );
}

function cellOf(book: WorkBook, sheet: string, cell: string): CellObject | undefined {
  const found: unknown = book.Sheets[sheet]?.[cell];
  return isCell(found) ? found : undefined;
}

function isCell(found: unknown): found is CellObject {
  return typeof found === 'object' && found !== null && 't' in found;
}

/** An error shows as its name; no value and no text are the same. */
function valueOf(cell: CellObject | undefined): string | number {
  if (cell?.t === 'e') return cell.w ?? `#${String(cell.v)}`;
  return typeof cell?.v === 'number' ? cell.v : String(cell?.v ?? '');
}

function report(cells: readonly Held[]): number {
  const wrong = cells.filter((cell) => differs(cell) || isError(cell.calculated));
  for (const { place, formula, carried, calculated } of wrong.slice(0, SHOWN)) {
    console.log(`${place}: carries ${String(carried)}, comes to ${String(calculated)}  =${formula}`);
  }
  if (wrong.length > SHOWN) console.log(`… and ${String(wrong.length - SHOWN)} more`);
  console.log(`${String(cells.length)} formulas, ${String(wrong.length)} differ`);
  return wrong.length === 0 ? 0 : 1;
}

function differs({ carried, calculated }: Held): boolean {
  if (typeof carried !== 'number' || typeof calculated !== 'number') return carried !== calculated;
  return Math.abs(carried - calculated) > TOLERANCE * Math.max(1, Math.abs(carried));
}

function isError(value: string | number): boolean {
  return typeof value === 'string' && value.startsWith('#');
}
