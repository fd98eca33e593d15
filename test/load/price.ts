import { alarmIds } from '../../infra/alarms.ts';
import { blueprint } from '../../infra/blueprint.ts';

/** What a province does in the month of a deadline. Assumed, where docs/scale.md does not say measured. */
export interface Month {
  readonly units: number;
  readonly uploads: number;
}

/** One position of the bill; dollars. */
export interface Position {
  readonly what: string;
  readonly dollars: number;
}

/** US dollars, list prices of ap-southeast-1 as the authors remember them of 2025, without free tiers; look them up before a budget. */
const price = {
  gbSecond: 0.0000133334,
  invocation: 0.2e-6,
  writeUnit: 0.7115e-6,
  readUnit: 0.1423e-6,
  tableGbMonth: 0.285 + 0.228,
  put: 5e-6,
  get: 0.4e-6,
  objectGbMonth: 0.025,
  queueRequest: 0.4e-6,
  apiRequest: 1.25e-6,
  pageRequest: 1.2e-6,
  logGb: 0.7,
  alarmMonth: 0.1,
  metricMonth: 0.3,
  dashboardMonth: 3,
  keyMonth: 1,
  mail: 0.1e-3,
} as const;

const NIGHTS = 30;
/** Periods that a night looks at: the open one, and the one before while it is corrected. */
const PERIODS = 2;
/** Requests of the API for one upload, and of one officer of the province on a working day; three officers, 22 days. */
const REQUESTS = { anUpload: 40, provinceMonth: 3 * 22 * 100 };
/** Share of those of the province that compare all units. */
const COMPARING = 0.3;
/** Bytes of a unit's filings of a year, by the sizes that `npm run load` measures; a unit of reading takes 4 KB. */
const YEAR_OF_A_UNIT = 1.5 * 4 * 2.5 * 1024;
/** Five pollers of the queue, each waiting 20 seconds for something to come. */
const POLLS = 5 * 3 * 60 * 24 * NIGHTS;

/** The bill of one province for the month of a deadline, position by position. */
export function monthOf({ units, uploads }: Month): readonly Position[] {
  const { intake, summary, reminder, portal, workbook } = blueprint.functions;
  const gb = (memoryMb: number, seconds: number, runs: number) => (memoryMb / 1024) * seconds * runs;
  const requests = uploads * REQUESTS.anUpload + REQUESTS.provinceMonth;
  const comparisons = REQUESTS.provinceMonth * COMPARING;
  const summaries = NIGHTS * PERIODS;
  const seconds =
    gb(intake.memoryMb, 1, uploads) +
    gb(summary.memoryMb, 0.08 * units, summaries) +
    gb(reminder.memoryMb, 5, NIGHTS) +
    gb(portal.memoryMb, 0.06, requests) +
    gb(portal.memoryMb, 0.015 * units, comparisons) +
    gb(workbook.memoryMb, 0.5, uploads + units);
  const readUnits = uploads * 10 + (summaries + comparisons) * units * Math.ceil(YEAR_OF_A_UNIT / 4096) + requests * 4;
  const writeUnits = uploads * 4 + requests * 0.1 + units * 5 * 2;
  return [
    { what: 'Functions', dollars: seconds * price.gbSecond + (uploads + requests + summaries) * price.invocation },
    { what: 'Table', dollars: readUnits * price.readUnit + writeUnits * price.writeUnit + 0.05 * price.tableGbMonth },
    {
      what: 'Buckets',
      dollars: (uploads * 4 + summaries * 7) * price.put + requests * price.get + 2 * price.objectGbMonth,
    },
    { what: 'Queue, mostly asking whether there is something', dollars: POLLS * price.queueRequest },
    { what: 'API and page', dollars: requests * (price.apiRequest + price.pageRequest) },
    { what: 'Mail', dollars: units * 5 * price.mail },
    { what: 'Logs', dollars: ((requests + uploads * 4) * 2 * 1024 * price.logGb) / 1024 ** 3 },
    { what: `Alarms (${alarmIds.length})`, dollars: alarmIds.length * price.alarmMonth },
    { what: 'Metrics of our own', dollars: 6 * price.metricMonth * 0.3 },
    { what: 'Dashboard', dollars: price.dashboardMonth },
    { what: 'Key of the alarm topic', dollars: price.keyMonth },
  ];
}
