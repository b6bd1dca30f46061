import { parseArgs } from 'node:util';
import { CommandRefusedError, runCommand } from '@kesher/adapters/command/run-command';
import { loadStage } from '../load-stage.ts';
import { clientsOf, createAwsAccount } from './aws-account.ts';
import { examine } from './examine.ts';

/** `npm run doctor -- --stage x`: says what of the account keeps Kesher from working. Exits with 1 when something is ill. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { stage: { type: 'string' } } });
  if (values.stage === undefined) throw new CommandRefusedError('usage: npm run doctor -- --stage <name>');
  const stage = loadStage(values.stage);
  const findings = await examine(stage, createAwsAccount(stage, clientsOf(stage)));
  const width = Math.max(...findings.map(({ what }) => what.length));
  for (const { what, state, says } of findings) {
    process.stdout.write(`${state.padEnd(4)}  ${what.padEnd(width)}  ${says}\n`);
  }
  if (findings.some(({ state }) => state === 'ill')) process.exitCode = 1;
});
