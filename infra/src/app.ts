import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '@kesher/adapters/command/run-command';
import { synthesize } from './synthesize.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { stage: { type: 'string', default: 'demo' } } });
  // The CDK CLI says where it looks for the templates; run straight, they go where `cdk.ts` finds them.
  const { folder, stacks, bundles } = await synthesize(values.stage, process.env['CDK_OUTDIR']);
  const lines = bundles.map(({ name, bytes }) => `${String(Math.round(bytes / 1000)).padStart(6)} kB  ${name}`);
  process.stdout.write(`${lines.join('\n')}\n${stacks} stacks in ${path.relative('.', folder)}\n`);
});
