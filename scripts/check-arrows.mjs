// Import arrows (.dependency-cruiser.mjs), and the proof that they were looked at.
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
// `import { z } from 'zod'` bundles 443 kB, `import * as z from 'zod'` 88 kB.
const sources = globSync('{packages,apps,infra}/**/*.{ts,tsx}', { cwd: root, exclude: ['**/node_modules/**'] });
const heavy = sources.filter((file) =>
  /import \{[^}]*\bz\b[^}]*\} from 'zod'/.test(readFileSync(path.join(root, file), 'utf8')),
);
for (const file of heavy) process.stdout.write(`${file}: write import * as z from 'zod'\n`);
process.stdout.write(
  `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} against the arrows\n`,
);
process.exit(summary.violations.length === 0 && heavy.length === 0 ? 0 : 1);
