import type { SaidWindow } from '../../server/api-types.ts';

const dayMs = 86_400_000;

export type PlotRow = { key: string; from: number; to: number; came: number; verdict: SaidWindow['verdict'] };

/** Windows on one scale: days from the start of each window, so that they stand under one another. */
export function plotOf(windows: readonly SaidWindow[]): { rows: PlotRow[]; first: number; days: number } {
  const rows = windows.map(({ noticeId, from, to, cameOn, verdict }) => ({
    key: noticeId,
    from: 0,
    to: daysBetween(from, to),
    came: daysBetween(from, cameOn),
    verdict,
  }));
  const first = Math.min(0, ...rows.map(({ came }) => came));
  const last = Math.max(1, ...rows.map(({ to, came }) => Math.max(to, came)));
  return { rows, first, days: last - first };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
