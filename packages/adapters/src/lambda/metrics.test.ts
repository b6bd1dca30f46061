import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

function setUp(names: Record<string, string | undefined>) {
  const lines: unknown[] = [];
  const counting = createMetrics(names, {
    now: () => 1_800_000_000_000,
    write: (line) => lines.push(JSON.parse(line)),
  });
  return { lines, counting };
}

describe('a metric', () => {
  it('is one line that CloudWatch reads by itself, told apart by the stage’s table', () => {
    const { lines, counting } = setUp({ TABLE_OFFICE: 'kesher-demo-office' });
    counting.count('StandingStill', 2);
    expect(lines).toEqual([
      {
        _aws: {
          Timestamp: 1_800_000_000_000,
          CloudWatchMetrics: [
            { Namespace: 'Kesher', Dimensions: [['Office']], Metrics: [{ Name: 'StandingStill', Unit: 'Count' }] },
          ],
        },
        Office: 'kesher-demo-office',
        StandingStill: 2,
      },
    ]);
  });

  it('says nothing while nothing is wrong, and where no stage is known', () => {
    const named = setUp({ TABLE_OFFICE: 'kesher-demo-office' });
    named.counting.count('UnreadableRows', 0);
    const nowhere = setUp({});
    nowhere.counting.count('UnreadableRows', 1);
    expect([...named.lines, ...nowhere.lines]).toEqual([]);
  });
});
