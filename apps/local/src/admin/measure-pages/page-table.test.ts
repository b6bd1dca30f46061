import { describe, expect, it } from 'vitest';
import type { PageMeasure } from './lighthouse.ts';
import { failsBar, medianOf, tableOf } from './page-table.ts';

const measure = (performance: number, accessibility = 100): PageMeasure => ({
  performance,
  accessibility,
  firstContentfulPaintMs: 910,
  largestContentfulPaintMs: 2050,
  totalBlockingMs: 74.6,
  speedIndexMs: 1100,
  layoutShift: 0.002,
  benchmarkIndex: 1500.4,
});

describe('the measures of a page', () => {
  it.each([
    [95, 100, false],
    [94, 100, true],
    [100, 99, true],
  ])('with performance %i and accessibility %i miss the bar: %s', (performance, accessibility, missed) => {
    expect(failsBar(measure(performance, accessibility))).toBe(missed);
  });

  it('are those of the median run, and the worst accessibility of all', () => {
    const runs = [measure(99), measure(80), measure(96, 98), measure(97), measure(70)];
    expect(medianOf(runs)).toMatchObject({ performance: 96, accessibility: 98 });
    expect(medianOf([measure(99), measure(80)])).toMatchObject({ performance: 80 });
  });

  it('are read in one line each', () => {
    const [, today = ''] = tableOf([{ name: 'Today', ...measure(94) }]).split('\n');
    expect(today.split(/ {2,}/)).toEqual([
      'Today',
      '94',
      '100',
      '0.91 s',
      '2.05 s',
      '75 ms',
      '1.10 s',
      '0.002',
      '1500',
      'missed',
    ]);
  });
});
