import { Cron } from 'croner';

/** When a schedule runs, in a time zone. */
export interface Cadence {
  /** The latest run that was due by a moment, the moment itself included; undefined when there was none. Milliseconds. */
  latestBy(moment: number): number | undefined;
}

/**
 * Reads the five fields of cron (`15 0 * * *`), or the six of EventBridge Scheduler (`cron(15 0 * * ? *)`: minutes, hours,
 * day of month, month, day of week with 1 = Sunday, year). Throws on anything else: a wrong schedule is a fault of ours.
 */
export function readCadence(expression: string, timeZone: string): Cadence {
  const inner = /^cron\((.*)\)$/.exec(expression)?.[1];
  const cron = new Cron(inner === undefined ? fiveFields(expression) : fromEventBridge(inner), {
    timezone: timeZone,
    paused: true,
    mode: inner === undefined ? '5-part' : '7-part',
  });
  return { latestBy: (moment) => cron.previousRuns(1, new Date(moment + 1))[0]?.getTime() };
}

function fiveFields(expression: string): string {
  if (expression.trim().split(/\s+/).length !== 5) throw new SyntaxError(`Not a schedule: ${expression}`);
  return expression;
}

function fromEventBridge(inner: string): string {
  const fields = inner.trim().split(/\s+/);
  const [minutes = '', hours = '', day = '', month = '', weekday = '', year = ''] = fields;
  if (fields.length !== 6 || (day === '?') === (weekday === '?')) {
    throw new SyntaxError(`Not an EventBridge schedule (one of the two days must be "?"): cron(${inner})`);
  }
  // Croner reads "?" as the present day; here it means no condition.
  const any = (field: string) => (field === '?' ? '*' : field);
  return ['0', minutes, hours, any(day), month, any(countedFromZero(weekday)), year].join(' ');
}

/** EventBridge counts days from 1 = Sunday, cron from 0; names mean the same in both. Steps count days, not weekdays. */
function countedFromZero(weekday: string): string {
  return weekday.replace(/(^|[,-])([1-7])(?![\d])/g, (_, before: string, day: string) => `${before}${Number(day) - 1}`);
}
