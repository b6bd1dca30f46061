import type { PageMeasure } from './lighthouse.ts';

/** What Lighthouse must say of each page at least. */
export const bars = { performance: 95, accessibility: 100 } as const;

export function failsBar({ performance, accessibility }: PageMeasure): boolean {
  return performance < bars.performance || accessibility < bars.accessibility;
}

/** The run with the median performance; its accessibility is the lowest of all runs, which differ only by mistake. */
export function medianOf(measures: readonly PageMeasure[]): PageMeasure {
  const median = measures.toSorted((left, right) => left.performance - right.performance)[
    Math.floor((measures.length - 1) / 2)
  ];
  if (!median) throw new Error('Nothing was measured.');
  return { ...median, accessibility: Math.min(...measures.map(({ accessibility }) => accessibility)) };
}

/** The pages as a table for people, with the bars below. */
export function tableOf(pages: readonly ({ name: string } & PageMeasure)[]): string {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
  const rows = pages.map((page) => [
    page.name,
    `${page.performance}`,
    `${page.accessibility}`,
    seconds(page.firstContentfulPaintMs),
    seconds(page.largestContentfulPaintMs),
    `${Math.round(page.totalBlockingMs)} ms`,
    seconds(page.speedIndexMs),
    page.layoutShift.toFixed(3),
    `${Math.round(page.benchmarkIndex)}`,
    failsBar(page) ? 'missed' : 'held',
  ]);
  const header = ['page', 'performance', 'accessibility', 'FCP', 'LCP', 'TBT', 'SI', 'CLS', 'machine', 'bar'];
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  const bar = `Bars: performance ${bars.performance}, accessibility ${bars.accessibility}, on Lighthouse's own telephone and line.`;
  return `${[header, ...rows].map((row) => line(row).trimEnd()).join('\n')}\n${bar}\n`;
}
