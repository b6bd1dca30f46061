import { describe, expect, it } from 'vitest';
import { customerSchema } from './customer.ts';
import { withNumberLookedUp } from './with-number-ability.ts';

const stored = (facts: { phone?: string; callsOnly?: string }) =>
  customerSchema.parse({
    id: 'c-1',
    name: 'Dana',
    language: 'he',
    consents: [],
    createdAt: '2026-01-05T09:00:00.000Z',
    revision: 3,
    ...facts,
  });

describe('a stored customer whose number is looked up', () => {
  it('takes calls only by a landline, as the next revision', () => {
    const landline = stored({ phone: '+97239121111' });
    const lookedUp = withNumberLookedUp(landline);
    expect(lookedUp).toEqual({ ...landline, callsOnly: '+97239121111', revision: 4 });
    expect(withNumberLookedUp(lookedUp)).toBe(lookedUp);
  });

  it('stays as they are with a mobile, or with no number', () => {
    for (const customer of [stored({ phone: '+972501110900' }), stored({})])
      expect(withNumberLookedUp(customer)).toBe(customer);
  });

  it('loses what was said of a number that they have no more', () => {
    const moved = withNumberLookedUp(stored({ phone: '+972501110900', callsOnly: '+97239121111' }));
    expect(moved).not.toHaveProperty('callsOnly');
    expect(moved.revision).toBe(4);
  });
});
