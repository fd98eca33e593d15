/** One question to the data of a province; answered by Athena in the cloud and by DuckDB over a local file. */
export interface AnalysisQuery {
  /** Name under which Athena keeps it. */
  readonly name: string;
  readonly description: string;
  readonly sql: string;
}

/** The examples of docs/analysis.md (a test holds them together). `figures` is the Glue table, or a view of the same lines. */
export const analysisQueries: readonly AnalysisQuery[] = [
  {
    name: 'on-time-by-unit',
    description: 'Form-based on-time rate of each unit; units with a missing figure are left out, not counted as 0',
    sql: `
select unit, unit_name,
       sum(value) filter (where measure <> 'HS_GQ_QH') as on_time,
       sum(value) as resolved,
       round(100 * sum(value) filter (where measure <> 'HS_GQ_QH') / sum(value), 2) as rate
from figures
where period = '2026-Q2' and measure in ('HS_GQ_TH', 'HS_GQ_DH', 'HS_GQ_QH')
group by unit, unit_name
having count(value) = 3 and sum(value) > 0
order by rate, unit`.trim(),
  },
  {
    name: 'received-by-quarter',
    description: 'Files received in each quarter alone, derived; how many figures stand behind it',
    sql: `
select period, sum(quarter_value) as received, count(quarter_value) as figures, count(*) as asked
from figures
where measure in ('HS_TN_TT', 'HS_TN_TRT')
group by period
order by period`.trim(),
  },
  {
    name: 'missing-by-unit',
    description: 'Which units still owe figures, and how many',
    sql: `
select unit, unit_name, count(*) as missing
from figures
where period = '2026-Q2' and state = 'missing'
group by unit, unit_name
order by missing desc, unit`.trim(),
  },
];
