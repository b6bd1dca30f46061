import { expect, it } from 'vitest';
import { type CrisisCounts, crisisAddsUp, crisisReport, releasedOf, type ToldBulletin } from './count-crisis.ts';

const told = (
  id: string,
  kind: string,
  outcomes: Record<string, number>,
  change: Partial<ToldBulletin> = {},
): ToldBulletin => ({
  id,
  kind,
  phase: 'start',
  audience: Object.values(outcomes).reduce((sum, each) => sum + each, 0),
  outcomes,
  duplicates: 0,
  pageSeconds: 0,
  firstSendSeconds: 1,
  lastSendSeconds: 2,
  ...change,
});
const fine: CrisisCounts = {
  closed: true,
  bulletins: [
    told('c.b1.v1', 'published', { told: 8, unknown: 1, unreachable: 1 }),
    told('c.b1.v2', 'released', { told: 8, notTold: 1 }),
  ],
};

it('adds up where whoever was told was released, or is a named exception', () => {
  expect(releasedOf(fine)).toEqual({ told: 9, released: 8, exceptions: 1 });
  expect(crisisAddsUp(fine)).toBe(true);
  expect(crisisReport(fine)).toContain('It adds up.');
});

it.each([
  ['somebody was told and never released', [fine.bulletins[0], told('c.b1.v2', 'released', { told: 8 })]],
  ['a ledger is off', [fine.bulletins[0], { ...told('c.b1.v2', 'released', { told: 9 }), audience: 10 }]],
  ['somebody was told twice', [fine.bulletins[0], told('c.b1.v2', 'released', { told: 9 }, { duplicates: 1 })]],
  ['the page never said it', [fine.bulletins[0], told('c.b1.v2', 'released', { told: 9 }, { pageSeconds: null })]],
])('does not add up where %s', (_what, bulletins) => {
  expect(crisisAddsUp({ closed: true, bulletins: bulletins.filter((one) => one !== undefined) })).toBe(false);
});

it('does not add up while the crisis is open', () => {
  expect(crisisAddsUp({ ...fine, closed: false })).toBe(false);
});
