import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import type * as z from 'zod';
import type { Item, Table } from './table.ts';

/** Makes of a row that cannot be read as a whole what still can, if that is enough to go on with. */
type StandIn<Row> = (item: Item) => Row | undefined;

/** How a store reads the rows of one shape. What cannot be read is set aside, and the others go on. */
export type RowReader<Row> = {
  /** Throws an `UnreadableRowError` when the row cannot be read and nothing stands in for it. */
  one(item: Item, standIn?: StandIn<Row>): Promise<Row>;
  /** The same for a row that may not be there. */
  ifAny(item: Item | undefined, standIn?: StandIn<Row>): Promise<Row | undefined>;
  /** Undefined also where it cannot be read: for what the next writer states anew. */
  ifReadable(item: Item | undefined): Promise<Row | undefined>;
  /** Those that can be read, in their order; with `standIn`, what stands in for the others. */
  all(items: readonly Item[], standIn?: StandIn<Row>): Promise<Row[]>;
};

/** Reads the rows of `table` by a schema: the whole item, or the attribute `part` of it. */
export function rowReader<Row>(table: Table, schema: z.ZodType<Row>, part?: string): RowReader<Row> {
  const read = (item: Item) => schema.safeParse(part === undefined ? item : item[part]);

  async function readable(item: Item, standIn: StandIn<Row> | undefined): Promise<Row | undefined> {
    const reading = read(item);
    if (reading.success) return reading.data;
    await table.setAside(item, fieldsOf(reading.error));
    return standIn?.(item);
  }

  async function one(item: Item, standIn?: StandIn<Row>): Promise<Row> {
    const row = await readable(item, standIn);
    if (row !== undefined) return row;
    throw new UnreadableRowError({ table: table.role, pk: String(item['pk']), sk: String(item['sk']) });
  }

  return {
    one,
    ifAny: async (item, standIn) => (item === undefined ? undefined : one(item, standIn)),
    ifReadable: async (item) => (item === undefined ? undefined : readable(item, undefined)),
    async all(items, standIn) {
      const rows: Row[] = [];
      for (const item of items) {
        const row = await readable(item, standIn);
        if (row !== undefined) rows.push(row);
      }
      return rows;
    },
  };
}

/** Where in the row the schema stumbled: names of fields, never what they hold. */
function fieldsOf(error: z.ZodError): string[] {
  return [...new Set(error.issues.map(({ path }) => path.map(String).join('.').slice(0, 200)))].slice(0, 20);
}
