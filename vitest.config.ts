import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.ts';
const bundled = ['test/cloud/**/*.test.ts', 'test/infra/**/*.test.ts'];
/** Pictures of the README are taken only when they are asked for. */
const pictures = process.env['UPDATE_PICTURES'] === '1' ? ['test/browser/readme-pictures.ts'] : [];

export default defineConfig({
  test: {
    // Left to itself vitest keeps one of two processors free, and the tests take twice as long.
    maxWorkers: 2,
    // A process takes one file after another: modules are loaded and compiled once, which halves the processor time of
    // a run. So a test leaves nothing behind: what it spies on, stubs or starts, it takes back.
    isolate: false,
    // Node loads the sources, as it does in use; nothing is transformed before.
    experimental: { viteModuleRunner: false },
    // Programs that tests start find what they are compiled to.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') },
    // For what hangs, however busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'system', include: ['test/**/*.test.ts'], exclude: [browser, ...bundled] } },
      // Functions are bundled, where they are not yet, only when one of these files runs. The cloud's world moves the clock of
      // its whole process, so no other file shares that.
      {
        extends: true,
        test: { name: 'bundles', include: bundled, globalSetup: 'test/cloud/bundles.ts', isolate: true },
      },
      // Its browser is unpacked and started only when one of these files runs.
      {
        extends: true,
        test: { name: 'browser', include: [browser, ...pictures], globalSetup: 'test/browser/chromium.ts' },
      },
    ],
  },
});
