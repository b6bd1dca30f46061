import { colleagueSchema, type StaffDirectory } from '@kesher/domain/staff/staff-directory';
import { readAll } from './read-all.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';

const pk = 'staff';

/** The names of staff in DynamoDB: one partition, as a business has tens of them. */
export function createStaffDirectory(table: Table): StaffDirectory {
  const colleagues = rowReader(table, colleagueSchema);
  return {
    async put(colleague) {
      await table.put({ pk, sk: colleague.id, ...colleague });
    },
    async list() {
      const items = await readAll(table, { KeyConditionExpression: 'pk = :pk', values: { ':pk': pk } });
      return colleagues.all(items);
    },
  };
}
