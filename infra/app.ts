import { existsSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { bundledFunctions, bundleFolder } from './bundle.ts';
import { contextNames, readContext, WrongContext, type DeploymentContext } from './context.ts';
import { stackId, type StackName } from './outputs.ts';
import { AnalysisStack } from './stacks/analysis.ts';
import { DataStack } from './stacks/data.ts';
import { IntakeStack } from './stacks/intake.ts';
import { OperationsStack } from './stacks/operations.ts';
import { PortalStack } from './stacks/portal.ts';
import { ReminderStack } from './stacks/reminder.ts';
import { SummaryStack } from './stacks/summary.ts';

/** Every province has stacks of its own, with its own data and rights. */
export function stacksOf(app: App, context: DeploymentContext) {
  const { province } = context;
  const id = (stack: StackName) => stackId(province, stack);
  const props = { context, tags: { system: 'cchc-reports', province } };
  const data = new DataStack(app, id('data'), props);
  const portal = new PortalStack(app, id('portal'), { ...props, data });
  const intake = new IntakeStack(app, id('intake'), { ...props, data });
  const summary = new SummaryStack(app, id('summary'), { ...props, data });
  const reminder = new ReminderStack(app, id('reminder'), { ...props, data, portal: `${portal.address}/` });
  const analysis = new AnalysisStack(app, id('analysis'), { ...props, data });
  const parts = { data, portal, intake, summary, reminder };
  const operations = new OperationsStack(app, id('operations'), { ...props, ...parts });
  return { ...parts, analysis, operations };
}

if (import.meta.main) {
  try {
    const missing = bundledFunctions.filter((name) => !existsSync(bundleFolder(name)));
    if (missing.length > 0) throw new WrongContext(`Not bundled: ${missing.join(', ')}. Run: npm run build`);
    const app = new App();
    const typed = contextNames.map((name) => [name, app.node.tryGetContext(name) as unknown]);
    stacksOf(app, readContext(Object.fromEntries(typed)));
    app.synth();
  } catch (error) {
    if (!(error instanceof WrongContext)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
