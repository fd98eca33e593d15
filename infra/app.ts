import { existsSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { bundledFunctions, bundleFolder } from './bundle.ts';
import { AnalysisStack } from './stacks/analysis.ts';
import { DataStack } from './stacks/data.ts';
import { IntakeStack } from './stacks/intake.ts';
import { mailContext, ReminderStack } from './stacks/reminder.ts';
import { SummaryStack } from './stacks/summary.ts';

const provinceCode = z.string().regex(/^\d{2}$/);
const emailAddress = z.email().optional();

/**
 * Every province has stacks of its own, with its own data and rights. Throws when the code is none.
 * @param alarmEmail Who is told of failures, if anybody is named: `-c alarmEmail=…`.
 * @param mail Who sends mail, if anybody does: see `mailContext`.
 */
export function stacksOf(app: App, code: unknown, alarmEmail?: unknown, mail: unknown = {}) {
  const read = provinceCode.safeParse(code);
  if (!read.success) {
    throw new Error('Which province? Give its two-digit code, such as: npx cdk synth -c province=38');
  }
  const province = read.data;
  const email = emailAddress.safeParse(alarmEmail);
  if (!email.success) throw new Error('alarmEmail is no e-mail address: npx cdk synth -c alarmEmail=ten@tinh.gov.vn');
  const mailing = mailContext.safeParse(mail);
  if (!mailing.success) {
    const wrong = mailing.error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new Error(
      `Not usable: ${wrong}. Try: npx cdk synth -c mailSender=ten@tinh.gov.vn -c portalAddress=https://…`,
    );
  }
  const props = { tags: { system: 'cchc-reports', province } };
  const data = new DataStack(app, `cchc-${province}-data`, props);
  const intake = new IntakeStack(app, `cchc-${province}-intake`, { ...props, province, data });
  const summary = new SummaryStack(app, `cchc-${province}-summary`, {
    ...props,
    province,
    data,
    alarmEmail: email.data,
  });
  const reminder = new ReminderStack(app, `cchc-${province}-reminder`, {
    ...props,
    province,
    data,
    alarms: summary.alarms,
    mail: mailing.data,
  });
  const analysis = new AnalysisStack(app, `cchc-${province}-analysis`, { ...props, province, data });
  return { data, intake, summary, reminder, analysis };
}

if (import.meta.main) {
  const missing = bundledFunctions.filter((name) => !existsSync(bundleFolder(name)));
  if (missing.length > 0) throw new Error(`Not bundled: ${missing.join(', ')}. Run: npm run build`);
  const app = new App();
  const context = (name: string): unknown => app.node.tryGetContext(name);
  const mail = Object.fromEntries(Object.keys(mailContext.shape).map((name) => [name, context(name)]));
  stacksOf(app, context('province'), context('alarmEmail'), mail);
  app.synth();
}
