import { defineConfig } from 'vitest/config';

const shared = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } as const },
};
const exclude = ['**/node_modules/**', '**/*.browser.test.ts', '**/*.crash.test.ts'];

/** `fast` needs nothing but this process; `local` starts the embedded services or synthesises the templates; `crash` kills it; `browser` needs Chromium. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    // Every branch of the domain is tested: `npm test` runs its tests once more and counts.
    coverage: {
      include: ['packages/domain/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.fixture.ts'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { branches: 100 },
    },
    projects: [
      {
        ...shared,
        test: {
          name: 'fast',
          // No test of these mocks a module or changes a global, so they may share one: half the CPU.
          isolate: false,
          include: [
            'packages/**/*.test.ts',
            'packages/**/*.test.tsx',
            'apps/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.tsx',
          ],
          exclude: [...exclude, 'apps/local/**', '**/*.local.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'local',
          include: ['apps/local/**/*.test.ts', 'infra/**/*.test.ts', '**/*.local.test.ts'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Against hanging only: what a second visit takes is up to the machine.
          expect: { poll: { timeout: 50_000 } },
        },
      },
      {
        ...shared,
        test: {
          name: 'crash',
          include: ['apps/local/src/crash/**/*.crash.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          globalSetup: ['apps/local/src/admin/testing/build-once.ts'],
          include: ['apps/**/*.browser.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Against hanging only: when a page has what it asked for is up to the machine.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
