import type { Flag } from '@kesher/domain/check-in/protocol/flags';

/** Hours since the work in which no flag begins or ends. */
export type Span = { from: number; until: number | undefined };
export type FlagRow = { question: string; answer: string; isFlag: boolean[] };

/** The table of flags: the answers that are ever one, and in which of the spans they are. */
export function flagTable(flags: readonly Flag[]): { spans: Span[]; rows: FlagRow[] } {
  const edges = new Set([0, ...flags.flatMap(({ fromHours, untilHours = 0 }) => [fromHours, untilHours])]);
  const starts = [...edges].toSorted((left, right) => left - right);
  const spans = starts.map((from, index) => ({ from, until: starts[index + 1] }));
  const rows = new Map<string, FlagRow>();
  for (const { question, answer, fromHours, untilHours = Number.POSITIVE_INFINITY } of flags) {
    const key = `${question} ${answer}`;
    const row = rows.get(key) ?? { question, answer, isFlag: spans.map(() => false) };
    rows.set(key, { ...row, isFlag: row.isFlag.map((is, at) => is || isWithin(spans[at], fromHours, untilHours)) });
  }
  return { spans, rows: [...rows.values()] };
}

function isWithin(span: Span | undefined, from: number, until: number): boolean {
  return span !== undefined && span.from >= from && span.from < until;
}
