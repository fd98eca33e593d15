import { defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.ts';
/** Pictures of the README are taken only when they are asked for. */
const pictures = process.env['UPDATE_PICTURES'] === '1' ? ['test/browser/readme-pictures.ts'] : [];

export default defineConfig({
  test: {
    // Left to itself vitest keeps one of two processors free, and the tests take twice as long.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'system', include: ['test/**/*.test.ts'], exclude: [browser] } },
      // Its browser is unpacked and started only when one of these files runs.
      {
        extends: true,
        test: { name: 'browser', include: [browser, ...pictures], globalSetup: 'test/browser/chromium.ts' },
      },
    ],
  },
});
