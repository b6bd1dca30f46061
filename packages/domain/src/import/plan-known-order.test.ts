import { describe, expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import { type KnownOrder, knownOrderSchema } from './incoming-store.ts';
import { overtaken, planDeletedOrder, planKnownOrder, takenAwayMeanwhile, toldAt } from './plan-known-order.ts';

const at = (minute: number) => `2026-11-22T08:0${minute}:00.000Z` as Instant;
const known = (minute: number, ids: string[] = ['a'], customerId = 'C-1'): KnownOrder =>
  knownOrderSchema.parse({
    source: 'shopify',
    orderKey: '1',
    changedAt: at(minute),
    lines: ids.map((id) => ({ id, productId: 'P-1', customerId })),
  });
const told = (minute: number, ids?: string[], customerId?: string) => ({
  ...known(minute, ids, customerId),
  now: at(9),
});
const deleted = planDeletedOrder(known(2), { source: 'shopify', orderKey: '1', now: at(5) });

describe('an event about an order', () => {
  it('has something to say unless a later one came, or the same order was deleted', () => {
    expect(overtaken(undefined, told(2))).toBeUndefined();
    expect(overtaken(known(2), told(2))).toBeUndefined();
    expect(overtaken(known(3), told(2))).toBe('outdated');
    expect(overtaken(deleted, told(9))).toBe('deleted');
    const claimedAt = (hour: number) => ({ claimedAt: `2026-11-22T${hour}:00:00.000Z` as Instant });
    expect(overtaken({ ...known(2), ...claimedAt(12) }, { ...told(3), ...claimedAt(11) })).toBe('outdated');
    expect(overtaken({ ...known(2), ...claimedAt(12) }, told(3))).toBeUndefined();
    expect(planKnownOrder(undefined, { ...told(3), ...claimedAt(12), lines: [] }).order).toMatchObject(claimedAt(12));
    expect(overtaken(deleted, { ...told(1), isRestored: true })).toBeUndefined();
  });

  it('counts from its own change, and after a deletion that it takes back', () => {
    expect(toldAt(undefined, told(2))).toBe(at(2));
    expect(toldAt(known(1), told(2))).toBe(at(2));
    expect(toldAt(deleted, told(6))).toBe(at(6));
    expect(toldAt(deleted, told(4))).toBe('2026-11-22T08:05:00.001Z');
  });

  it('is newer than what is stored of a moment still to come', () => {
    const toCome = { ...known(1), changedAt: '2150-01-01T00:00:00.000Z' as Instant };
    expect(overtaken(toCome, told(2))).toBeUndefined();
    const gone = planDeletedOrder(toCome, { source: 'shopify', orderKey: '1', now: at(5) });
    expect(gone.deletedAt).toBe('2026-11-22T08:05:00.001Z');
    expect(toldAt({ ...toCome, deletedAt: toCome.changedAt }, told(2))).toBe('2026-11-22T08:09:00.001Z');
  });

  it('names the lines that are gone, also those that went to another customer', () => {
    expect(planKnownOrder(known(1, ['a', 'b']), told(2))).toEqual({
      order: known(2, ['a', 'b']),
      gone: known(1, ['b']).lines,
    });
    const moved = planKnownOrder(known(1), told(2, ['a'], 'C-2'));
    expect(moved.gone).toEqual(known(1).lines);
    expect(planKnownOrder(undefined, told(2))).toEqual({ order: known(2), gone: [] });
  });
});

describe('a deleted order', () => {
  it('stays known with its lines, also where nobody had heard of it', () => {
    expect(deleted).toEqual({ ...known(5), deletedAt: at(5) });
    const ahead = planDeletedOrder(known(7), { source: 'shopify', orderKey: '1', now: at(7) });
    expect(ahead.deletedAt).toBe('2026-11-22T08:07:00.001Z');
    expect(planDeletedOrder(undefined, { source: 'shopify', orderKey: '1', now: at(5) }).lines).toEqual([]);
  });
});

it('takes back what it wrote where another event of the same moment took it away', () => {
  const { lines } = known(1, ['a', 'b']);
  expect(takenAwayMeanwhile(lines, undefined)).toEqual([]);
  expect(takenAwayMeanwhile(lines, known(2, ['a', 'b']))).toEqual([]);
  expect(takenAwayMeanwhile(lines, known(2, ['a']))).toEqual(known(1, ['b']).lines);
  expect(takenAwayMeanwhile(lines, deleted)).toEqual(lines);
});
