// Proves that the layer check can fail: plants an import that breaks each rule and expects the check to refuse it.
// (With a parser that does not understand TypeScript 7 the check would pass over nothing at all.)
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

const plants = [
  [
    'shared/text/planted.ts',
    "import { openWorkbook } from '../workbook/open.ts';\nexport const planted = openWorkbook;\n",
  ],
  [
    'shared/plan/planted.ts',
    "import { blueprint } from '../../infra/blueprint.ts';\nexport const planted = blueprint;\n",
  ],
  ['functions/intake/planted.ts', "import { App } from 'aws-cdk-lib';\nexport const planted = App;\n"],
  [
    'functions/summary/planted.ts',
    "import { makeIntake } from '../intake/intake.ts';\nexport const planted = makeIntake;\n",
  ],
];

for (const [file, text] of plants) writeFileSync(file, text);
const run = spawnSync('depcruise', ['infra', 'functions', 'shared'], { encoding: 'utf8' });
for (const [file] of plants) rmSync(file);

const overlooked = plants.filter(([file]) => !run.stdout.includes(file));
if (run.status === 0 || overlooked.length > 0) {
  console.error(
    `The layer check did not refuse ${overlooked.map(([file]) => file).join(', ')}:\n${run.stdout}${run.stderr}`,
  );
  process.exit(1);
}
console.log(`${plants.length} planted violations refused`);
