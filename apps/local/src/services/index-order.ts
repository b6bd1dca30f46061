import { type DynaliteInternals, dynaliteInternals, type IndexActions } from './dynalite-internals.ts';

/**
 * DynamoDB writes an item and its indexes as one. dynalite takes the old index entry away, writes the new one, and then
 * the item: killed in between, it forgets the entry for good, and no sweep finds that chunk again. With the new entry
 * first, a kill leaves at worst one entry too many, and whoever follows it reads the item itself.
 */
export function putIndexEntriesFirst(
  internals: Pick<DynaliteInternals, 'getIndexActions' | 'updateIndexes'> = dynaliteInternals,
): void {
  internals.updateIndexes = (store, table, before, after, answer) => {
    if (before === undefined && (after === undefined || after === null)) {
      answer();
      return;
    }
    const { puts, deletes } = internals.getIndexActions(table.GlobalSecondaryIndexes ?? [], before, after, table);
    const dbOf = (index: string) => store.getIndexDb('Global', table.TableName, index);
    const put = ({ index, key, item }: IndexActions['puts'][number]) =>
      new Promise<void>((resolve, reject) =>
        dbOf(index).put(key, item, (error) => (error ? reject(error) : resolve())),
      );
    const remove = ({ index, key }: IndexActions['deletes'][number]) =>
      new Promise<void>((resolve, reject) => dbOf(index).del(key, (error) => (error ? reject(error) : resolve())));
    Promise.all(puts.map(put))
      .then(() => Promise.all(deletes.map(remove)))
      .then(() => answer(), answer);
  };
}
