// What is unused, and what only looks so. The entries of the functions come from the one list of apps.
import path from 'node:path';
import { allFunctions } from './apps/local/src/apps.ts';

export default {
  ignoreExportsUsedInFile: true,
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs'],
      project: ['scripts/**'],
      ignoreDependencies: ['oxlint-tsgolint', 'turbo', 'oxlint', 'hono', 'axe-core'],
    },
    'packages/*': {
      project: ['src/**'],
    },
    'apps/*': {
      project: ['src/**'],
    },
    'apps/admin': {
      entry: ['index.html', 'src/main.tsx', 'src/blocks/ConfirmByName.tsx'],
      project: ['src/**'],
      ignoreDependencies: ['openapi-typescript'],
    },
    'apps/local': {
      ignoreBinaries: ['prlimit'],
      entry: ['src/lambda/toys/*.ts'],
      project: ['src/**'],
    },
    infra: {
      entry: ['stages/*.ts'],
      project: ['src/**', 'stages/**'],
      ignoreDependencies: ['aws-cdk'],
    },
  },
  includeEntryExports: true,
  ignoreIssues: {
    // Lambda calls what an entry exports.
    ...Object.fromEntries(
      allFunctions.map(({ entry }) => [path.relative(import.meta.dirname, entry.pathname), ['exports']]),
    ),
    'apps/admin/src/blocks/ConfirmByName.tsx': ['exports'],
    'apps/local/src/lambda/toys/*.ts': ['exports'],
  },
};
