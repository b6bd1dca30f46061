// Everything that must hold before a change is done, browser tests excepted (those need Chromium: .ci/run runs them).
// Nothing that an earlier run found is trusted here.
import { report, runStep } from './run-step.mjs';

const bin = (name) => `node_modules/.bin/${name}`;
const results = [
  await runStep('types of the staff API', 'node', [
    '--import',
    './apps/local/src/tsx-loader.ts',
    'scripts/write-api-types.mjs',
  ]),
  await runStep('import arrows', 'node', ['scripts/check-arrows.mjs']),
  await runStep('unused code', bin('knip'), []),
  await runStep('types', bin('tsc'), ['--noEmit']),
  await runStep('types of the staff app', bin('tsc'), ['--noEmit', '--project', 'apps/admin']),
  await runStep('lint', bin('oxlint'), ['--type-aware', '--deny-warnings']),
  await runStep('format', bin('biome'), ['check', '.']),
  await runStep('tests', bin('vitest'), ['run', '--project', 'fast', '--project', 'local']),
  await runStep("the domain's branches", bin('vitest'), [
    'run',
    '--project=fast',
    'packages/domain',
    '--coverage',
    '--reporter=dot',
  ]),
  await runStep('crash tests', bin('vitest'), ['run', '--project', 'crash']),
];
report(results);
