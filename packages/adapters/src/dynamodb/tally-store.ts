import { tallySchema } from '@kesher/domain/check-in/learned/tally';
import { tallyRunSchema } from '@kesher/domain/check-in/learned/tally-run';
import type { TallyStore } from '@kesher/domain/check-in/learned/tally-store';
import { putRevision } from './put-revision.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const tallies = 'tallies';
const runKey = { pk: 'tally-run', sk: 'tally-run' };

/** Tallies in DynamoDB, a row for each day. They are counts of everybody together and stay: nobody can be told from them. */
export function createTallyStore(table: Table): TallyStore {
  const days = rowReader(table, tallySchema);
  const runs = rowReader(table, tallyRunSchema);
  return {
    async put(tally) {
      await table.put({ ...tally, pk: tallies, sk: tally.day });
    },

    async range(from, to) {
      const query = {
        KeyConditionExpression: 'pk = :tallies AND sk BETWEEN :from AND :to',
        values: { ':tallies': tallies, ':from': from, ':to': to },
      };
      return days.all(await readAll(table, query));
    },

    run: async () => runs.ifAny(await table.get(runKey)),

    async putRun(run) {
      return await putRevision(table, { ...run, ...runKey });
    },
  };
}
