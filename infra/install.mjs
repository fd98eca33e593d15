// Runs before `npm start`, `npm test` and `npm run cchc`, on whatever Node (20 or later) the machine has: installs the
// locked dependencies, Node 24 among them, when node_modules does not match the lockfile. Plain JavaScript, no imports
// from the project: nothing may be installed yet.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== lock) {
  console.error('Installing dependencies (once; about a minute) …');
  try {
    execSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: ['ignore', 2, 2] });
  } catch {
    console.error(
      'npm ci failed. Check that this machine reaches the npm registry (npm ping) and has Node 20 or later (node -v), then run the command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
