// The tests that look at pages as a person does, in Debian's Chromium (.ci/run installs it).
import { existsSync } from 'node:fs';
import { report, runStep } from './run-step.mjs';

if (!existsSync('/usr/bin/chromium')) {
  process.stderr.write('The browser tests need Chromium: apt-get install chromium\n');
  process.exit(1);
}
report([await runStep('browser tests', 'node_modules/.bin/vitest', ['run', '--project', 'browser'])]);
