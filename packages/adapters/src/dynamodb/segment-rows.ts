import { segmentKey } from '@kesher/domain/customer/profile';
import type { CustomerId } from '@kesher/domain/ids';
import { contactsKey } from './contacts-key.ts';
import type { Item, ItemKey, Table } from './table.ts';

export const namesPartition = 'segments';
export const segmentPartition = (segment: string) => `segment#${segmentKey(segment)}`;

type Grouped = { id: CustomerId; segments?: readonly string[] | undefined };

/**
 * One row for each segment, in the order of ids within it. A row is never removed but with its customer: whoever left the
 * segment and comes back finds it there, and a reader who took it away could lose somebody who comes back in that moment.
 */
export function segmentLookUps({ id, segments = [] }: Grouped): (Item & ItemKey)[] {
  return segments.map((segment) => {
    const pk = segmentPartition(segment);
    return { pk, sk: id, nameKey: contactsKey(id), nameSort: pk };
  });
}

/** Keeps how a segment was first written. What a process has seen kept it does not ask for again: names are never removed. */
export function segmentNames(table: Table) {
  const kept = new Set<string>();
  return {
    async keep(segments: readonly string[]): Promise<void> {
      const names = new Map<string, string>();
      for (const name of segments) {
        const sk = segmentKey(name);
        if (!kept.has(sk) && !names.has(sk)) names.set(sk, name);
      }
      if (names.size === 0) return;
      const known = await table.getMany([...names.keys()].map((sk) => ({ pk: namesPartition, sk })));
      const there = new Set(known.map(({ sk }) => sk));
      const missing = [...names].filter(([sk]) => !there.has(sk));
      await Promise.all(
        missing.map(([sk, name]) =>
          table.put({ pk: namesPartition, sk, name }, { ConditionExpression: 'attribute_not_exists(pk)' }),
        ),
      );
      for (const sk of names.keys()) kept.add(sk);
    },
  };
}
