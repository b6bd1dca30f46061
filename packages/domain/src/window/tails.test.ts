import { expect, it } from 'vitest';
import { followRecord, startingTails, tailFor } from './tails.ts';

const tails = startingTails(0.8);

it('leaves out a tenth at either end at first, and half of what another level leaves', () => {
  expect(tailFor(tails, 'order-date', 0.8)).toBeCloseTo(0.1);
  expect(tailFor(startingTails(0.9), 'half-way', 0.9)).toBeCloseTo(0.05);
  expect(tailFor(tails, 'overdue', 0.8)).toBeCloseTo(0.1);
});

it('leaves out less after a miss, and a little more after what held', () => {
  const missed = followRecord(tails, 'order-date', { windows: 1, missed: 1, level: 0.8 });
  const held = followRecord(tails, 'order-date', { windows: 1, missed: 0, level: 0.8 });
  expect(missed['order-date']).toBeCloseTo(0.0996);
  expect(held['order-date']).toBeCloseTo(0.1001);
  expect(missed['half-way']).toBe(tails['half-way']);
});

it('stays within narrow bounds, and follows no record of overdue orders', () => {
  expect(followRecord(tails, 'half-way', { windows: 900, missed: 900, level: 0.8 })['half-way']).toBeCloseTo(0.08);
  expect(followRecord(tails, 'half-way', { windows: 9_000, missed: 0, level: 0.8 })['half-way']).toBeCloseTo(0.16);
  expect(followRecord(tails, 'overdue', { windows: 9, missed: 9, level: 0.8 })).toBe(tails);
});
