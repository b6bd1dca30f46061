import { parseArgs } from 'node:util';
import { CommandRefusedError, runCommand } from '@kesher/adapters/command/run-command';
import { createRecovery } from '@kesher/adapters/dynamodb/recovery';
import { createSdkDynamo } from '@kesher/adapters/dynamodb/sdk-dynamo';
import { type TableName, tables } from '@kesher/adapters/dynamodb/tables';
import { systemClock } from '@kesher/adapters/lambda/clock';
import { loadStage } from './load-stage.ts';
import { named } from './names.ts';

/** `npm run restore -- --stage x --pause | --table t --from restored-table | --resume`: see docs/operate.md. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      pause: { type: 'boolean' },
      table: { type: 'string' },
      from: { type: 'string' },
      resume: { type: 'boolean' },
    },
  });
  const { stage: name, pause, table, from, resume } = values;
  if (name === undefined) {
    throw new CommandRefusedError(
      'usage: npm run restore -- --stage <name> [--pause | --table <table> --from <restored table> | --resume]',
    );
  }
  const stage = loadStage(name);
  const recovery = createRecovery({
    client: createSdkDynamo({ region: stage.region }),
    nameOf: (table) => named(stage, table),
    clock: systemClock,
  });

  if (pause) await recovery.pause();
  if (table !== undefined) await bringBack(table, from);
  if (resume) await recovery.resume();
  const { stopped, since } = await recovery.state();
  const rest = since ? `; what was published before ${since} goes out by a person’s decision only` : '';
  process.stdout.write(`Sending is ${stopped ? 'stopped' : 'on'}${rest}.\n`);

  async function bringBack(into: string, backup: string | undefined): Promise<void> {
    if (!(into in tables))
      throw new CommandRefusedError(`There is no table "${into}", only ${Object.keys(tables).join(', ')}`);
    if (backup === undefined)
      throw new CommandRefusedError('say with --from into which table DynamoDB restored the backup');
    const { broughtBack, held, living } = await recovery.bringBack(into as TableName, backup);
    process.stdout.write(`${broughtBack} brought back, ${held} put before a person, ${living} left as they live.\n`);
  }
});
