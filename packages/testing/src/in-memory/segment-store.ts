import { isInSegment, segmentsAmong } from '@kesher/domain/customer/profile';
import { mostSegmentNames, type SegmentStore } from '@kesher/domain/customer/segment-store';
import type { createInMemoryCustomerStore } from './customer-store.ts';

/** Who is in which segment, found among the customers in memory. */
export function createInMemorySegmentStore(customers: ReturnType<typeof createInMemoryCustomerStore>): SegmentStore {
  return {
    async members(segments, { after, limit }) {
      const behind = customers.among(
        (customer) => (after === undefined || customer.id > after) && isInSegment(customer, { any: segments }),
      );
      const page = behind.toSorted((left, right) => (left.id < right.id ? -1 : 1)).slice(0, limit);
      return {
        members: page.map((customer) => ({ customerId: customer.id, segments: segmentsAmong(customer, segments) })),
        upTo: behind.length > page.length ? (page.at(-1)?.id ?? after) : undefined,
      };
    },
    async names() {
      const names = customers.segmentNames().slice(0, mostSegmentNames);
      return names.toSorted((left, right) => left.localeCompare(right));
    },
  };
}
