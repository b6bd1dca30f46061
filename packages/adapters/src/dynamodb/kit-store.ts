import { type KitAct, kitActSchema } from '@kesher/domain/crisis/kit-release';
import type { KitStore } from '@kesher/domain/crisis/kit-store';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const partition = 'kits';

/** Releases of kits in DynamoDB, all in one partition: some dozens a year. They never expire. */
export function createKitStore(table: Table): KitStore {
  const acts = rowReader(table, kitActSchema, 'act');

  async function put(act: KitAct): Promise<'stored' | 'stale'> {
    const stored = await table.put(
      { pk: partition, sk: `${act.kit}#${act.language}#${act.at}`, act },
      { ConditionExpression: 'attribute_not_exists(pk)' },
    );
    return stored ? 'stored' : 'stale';
  }

  return {
    async get() {
      const query = { KeyConditionExpression: 'pk = :kits', values: { ':kits': partition } };
      return acts.all(await readAll(table, query));
    },
    release: put,
    withdraw: put,
  };
}
