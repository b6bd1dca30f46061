import { type ProtocolStore, storedProtocolSchema } from '@kesher/domain/check-in/protocol/protocol-store';
import { putRevision } from './put-revision.ts';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const partition = 'protocols';

/** Protocols in DynamoDB, all in one partition: a business has some dozens. They never expire. */
export function createProtocolStore(table: Table): ProtocolStore {
  const rows = rowReader(table, storedProtocolSchema);
  return {
    async all() {
      const query = { KeyConditionExpression: 'pk = :protocols', values: { ':protocols': partition } };
      return rows.all(await readAll(table, query));
    },

    async put({ protocol, revision }) {
      const { id, version } = protocol;
      const key = { pk: partition, sk: `${id}#${String(version).padStart(6, '0')}` };
      return await putRevision(table, { ...key, protocol, revision });
    },
  };
}
