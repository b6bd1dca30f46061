import { netTestSchema } from '@kesher/domain/check-in/net/net-test';
import type { NetTestStore } from '@kesher/domain/check-in/net/net-test-store';
import { putRevision } from './put-revision.ts';
import { expiryOf } from './retention.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const pk = 'net-tests';

/** Tests of the net in DynamoDB, all in one partition: there are some a day, and they go by themselves after a year. */
export function createNetTestStore(table: Table): NetTestStore {
  const rows = rowReader(table, netTestSchema);
  return {
    async latest(limit) {
      const query = { KeyConditionExpression: 'pk = :tests', values: { ':tests': pk }, newestFirst: true, limit };
      return rows.all((await table.query(query)).items);
    },

    get: async (id) => rows.ifAny(await table.get({ pk, sk: id })),

    async put(test) {
      const { id, since } = test;
      return await putRevision(table, { ...test, pk, sk: id, expireAfter: expiryOf('netTests', since, {}) });
    },
  };
}
