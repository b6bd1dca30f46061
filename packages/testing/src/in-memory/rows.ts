import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';

/** A store whose whole content is plain data: it can be kept as a backup and put back. */
export type Restorable<State> = {
  /** A copy of everything that the store holds. */
  snapshot(): State;
  /** Puts a snapshot in the place of everything that the store holds. */
  restore(state: State): void;
};

/** Where a store's rows lie, and who is told of one that cannot be read. */
export type SetAsideIn = { table: string; setAside: (key: string) => void };

/** Rows by key, in the order of their keys. */
export type RowState<Row> = Record<string, Row>;

export type Rows<Row> = Restorable<RowState<Row>> & {
  /** Throws an `UnreadableRowError` for a row that was damaged. */
  get(key: string): Row | undefined;
  /** Whether there is a row, readable or not: what a conditional write asks. */
  has(key: string): boolean;
  put(key: string, row: Row): void;
  remove(key: string): void;
  /** Writes something into a row that its schema does not take, as a fault of the world does. */
  damage(key: string, change: Record<string, unknown>): void;
  /** Puts every damaged row right again, as an admin does. */
  mend(): void;
  /** The damaged rows as they lie there, by key. */
  damaged(): [string, Record<string, unknown>][];
  /** In the order of the keys, as a table answers, without what is damaged; only rows that pass are copied. */
  all(wanted?: (row: Row) => boolean): Row[];
};

/**
 * Rows that share nothing with their callers: parsed on the way in, as the real stores parse what they read,
 * and copied on the way out.
 */
export function createRows<Row>(parse: (row: unknown) => Row, inTable?: SetAsideIn): Rows<Row> {
  let rows = new Map<string, Row>();
  const damaged = new Map<string, { before: Row; row: Record<string, unknown> }>();
  return {
    get(key) {
      if (damaged.has(key)) {
        inTable?.setAside(key);
        throw new UnreadableRowError({ table: inTable?.table ?? '', pk: key, sk: '' });
      }
      return copyOf(rows.get(key));
    },
    has: (key) => rows.has(key) || damaged.has(key),
    put(key, row) {
      damaged.delete(key);
      rows.set(key, parse(copyOf(row)));
    },
    remove(key) {
      rows.delete(key);
      damaged.delete(key);
    },
    damage(key, change) {
      const known = damaged.get(key);
      const before = known?.before ?? rows.get(key);
      if (before === undefined) return;
      damaged.set(key, { before, row: { ...before, ...known?.row, ...change } });
      rows.delete(key);
    },
    mend() {
      for (const [key, { before }] of damaged) rows.set(key, before);
      damaged.clear();
    },
    damaged() {
      for (const key of damaged.keys()) inTable?.setAside(key);
      return [...damaged].map(([key, { row }]) => [key, copyOf(row)]);
    },
    all(wanted = () => true) {
      for (const key of damaged.keys()) inTable?.setAside(key);
      return [...rows]
        .filter(([, row]) => wanted(row))
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .map(([, row]) => copyOf(row));
    },
    snapshot() {
      return copyOf(Object.fromEntries([...rows].toSorted(([left], [right]) => (left < right ? -1 : 1))));
    },
    restore(state) {
      rows = new Map(Object.entries(copyOf(state)));
      damaged.clear();
    },
  };
}

/** A copy of plain data, many times faster than `structuredClone`: the simulator copies all day. */
function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = copyOf(value[key]);
  return copy as T;
}

/** Sorts by a text, stable, so that equal ones stay in the order of their keys. */
export function sortedBy<Row>(rows: readonly Row[], sortKey: (row: Row) => string): Row[] {
  return rows.toSorted((left, right) => {
    const [a, b] = [sortKey(left), sortKey(right)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
}

/** Refuses what the real store's batch read refuses. */
export function atMostHundred(keys: readonly unknown[]): void {
  if (keys.length > 100) throw new RangeError(`at most 100 keys a call, not ${keys.length}`);
}
