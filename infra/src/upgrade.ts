import { parseArgs } from 'node:util';
import { CommandRefusedError, runCommand } from '@kesher/adapters/command/run-command';
import { createSdkDynamo } from '@kesher/adapters/dynamodb/sdk-dynamo';
import { tableVariable } from '@kesher/adapters/dynamodb/tables';
import { walkCustomers } from '@kesher/adapters/dynamodb/walk-customers';
import { systemClock } from '@kesher/adapters/lambda/clock';
import { loadStage } from './load-stage.ts';
import { named } from './names.ts';

/** `npm run upgrade -- --stage x`: brings what an older Kesher has stored to what is kept today, see docs/operate.md. */
await runCommand(async () => {
  const { stage: name } = parseArgs({ options: { stage: { type: 'string' } } }).values;
  if (name === undefined) throw new CommandRefusedError('usage: npm run upgrade -- --stage <name>');
  const stage = loadStage(name);
  const client = createSdkDynamo({ region: stage.region });
  const names = Object.fromEntries(
    (['customers', 'office'] as const).map((table) => [tableVariable(table), named(stage, table)]),
  );
  const walk = await walkCustomers({ client, names, clock: systemClock, again: true });
  process.stdout.write(
    `${walk.customers} customers looked at: ${walk.noted} decisions noted with their addresses, ${walk.numbers} numbers looked up anew, ${walk.grouped} found by their segments.\n`,
  );
  if (walk.unreadable > 0) {
    process.stdout.write(
      `${walk.unreadable} rows cannot be read: mend them (Today lists them), then run this again.\n`,
    );
    process.exitCode = 1;
  }
});
