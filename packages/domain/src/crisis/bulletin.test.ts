import { describe, expect, it } from 'vitest';
import { bulletinWordsSchema, paymentsSchema, reachSchema } from './bulletin.ts';
import { bulletinIdOf, bulletinIdsOf, mostBulletins } from './bulletin-id.ts';
import { aCrisis, inAll } from './crisis.fixture.ts';

describe('what a bulletin may say', () => {
  it.each([
    ['continue', { kind: 'continue' }, true],
    ['freeze until it is over', { kind: 'freeze', of: inAll('Rent'), from: '2026-11-29' }, true],
    ['credit of some days', { kind: 'credit', of: inAll('Rent'), from: '2026-11-29', until: '2026-11-30' }, true],
    [
      'freeze that ends before it begins',
      { kind: 'freeze', of: inAll('Rent'), from: '2026-11-29', until: '2026-11-28' },
      false,
    ],
  ])('of payments: %s', (_name, payments, isTaken) => {
    expect(paymentsSchema.safeParse(payments).success).toBe(isTaken);
  });

  it('is a number as it is dialled, short ones too', () => {
    const of = (phone: string) => reachSchema.safeParse({ phone, hours: inAll('at all hours') }).success;
    expect(['106', '*6050', '+97235551234', 'call us'].map(of)).toEqual([true, true, true, false]);
  });

  it('is a title in one line', () => {
    const words = { known: 'It broke.', doing: 'We dig.', changes: [] };
    expect(bulletinWordsSchema.safeParse({ ...words, title: 'No water' }).success).toBe(true);
    expect(bulletinWordsSchema.safeParse({ ...words, title: 'No\nwater' }).success).toBe(false);
  });
});

describe('the names of bulletins', () => {
  it('come from crisis and number, newest first, and no more than are looked at', () => {
    const { id } = aCrisis();
    expect(bulletinIdOf(id, 3)).toBe('outage-2026-11-29-water.b3');
    expect(bulletinIdsOf(aCrisis({ bulletins: 2 }))).toEqual([bulletinIdOf(id, 2), bulletinIdOf(id, 1)]);
    expect(bulletinIdsOf(aCrisis({ bulletins: 100 }))).toHaveLength(mostBulletins);
  });
});
