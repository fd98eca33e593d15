// In a fresh process: the time from the first import of a function's bundle until it is ready for an event. Arguments: the
// bundle's handler, and the environment as JSON.
const [handler = '', environment = '{}'] = process.argv.slice(2);
Object.assign(process.env, JSON.parse(environment));
const cpuBefore = process.cpuUsage();
const wallBefore = performance.now();
const loaded: Record<string, unknown> = await import(handler);
const used = process.cpuUsage(cpuBefore);
const wallMs = performance.now() - wallBefore;
if (typeof loaded['handler'] !== 'function') throw new Error(`${handler} has no handler`);
console.log(JSON.stringify({ cpuMs: (used.user + used.system) / 1000, wallMs }));
process.exit(0);
