import { promisify } from 'node:util';
import { type DynaliteStore, dynaliteInternals, type IndexOfStore, type TableOfStore } from './dynalite-internals.ts';

/** An index that a table should have, as `CreateTable` takes it. */
export type WantedIndex = Pick<IndexOfStore, 'IndexName' | 'KeySchema' | 'Projection'>;

/**
 * Adds the indexes that a stored table lacks, filled with its rows: dynalite answers 200 to an `UpdateTable` that adds one,
 * and adds none. The entries come before the table says that it has the index, so a kill in between leaves nothing that
 * counts, and the next start does it again. Returns the names of what was added.
 */
export async function addMissingIndexes(
  store: DynaliteStore,
  table: string,
  wanted: readonly WantedIndex[],
): Promise<string[]> {
  const { tableDb } = store;
  const stored = await promisify(tableDb.get.bind(tableDb))(table);
  if (stored === undefined) throw new Error(`The local database has no table "${table}".`);
  const { GlobalSecondaryIndexes: present = [], AttributeDefinitions: attributes = [] } = stored;
  const missing = wanted
    .filter(({ IndexName }) => present.every((index) => index.IndexName !== IndexName))
    .map((index): IndexOfStore => ({ ...index, IndexStatus: 'ACTIVE', ProvisionedThroughput: noThroughput }));
  if (missing.length === 0) return [];

  const named = new Set(attributes.map(({ AttributeName }) => AttributeName));
  const keys = new Set(missing.flatMap(({ KeySchema = [] }) => KeySchema.map(({ AttributeName }) => AttributeName)));
  const added = [...keys].filter((key) => !named.has(key));
  const complete: TableOfStore = {
    ...stored,
    AttributeDefinitions: [
      ...attributes,
      ...added.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    ],
    GlobalSecondaryIndexes: [...present, ...missing],
  };

  for await (const item of store.getItemDb(table).createValueStream({})) {
    const { puts } = dynaliteInternals.getIndexActions(missing, undefined, item, complete);
    for (const { index, key, item: entry } of puts) {
      const db = store.getIndexDb('Global', table, index);
      await promisify(db.put.bind(db))(key, entry);
    }
  }
  await promisify(tableDb.put.bind(tableDb))(table, complete);
  return missing.map(({ IndexName }) => IndexName);
}

const noThroughput = { ReadCapacityUnits: 0, WriteCapacityUnits: 0, NumberOfDecreasesToday: 0 };
