/**
 * The import arrows of the house (docs: README, "The house"). `scripts/check-arrows.mjs` runs this and also asserts
 * that modules were read at all: a type-script parser that is missing reads none and reports that all is well.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { allFunctions, apps } from './apps/local/src/apps.ts';

/** Every folder of the domain with a job in it. */
const jobs = readdirSync('packages/domain/src').filter((name) =>
  existsSync(`packages/domain/src/${name}/${name}-job.ts`),
);
if (jobs.length === 0) throw new Error('No job was found in packages/domain/src: is this the root of the project?');
const folders = apps.map(({ name }) => name).join('|');
const entries = [...new Set(allFunctions.map(({ entry }) => path.basename(entry.pathname, '.ts')))].join('|');

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-decides-alone',
      comment: 'The domain imports nothing of ours, and of others only zod and calendar or phone data.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.(test|fixture)\\.ts$' },
      to: {
        pathNot: [
          '^packages/domain/src',
          'node_modules/(zod|temporal-polyfill|temporal-utils|adhan|libphonenumber-js)/',
        ],
      },
    },
    {
      name: 'content-speaks',
      severity: 'error',
      from: { path: '^packages/content' },
      to: { path: ['^packages/(engine|adapters|testing)', '^apps', '^infra'] },
    },
    {
      name: 'engine-goes-through-ports',
      comment: 'What every job needs, over ports: it knows no adapter and no app.',
      severity: 'error',
      from: { path: '^packages/engine', pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: ['^packages/(adapters|testing)', '^apps', '^infra'] },
    },
    {
      name: 'engine-knows-no-job',
      severity: 'error',
      from: { path: '^packages/engine/src', pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: `^packages/(domain|content)/src/(${jobs.join('|')})/` },
    },
    {
      name: 'core-domain-knows-no-job',
      severity: 'error',
      from: {
        path: '^packages/domain/src',
        pathNot: `^packages/domain/src/(${jobs.join('|')})/|\\.(test|fixture)\\.ts$`,
      },
      to: { path: `^packages/domain/src/(${jobs.join('|')})/` },
    },
    {
      name: 'adapters-reach-out',
      severity: 'error',
      from: { path: '^packages/adapters', pathNot: '\\.test\\.ts$' },
      to: { path: ['^packages/(engine|testing)', '^apps', '^infra'] },
    },
    {
      name: 'testing-stands-in',
      comment: 'Only tests, and what proves beside them, may use what stands in.',
      severity: 'error',
      from: {
        path: '^(packages/(domain|content|engine|adapters)|apps|infra)',
        pathNot: '\\.(test|fixture)\\.tsx?$|/testing/|^apps/local/src/(truth|crash|simulate|corpus)/',
      },
      to: { path: '^packages/testing' },
    },
    {
      name: 'apps-keep-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/local/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'nothing-imports-the-ends',
      severity: 'error',
      from: { path: '^(packages|apps|infra)', pathNot: '^(apps/local|infra)/' },
      to: { path: '^(apps/local|infra)/' },
    },
    {
      name: 'admin-takes-words-only',
      severity: 'error',
      from: { path: '^apps/admin' },
      to: { path: '^packages/(engine|adapters|testing)' },
    },
    {
      name: 'rooms-keep-apart',
      comment: 'What two rooms of the staff app need lies outside of both.',
      severity: 'error',
      from: { path: '^apps/admin/src/rooms/([^/]+)/' },
      to: { path: '^apps/admin/src/rooms/[^/]+/', pathNot: '^apps/admin/src/rooms/$1/' },
    },
    {
      name: 'rooms-are-the-ends',
      comment: 'Only the router and the list of rooms know any room.',
      severity: 'error',
      from: { path: '^apps/admin/src/', pathNot: '^apps/admin/src/(rooms/|router\\.ts$)' },
      to: { path: '^apps/admin/src/rooms/[^/]+/' },
    },
    ...jobs.map((job) => ({
      name: `${job}-keeps-to-itself`,
      comment: 'The jobs may use customer, notice, message, promise and task, and never each other.',
      severity: 'error',
      from: { path: `^packages/domain/src/${job}/` },
      to: { path: '^packages/domain/src/(stock-delay|check-in|crisis)/', pathNot: `^packages/domain/src/${job}/` },
    })),
    {
      name: 'handlers-alone-read-the-environment',
      comment: 'The ports of a process are taken by its entries only; use cases get theirs passed in.',
      severity: 'error',
      from: {
        path: `^apps/(${folders})/src`,
        pathNot: `/src/(${entries})\\.ts$`,
      },
      to: { path: 'ports-of-process\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out|\\.kesher|coverage)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
