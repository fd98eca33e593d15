// In a fresh process: the time from the first import to the end of the first check. Arguments: the report's file and the
// province's definition as JSON, both written by bench.ts.
import { readFileSync } from 'node:fs';

const [file = '', definition = '', unit = '', period = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
const province = JSON.parse(readFileSync(definition, 'utf8'));
const cpuBefore = process.cpuUsage();
const wallBefore = performance.now();
const { checkReport } = await import('../../shared/form/check.ts');
const importedMs = performance.now() - wallBefore;
const checked = checkReport(bytes, { province, unit, period }, []);
const used = process.cpuUsage(cpuBefore);
const wallMs = performance.now() - wallBefore;
if (!checked.report) throw new Error('the report was not read');
console.log(JSON.stringify({ cpuMs: (used.user + used.system) / 1000, wallMs, importedMs }));
