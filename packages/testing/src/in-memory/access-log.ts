import { createHash } from 'node:crypto';
import { type Access, accessKey, accessSchema, hourOf, oldestHour } from '@kesher/domain/access/access';
import type { AccessLog } from '@kesher/domain/access/access-log';
import type { ReadRetention } from '@kesher/domain/retention/retention';
import { byTheTable } from './by-the-table.ts';
import { pageOf } from './page.ts';
import { createRows, type Restorable, type RowState } from './rows.ts';

/** Looks in a map, under the customer, or under a hash of their id once they were erased. */
export function createInMemoryAccessLog(
  retention: ReadRetention = byTheTable,
): AccessLog & Restorable<RowState<Access>> {
  const rows = createRows<Access>((row) => accessSchema.parse(row));
  const sortKey = (look: Access) => `${accessKey(look)}#${look.customerId ?? look.erasedAs}`;
  return {
    async record(looks) {
      for (const look of looks) if (!rows.get(sortKey(look))) rows.put(sortKey(look), look);
    },
    async page({ customerId, by, limit, after, now }) {
      const oldest = oldestHour(now, await retention());
      const names = customerId === undefined ? [] : [customerId, hashOf(customerId)];
      const wanted = rows.all(
        (look) =>
          hourOf(look.at) >= oldest &&
          (by === undefined || look.by === by) &&
          (customerId === undefined || names.includes(look.customerId ?? String(look.erasedAs))),
      );
      const { items, next } = pageOf(wanted, { limit, after, sortKey, newestFirst: true });
      return { looks: items, next };
    },
    async forgetCustomer(id) {
      for (const look of rows.all((one) => one.customerId === id)) {
        rows.remove(sortKey(look));
        const { customerId: _id, ...rest } = look;
        const kept = { ...rest, erasedAs: hashOf(id) };
        rows.put(sortKey(kept), kept);
      }
    },
    snapshot: () => rows.snapshot(),
    restore: (state) => rows.restore(state),
  };
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
