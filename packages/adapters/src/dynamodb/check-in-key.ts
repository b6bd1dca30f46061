import type { CustomerId } from '@kesher/domain/ids';
import type { ItemKey } from './table.ts';

/** Where the record of a work and its check-in lies. */
export const checkInKey = (id: string): ItemKey => ({ pk: `work#${id}`, sk: 'work' });

/** Where a visit that lies ahead lies. */
export const visitKey = (id: string): ItemKey => ({ pk: `visit#${id}`, sk: 'visit' });

/** The rows of a customer of one kind, `work`, `visit` or `person`. */
export const ofCustomer = (id: CustomerId, sk: string) => ({
  index: 'byCustomer',
  KeyConditionExpression: 'customerId = :customer AND sk = :sk',
  values: { ':customer': id, ':sk': sk },
});

/** One key of an index takes about 1,000 writes a second; there may be more of these one day, never fewer. */
const wakeShards = 16;
/** Where whatever has something left to do by itself is found. */
export const wakeKeys = Array.from({ length: wakeShards }, (_, shard) => `check-in#${shard}`);
