// What runs before each commit: format, lint, types, import arrows, unused code, fast tests. Everything at once on two cores.
import { report, runStep } from './run-step.mjs';

const bin = (name) => `node_modules/.bin/${name}`;
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
const tests = await runStep('fast tests', bin('vitest'), ['run', '--project', 'fast', '--reporter=dot'], {
  quiet: true,
});
report([apiTypes, ...first, types, tests]);
