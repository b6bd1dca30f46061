import { isAnyOn } from '@kesher/domain/check-in/protocol/is-any-on';
import type { CareConcern } from '@kesher/domain/customer/care-concern';
import type { Clock } from '@kesher/domain/instant';
import { ofCustomer, wakeKeys } from './check-in-key.ts';
import { createProtocolStore } from './protocol-store.ts';
import type { Query, Table } from './table.ts';

/** Whom care concerns, by the keys of what is known: nothing of what was done or said is read. */
export function createCareConcern(table: Table, clock: Clock): CareConcern {
  const protocols = createProtocolStore(table);

  async function hasAny(queries: readonly Query[]): Promise<boolean> {
    const pages = await Promise.all(queries.map((query) => table.query({ ...query, keysOnly: true, limit: 1 })));
    return pages.some(({ items }) => items.length > 0);
  }

  async function asksAnybody(): Promise<boolean> {
    return isAnyOn(await protocols.all(), clock());
  }

  return {
    async ofCustomer(id) {
      return (await hasAny([ofCustomer(id, 'work'), ofCustomer(id, 'visit')])) || (await asksAnybody());
    },
    async ofBusiness() {
      if (await asksAnybody()) return true;
      return hasAny(
        wakeKeys.map((key) => ({
          index: 'byWake',
          KeyConditionExpression: 'wakeKey = :key',
          values: { ':key': key },
        })),
      );
    },
  };
}
