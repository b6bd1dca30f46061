import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { runCommand } from '@kesher/adapters/command/run-command';
import { cdkArguments, readCommand } from './cdk-arguments.ts';
import { synthesize } from './synthesize.ts';

await runCommand(async () => {
  const { command, stage, others } = readCommand(process.argv.slice(2));
  const { folder } = await synthesize(stage);
  const cli = path.resolve(import.meta.dirname, '../../node_modules/.bin/cdk');
  const given = cdkArguments({ command, folder, others, canAsk: process.stdin.isTTY });
  const { status } = spawnSync(cli, given, {
    stdio: 'inherit',
    env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true' },
  });
  process.exitCode = status ?? 1;
});
