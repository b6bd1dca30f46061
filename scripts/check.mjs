// What runs before each commit: format, lint, types, import arrows, unused code, and the fast tests that the change can
// reach (all of them where nothing is changed). Everything at once on two cores.
import { execFileSync } from 'node:child_process';
import { report, root, runStep } from './run-step.mjs';

const bin = (name) => `node_modules/.bin/${name}`;
const isChanged = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }) !== '';
const reach = isChanged ? ['--changed', '--passWithNoTests'] : [];

const apiTypes = await runStep(
  'types of the staff API',
  'node',
  ['--import', './apps/local/src/tsx-loader.ts', 'scripts/write-api-types.mjs'],
  { quiet: true },
);
const first = await Promise.all([
  runStep('format', bin('biome'), ['check', '.'], { quiet: true }),
  runStep('lint', bin('oxlint'), ['--type-aware', '--deny-warnings'], { quiet: true }),
  runStep('import arrows', 'node', ['scripts/check-arrows.mjs'], { quiet: true }),
  runStep('unused code', bin('knip'), [], { quiet: true }),
]);
const types = await runStep('types', bin('turbo'), ['run', 'types', '--output-logs=errors-only'], { quiet: true });
const tests = await runStep(
  isChanged ? 'fast tests of the change' : 'fast tests',
  bin('vitest'),
  ['run', '--project', 'fast', '--reporter=dot', ...reach],
  { quiet: true },
);
report([apiTypes, ...first, types, tests]);
