// Import arrows (.dependency-cruiser.mjs), and the proof that they were looked at.
import { execFileSync } from 'node:child_process';
import { root } from './run-step.mjs';

const output = execFileSync(
  'node_modules/.bin/depcruise',
  ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'packages', 'apps', 'infra'],
  { cwd: root, maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
);
const { summary } = JSON.parse(output);
for (const { rule, from, to } of summary.violations) process.stdout.write(`${rule.name}: ${from} → ${to}\n`);
if (summary.totalCruised < 100) {
  process.stdout.write(`Only ${summary.totalCruised} modules were read: the arrows were not really checked.\n`);
  process.exit(1);
}
process.stdout.write(
  `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} against the arrows\n`,
);
process.exit(summary.violations.length === 0 ? 0 : 1);
