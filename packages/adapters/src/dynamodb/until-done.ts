import type { TableName } from './tables.ts';

export type Wait = (milliseconds: number) => Promise<unknown>;

/** How often what DynamoDB left undone of a batch is asked for again, one after the other: some seven seconds in all. */
const mostRounds = 10;

/** How long to leave a table alone that is at its limit; the SDK waits by itself only when nothing at all was done. */
const pauseMs = (round: number) => Math.min(25 * 2 ** round, 1_000);

/** A table that is at its limit for so long that whoever asks should come back later. */
export class TableAtItsLimitError extends Error {
  readonly code = 'table-at-its-limit';
  readonly retryable = true;
  override readonly name = 'TableAtItsLimitError';
  readonly table: TableName;
  constructor(table: TableName) {
    super(`The table "${table}" leaves a part of each batch undone.`);
    this.table = table;
  }
}

/** Does a batch until nothing of it is left undone, with a longer pause after each round. */
export async function untilDone<Part>(
  { table, wait }: { table: TableName; wait: Wait },
  all: Part[],
  go: (left: Part[]) => Promise<Part[]>,
): Promise<void> {
  let left = all;
  for (let round = 0; left.length > 0; round += 1) {
    if (round === mostRounds) throw new TableAtItsLimitError(table);
    if (round > 0) await wait(pauseMs(round));
    left = await go(left);
  }
}
