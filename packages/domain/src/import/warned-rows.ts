import type { RowError } from './import-store.ts';
import type { RowProblem, RowProblemCode } from './row-problem.ts';

/** How many rows came in with something worth knowing, by its kind. */
export type WarnedRows = Readonly<Record<string, number>>;

/** The counts with one row more: a row counts once for each kind, however many of its cells are concerned. */
export function countWarned(counts: WarnedRows, warnings: readonly RowProblem[]): WarnedRows {
  const next = { ...counts };
  for (const code of new Set<RowProblemCode>(warnings.map((warning) => warning.code)))
    next[code] = (next[code] ?? 0) + 1;
  return next;
}

/** The first warnings of each kind, so that a frequent one does not push a rare one out of sight. */
export function firstOfEachKind(warnings: readonly RowError[], most: number): RowError[] {
  const shown = new Map<string, number>();
  return warnings.filter(({ code }) => {
    const before = shown.get(code) ?? 0;
    shown.set(code, before + 1);
    return before < most;
  });
}
