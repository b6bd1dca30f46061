import { colleagueSchema, type StaffDirectory } from '@kesher/domain/staff/staff-directory';
import { readAll } from './read-all.ts';
import type { Table } from './table.ts';

const pk = 'staff';

/** The names of staff in DynamoDB: one partition, as a business has tens of them. */
export function createStaffDirectory(table: Table): StaffDirectory {
  return {
    async put({ id, name }) {
      await table.put({ pk, sk: id, id, name });
    },
    async list() {
      const items = await readAll(table, { KeyConditionExpression: 'pk = :pk', values: { ':pk': pk } });
      return items.map((item) => colleagueSchema.parse(item));
    },
  };
}
