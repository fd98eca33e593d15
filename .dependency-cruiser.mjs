/** Imports run one way: infra → functions → shared; inside shared: text ← period ← plan ← report ← form, reminder, summary. */
const above = (name, room, rooms) => ({
  name: `${name}-is-below`,
  severity: 'error',
  from: { path: `^shared/${room}/` },
  to: { path: `^shared/(${rooms.join('|')})/` },
});

export default {
  forbidden: [
    { name: 'shared-is-leaf', severity: 'error', from: { path: '^shared' }, to: { path: '^(functions|infra)' } },
    { name: 'functions-not-infra', severity: 'error', from: { path: '^functions' }, to: { path: '^infra' } },
    {
      name: 'functions-isolated',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-cdk-in-functions',
      severity: 'error',
      from: { path: '^(functions|shared)' },
      to: { path: 'aws-cdk-lib' },
    },
    {
      name: 'aws-only-in-store',
      severity: 'error',
      from: { path: '^shared', pathNot: '^shared/store/' },
      to: { path: '@aws-sdk|@smithy' },
    },
    {
      // Half of a start: docs/decisions/0013-signed-requests.md.
      name: 'no-sdk-clients-in-functions',
      severity: 'error',
      from: { path: '^(functions|shared)' },
      to: { path: '@aws-sdk/(client|lib|s3)-' },
    },
    above('text', 'text', ['period', 'plan', 'workbook', 'report', 'form', 'reminder', 'summary', 'store']),
    above('period', 'period', ['plan', 'workbook', 'report', 'form', 'reminder', 'summary', 'store']),
    above('workbook', 'workbook', ['plan', 'report', 'form', 'reminder', 'summary', 'store']),
    above('plan', 'plan', ['report', 'form', 'reminder', 'summary', 'store']),
    above('report', 'report', ['form', 'reminder', 'summary', 'store']),
    above('form', 'form', ['reminder', 'summary', 'store']),
    above('reminder', 'reminder', ['workbook', 'form', 'summary', 'store']),
    above('summary', 'summary', ['form', 'reminder', 'store']),
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, parser: 'swc' },
};
