import type { FileFormat } from '@kesher/domain/import/import-store';
import { CsvReader, maxColumns } from './csv-reader.ts';

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The separator under which the first rows agree best about their number of cells, a title above them or not; Excel's
 * `sep=` line decides at once.
 */
export function detectDelimiter(sample: string): FileFormat['delimiter'] {
  const stated = /^\uFEFF?"?sep=(.)"?\s*(?:\r|\n)/i.exec(sample)?.[1];
  const named = delimiters.find((delimiter) => delimiter === stated);
  if (named) return named;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: agreement(sample, delimiter) }));
  return scored.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).delimiter;
}

function agreement(sample: string, delimiter: string): number {
  const reader = new CsvReader(delimiter);
  const rows = [...reader.push(sample), ...reader.end()].slice(0, 60);
  const counts = new Map<number, number>();
  for (const row of rows) {
    const width = row.kind === 'cells' ? row.cells.length : 0;
    if (width >= 2 && width <= maxColumns) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([width, count]) => (count / rows.length) * 1_000 + width));
}
