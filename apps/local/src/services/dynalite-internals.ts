import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { GlobalSecondaryIndexDescription, TableDescription } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

type Callback = (error?: unknown) => void;

export type IndexDb = {
  put: (key: string, item: unknown, done: Callback) => void;
  del: (key: string, done: Callback) => void;
};
type ItemDb = { createValueStream: (options: object) => Readable };
type TableDb = {
  get: (name: string, done: (error: unknown, table?: TableOfStore) => void) => void;
  put: (name: string, table: TableOfStore, done: Callback) => void;
};

/** A table as dynalite keeps it: with the indexes that it fills and answers from. */
export type TableOfStore = Pick<TableDescription, 'AttributeDefinitions'> & {
  TableName: string;
  GlobalSecondaryIndexes?: IndexOfStore[];
};
export type IndexOfStore = GlobalSecondaryIndexDescription & { IndexName: string };

export type IndexStore = { getIndexDb: (kind: 'Global', table: string, index: string) => IndexDb };
export type DynaliteStore = IndexStore & { tableDb: TableDb; getItemDb: (table: string) => ItemDb };
export type IndexActions = {
  puts: { index: string; key: string; item: unknown }[];
  deletes: { index: string; key: string }[];
};

export type DynaliteInternals = {
  create: (options: unknown) => DynaliteStore;
  getIndexActions: (
    indexes: readonly IndexOfStore[],
    before: unknown,
    after: unknown,
    table: TableOfStore,
  ) => IndexActions;
  updateIndexes: (store: IndexStore, table: TableOfStore, before: unknown, after: unknown, done: Callback) => void;
};

/** What dynalite keeps to itself, and Kesher must reach to keep what DynamoDB promises. */
export const dynaliteInternals = createRequire(import.meta.url)('dynalite/db') as DynaliteInternals;

/** The server together with the store behind it, which dynalite makes and does not hand out. */
export function makeDynalite(options: { path?: string; createTableMs: number }): {
  server: Server;
  store: DynaliteStore;
} {
  const { create } = dynaliteInternals;
  let store: DynaliteStore | undefined;
  dynaliteInternals.create = (given) => {
    store = create(given);
    return store;
  };
  const server = dynalite(options);
  dynaliteInternals.create = create;
  if (store === undefined) throw new Error('dynalite made its store in another way than this version is known to.');
  return { server, store };
}
