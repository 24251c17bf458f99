import { defineConfig } from 'vitest/config';

const failOnConsoleError = ['test/support/console-error-fails.ts'];

/**
 * Where `isolate` is false, test files share processes, and each clears up after itself: reading the product's code anew
 * for every file took longer than testing it.
 */
export default defineConfig({
  test: {
    // Every core: nothing else runs beside the tests.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,db,server}/**/*.test.{ts,tsx}'],
          isolate: false,
          setupFiles: failOnConsoleError,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/{db,sync,routes}/**/*.test.ts'],
          exclude: ['test/sync/sim/**'],
          isolate: false,
          setupFiles: failOnConsoleError,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // Takes the clock away before anything else is read, so each file needs a process of its own.
          name: 'simulation',
          include: ['test/sync/sim/**/*.test.ts'],
          setupFiles: failOnConsoleError,
        },
      },
    ],
  },
});
