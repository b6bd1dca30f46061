import { forAllCallers, requireRight } from '../lambda/rights.ts';
import { gather } from './gather.ts';
import type { Item, ItemKey, Table } from './table.ts';

const textOf = ({ pk, sk }: ItemKey) => `${pk}\n${sk}`;

/**
 * The same table for work that does many records side by side: reads of the same moment become one BatchGetItem, and
 * puts without a condition, or removals, one BatchWriteItem, which costs DynamoDB the same and spares the way there and
 * back. Nothing is remembered: every read is as fresh as a single one, and a put with a condition stays a write of its own.
 */
export function gatheringTable(table: Table): Table {
  const read = gather<ItemKey, Item | undefined>({
    keyOf: textOf,
    most: 100,
    atOnce: 2,
    shares: true,
    run: async (keys) => {
      const found = new Map(
        (await forAllCallers(() => table.getMany(keys))).map((item) => [textOf(item as ItemKey), item]),
      );
      return keys.map((key) => found.get(textOf(key)));
    },
  });
  const write = gather<Item & ItemKey, void>({
    keyOf: textOf,
    most: 25,
    atOnce: 4,
    shares: false,
    run: async (items) => {
      const [first] = items;
      if (items.length > 1) await forAllCallers(() => table.putMany(items));
      else if (first) await forAllCallers(() => table.put(first));
      return items.map(() => undefined);
    },
  });
  const remove = gather<ItemKey, void>({
    keyOf: textOf,
    most: 25,
    atOnce: 4,
    shares: false,
    run: async (keys) => {
      const [first] = keys;
      if (keys.length > 1) await forAllCallers(() => table.removeMany(keys));
      else if (first) await forAllCallers(() => table.remove(first));
      return keys.map(() => undefined);
    },
  });
  return {
    ...table,
    async get(key) {
      requireRight({ to: 'reads', table: table.role });
      return read(key);
    },
    async remove(key) {
      requireRight({ to: 'writes', table: table.role });
      return remove(key);
    },
    async getMany(keys) {
      requireRight({ to: 'reads', table: table.role });
      const once = new Map(keys.map((key) => [textOf(key), key]));
      return (await Promise.all([...once.values()].map(read))).filter((item) => item !== undefined);
    },
    async put(item, condition) {
      if (condition) return table.put(item, condition);
      requireRight({ to: 'writes', table: table.role });
      await write(item);
      return true;
    },
  };
}
