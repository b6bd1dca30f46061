// The tests that look at pages as a person does, in Debian's Chromium (.ci/run installs it).
import { existsSync } from 'node:fs';
import { report, runStep } from './run-step.mjs';

if (!existsSync('/usr/bin/chromium')) {
  process.stderr.write('The browser tests need Chromium: apt-get install chromium\n');
  process.exit(1);
}
report([
  // Once, before several test files ask for it at the same time.
  await runStep('the admin', 'node', ['--import', './apps/local/src/tsx-loader.ts', 'apps/local/src/admin/build.ts']),
  await runStep('browser tests', 'node_modules/.bin/vitest', ['run', '--project', 'browser']),
]);
