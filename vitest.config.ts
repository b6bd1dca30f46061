import { defineConfig } from 'vitest/config';

const shared = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } as const },
};
const exclude = ['**/node_modules/**', '**/*.browser.test.ts', '**/*.crash.test.ts'];

/** `fast` needs nothing but this process; `local` starts the embedded services. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'fast',
          include: [
            'packages/**/*.test.ts',
            'packages/**/*.test.tsx',
            'apps/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.tsx',
            'infra/**/*.test.ts',
          ],
          exclude: [...exclude, 'apps/local/**', '**/*.local.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'local',
          include: ['apps/local/**/*.test.ts', '**/*.local.test.ts'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
