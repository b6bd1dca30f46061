import * as z from 'zod';
import { instantSchema } from '../instant-schema.ts';

/** A row that cannot be read: where it lies, and which of its fields are to blame. Never what they hold. */
export const unreadableRowSchema = z.object({
  table: z.string().max(40),
  pk: z.string().max(2_048),
  sk: z.string().max(1_024),
  fields: z.array(z.string().max(200)).max(20),
  foundAt: instantSchema,
});
export type UnreadableRow = z.infer<typeof unreadableRowSchema>;

/** What names an unreadable row. */
export type RowKey = Pick<UnreadableRow, 'table' | 'pk' | 'sk'>;

/** Thrown where one row is asked for and cannot be read. Lists leave it out instead; either way it is set aside. */
export class UnreadableRowError extends Error {
  override readonly name = 'UnreadableRowError';
  readonly code = 'unreadable-row';
  /** The row is the same at the next try: whoever mends it, it is not a repetition. */
  readonly retryable = false;
  readonly table: string;
  readonly key: Pick<RowKey, 'pk' | 'sk'>;
  constructor({ table, pk, sk }: RowKey) {
    super(`a row of "${table}" cannot be read: ${pk} / ${sk}`);
    this.table = table;
    this.key = { pk, sk };
  }
}

/** The rows that were set aside, until an admin has mended or removed them. */
export type UnreadableRows = {
  /** The first that were found, in the order of their keys. */
  list(limit: number): Promise<UnreadableRow[]>;
  /** Takes a row off the list. If it still cannot be read, whoever comes across it next puts it back. */
  settle(row: RowKey): Promise<void>;
};

/** What `work` answers, or what `otherwise` does about a row on the way that cannot be read. Any other failure stays one. */
export async function unlessUnreadable<Result, Other>(
  work: () => Promise<Result>,
  otherwise: (error: UnreadableRowError) => Other | Promise<Other>,
): Promise<Result | Other> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableRowError) return otherwise(error);
    throw error;
  }
}
