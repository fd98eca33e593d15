import type { Account } from './aws/account.ts';
import { jsonRefusal } from './aws/json.ts';
import { openService, type Service } from './aws/service.ts';
import type { ReminderStore, ReportStore } from './store.ts';
import { decisions } from './table/decisions.ts';
import { definitions } from './table/definitions.ts';
import { filings } from './table/filings.ts';
import { periods } from './table/periods.ts';
import { reminders } from './table/reminders.ts';
import { settledStandings } from './table/settled.ts';
import { standings } from './table/standings.ts';
import { summaries } from './table/summaries.ts';
import { openTable, type Pause } from './table/table.ts';
import { trail } from './table/trail.ts';

/** DynamoDB in the name of an account; tries as often as its own client would. */
export function openDynamo(account: Account): Service {
  return openService(account, 'dynamodb', { refusal: jsonRefusal, attempts: 4 });
}

/** The report store on one DynamoDB table; keys: keys.ts, reasons: docs/decisions/0002-table.md. */
export function dynamoReportStore(dynamo: Service, name: string, pause?: Pause): ReportStore {
  const table = openTable(dynamo, name, pause);
  const filed = filings(table);
  const decided = decisions(table);
  const stood = settledStandings({ ...filed, ...standings(table), ...decided });
  return {
    ...definitions(table),
    ...filed,
    ...decided,
    ...stood,
    async currentFilings(province, period) {
      const standing = await stood.standings(province, period);
      return filed.filingsAt(standing.map(({ unit, current }) => ({ province, unit, period, ...current })));
    },
    ...periods(table),
    ...summaries(table),
    ...trail(table),
  };
}

/** The outbox of reminders on the same table. */
export function dynamoReminderStore(dynamo: Service, name: string, pause?: Pause): ReminderStore {
  return reminders(openTable(dynamo, name, pause));
}
