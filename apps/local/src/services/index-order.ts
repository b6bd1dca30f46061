import { createRequire } from 'node:module';

type Callback = (error?: unknown) => void;
type IndexDb = {
  put: (key: string, item: unknown, done: Callback) => void;
  del: (key: string, done: Callback) => void;
};
type Indexes = readonly { IndexName: string }[];
export type Store = { getIndexDb: (kind: 'Local' | 'Global', table: string, index: string) => IndexDb };
export type TableOfStore = { TableName: string; GlobalSecondaryIndexes?: Indexes };
type Actions = { puts: { index: string; key: string; item: unknown }[]; deletes: { index: string; key: string }[] };
export type Internals = {
  getIndexActions: (indexes: Indexes, before: unknown, after: unknown, table: TableOfStore) => Actions;
  updateIndexes: (store: Store, table: TableOfStore, before: unknown, after: unknown, done: Callback) => void;
};

/**
 * DynamoDB writes an item and its indexes as one. dynalite takes the old index entry away, writes the new one, and then
 * the item: killed in between, it forgets the entry for good, and no sweep finds that chunk again. With the new entry
 * first, a kill leaves at worst one entry too many, and whoever follows it reads the item itself.
 */
export function putIndexEntriesFirst(
  internals: Internals = createRequire(import.meta.url)('dynalite/db') as Internals,
): void {
  internals.updateIndexes = (store, table, before, after, answer) => {
    if (before === undefined && (after === undefined || after === null)) {
      answer();
      return;
    }
    const { puts, deletes } = internals.getIndexActions(table.GlobalSecondaryIndexes ?? [], before, after, table);
    const dbOf = (index: string) => store.getIndexDb('Global', table.TableName, index);
    const put = ({ index, key, item }: Actions['puts'][number]) =>
      new Promise<void>((resolve, reject) =>
        dbOf(index).put(key, item, (error) => (error ? reject(error) : resolve())),
      );
    const remove = ({ index, key }: Actions['deletes'][number]) =>
      new Promise<void>((resolve, reject) => dbOf(index).del(key, (error) => (error ? reject(error) : resolve())));
    Promise.all(puts.map(put))
      .then(() => Promise.all(deletes.map(remove)))
      .then(() => answer(), answer);
  };
}
