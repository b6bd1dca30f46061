/** A store whose whole content is plain data: it can be kept as a backup and put back. */
export type Restorable<State> = {
  /** A copy of everything that the store holds. */
  snapshot(): State;
  /** Puts a snapshot in the place of everything that the store holds. */
  restore(state: State): void;
};

/** Rows by key, in the order of their keys. */
export type RowState<Row> = Record<string, Row>;

export type Rows<Row> = Restorable<RowState<Row>> & {
  get(key: string): Row | undefined;
  put(key: string, row: Row): void;
  remove(key: string): void;
  /** In the order of the keys, as a table answers; only rows that pass are copied. */
  all(wanted?: (row: Row) => boolean): Row[];
};

/**
 * Rows that share nothing with their callers: parsed on the way in, as the real stores parse what they read,
 * and copied on the way out.
 */
export function createRows<Row>(parse: (row: unknown) => Row): Rows<Row> {
  let rows = new Map<string, Row>();
  return {
    get(key) {
      return copyOf(rows.get(key));
    },
    put(key, row) {
      rows.set(key, parse(copyOf(row)));
    },
    remove(key) {
      rows.delete(key);
    },
    all(wanted = () => true) {
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
