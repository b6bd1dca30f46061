import type { Customer } from '@kesher/domain/customer/customer';
import { createCustomerStore } from './customer-store.ts';
import { gatheringTable } from './gathering-table.ts';
import { putMissing } from './put-missing.ts';
import { segmentLookUps, segmentNames } from './segment-rows.ts';
import type { Table } from './table.ts';

/** Lets customers be found by the segments that their profiles name. Answers how many of a page are in one. */
export function segmentBringer(single: Table): (page: readonly Customer[]) => Promise<number> {
  const table = gatheringTable(single);
  const names = segmentNames(table);
  const customers = createCustomerStore(table);
  return async (page) => {
    const grouped = page.filter(({ segments = [] }) => segments.length > 0);
    if (grouped.length === 0) return 0;
    await names.keep(grouped.flatMap(({ segments = [] }) => segments));
    await putMissing(table, grouped.flatMap(segmentLookUps));
    // Whoever was erased meanwhile leaves no row behind that names them.
    const there = await customers.getEach(grouped.map(({ id }) => id));
    const gone = grouped.filter(({ id }) => !there.has(id));
    await Promise.all(gone.flatMap(segmentLookUps).map(({ pk, sk }) => table.remove({ pk, sk })));
    return grouped.length - gone.length;
  };
}
