import { defineConfig } from 'vitest/config';

const failOnConsoleError = ['test/support/console-error-fails.ts'];

export default defineConfig({
  test: {
    // Every core: nothing else runs beside the tests.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,db,server}/**/*.test.{ts,tsx}'],
          setupFiles: failOnConsoleError,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/{db,sync,routes}/**/*.test.ts'],
          setupFiles: failOnConsoleError,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
