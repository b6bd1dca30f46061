// What runs before each commit. Format, types, import arrows and unused code are looked at where anything differs from
// what was last found well: turbo keeps that by the content of the files. Of a change, the lint and the fast tests that it
// can reach run; where nothing is changed, all of them. `npm test` trusts nothing that was kept.
import { changedFiles, withImporters } from './changed-files.mjs';
import { report, runStep } from './run-step.mjs';

const bin = (name) => `node_modules/.bin/${name}`;
const step = (name, command, ...args) => runStep(name, bin(command), args, { quiet: true });
const kept = (name, ...tasks) => step(name, 'turbo', 'run', ...tasks, '--output-logs=errors-only', '--continue');

const { isAny, files } = changedFiles();
const reached = withImporters(files);
const reachesAll =
  !isAny || files.some((file) => /(^|\/)(\.oxlintrc|tsconfig[^/]*|package|package-lock)\.json$/.test(file));

function lint() {
  if (reachesAll) return [kept('lint', 'lint')];
  const name = `lint of ${reached.length} files`;
  return reached.length === 0 ? [] : [step(name, 'oxlint', '--type-aware', '--deny-warnings', ...reached)];
}

const apiTypes = await kept('types of the staff API', 'api-types');
const first = await Promise.all([
  kept('format, types, arrows, unused', 'types', 'arrows', 'unused', 'formatted'),
  ...lint(),
]);
const tests = isAny
  ? await step(
      'fast tests of the change',
      'vitest',
      'run',
      '--project=fast',
      '--reporter=dot',
      '--changed',
      '--passWithNoTests',
    )
  : await kept('fast tests', 'fast');
report([apiTypes, ...first, tests]);
