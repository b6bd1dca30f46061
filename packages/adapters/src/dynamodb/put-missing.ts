import type { Item, ItemKey, Table } from './table.ts';

/** Writes the rows of which none is there yet, whatever stands in those that are: for what is derived and only has a key. */
export async function putMissing(table: Table, rows: readonly (Item & ItemKey)[]): Promise<void> {
  const there = await table.getMany(rows);
  const known = new Set(there.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`));
  const missing = rows.filter(({ pk, sk }) => !known.has(`${pk} ${sk}`));
  await Promise.all(missing.map((row) => table.put(row)));
}
