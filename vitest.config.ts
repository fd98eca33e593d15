import { defineConfig } from 'vitest/config';

const browser = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'system', include: ['test/**/*.test.ts'], exclude: [browser] } },
      // Its browser is unpacked and started only when one of these files runs.
      { extends: true, test: { name: 'browser', include: [browser], globalSetup: 'test/browser/chromium.ts' } },
    ],
  },
});
