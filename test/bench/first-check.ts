// In a fresh process: the time from the first import to the end of the first check. Arguments: the bundled check, the
// report's file, the province's definition as JSON (all three made by bench.ts), the unit and the period.
import { readFileSync } from 'node:fs';

const [bundle = '', file = '', definition = '', unit = '', period = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
const province = JSON.parse(readFileSync(definition, 'utf8'));
const cpuBefore = process.cpuUsage();
const wallBefore = performance.now();
const { checkReport }: typeof import('../../shared/form/check.ts') = await import(bundle);
const importedMs = performance.now() - wallBefore;
const checked = await checkReport(bytes, { province, unit, period }, []);
const used = process.cpuUsage(cpuBefore);
const wallMs = performance.now() - wallBefore;
if (!checked.report) throw new Error('the report was not read');
console.log(JSON.stringify({ cpuMs: (used.user + used.system) / 1000, wallMs, importedMs }));
