import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { synthesize } from './synthesize.ts';

const { values, positionals } = parseArgs({
  options: { stage: { type: 'string' } },
  allowPositionals: true,
});
const [command, ...rest] = positionals;
if ((command !== 'deploy' && command !== 'diff') || values.stage === undefined) {
  throw new Error('usage: cdk.ts deploy|diff --stage <name> [-- arguments of the CDK CLI]');
}
const { folder } = await synthesize(values.stage);
// The CLI is handed the finished templates: what is deployed is what was just checked, and nothing is built twice.
const cli = path.resolve(import.meta.dirname, '../../node_modules/.bin/cdk');
const { status } = spawnSync(cli, [command, '--all', '--app', folder, '--no-notices', ...rest], {
  stdio: 'inherit',
  env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' },
});
process.exitCode = status ?? 1;
