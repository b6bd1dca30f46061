import { describe, expect, it } from 'vitest';
import type { Consent } from '../customer/consent.ts';
import { customerSchema } from '../customer/customer.ts';
import { customerIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { mergeConsents, planCustomer } from './plan-customer.ts';
import type { ImportedConsent } from './read-customer.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;
const later = '2026-12-01T08:00:00.000Z' as Instant;
const id = customerIdSchema.parse('C-1');
const at = (day: string) => `${day}T00:00:00.000Z` as Instant;

function statement(change: Partial<ImportedConsent>): ImportedConsent {
  return {
    channel: 'email',
    purpose: 'marketing',
    decision: 'granted',
    how: 'import:a.csv',
    shown: 'newsletter: yes',
    ...change,
  };
}
function proof(change: Partial<Consent>): Consent {
  return { ...statement({}), at: at('2026-01-01'), how: 'preferences-page', ...change };
}

describe('planCustomer', () => {
  const incoming = {
    id,
    draft: { name: 'Dana', email: 'd@example.com', consents: [statement({})] },
    now,
    defaultLanguage: 'he' as const,
  };

  it('creates a customer who is valid', () => {
    const plan = planCustomer(undefined, incoming);
    expect(plan.kind).toBe('create');
    expect(customerSchema.parse(plan.customer)).toMatchObject({
      language: 'he',
      revision: 1,
      createdAt: now,
      consents: [{ at: now }],
    });
  });

  it('changes nothing when the same row comes again later', () => {
    const { customer } = planCustomer(undefined, incoming);
    expect(planCustomer(customer, { ...incoming, now: later })).toMatchObject({ kind: 'unchanged', customer });
  });

  it('replaces what the row states and keeps what it leaves out', () => {
    const { customer } = planCustomer(undefined, incoming);
    const plan = planCustomer(customer, { ...incoming, draft: { phone: '+972501234567', consents: [] } });
    expect(plan).toMatchObject({
      kind: 'change',
      customer: { name: 'Dana', email: 'd@example.com', phone: '+972501234567', revision: 2 },
    });
  });

  it('lets an address, a number or at last the id stand in for a missing name', () => {
    const named = (draft: object) =>
      planCustomer(undefined, { ...incoming, draft: { consents: [], ...draft } }).customer.name;
    expect([named({ email: 'a@b.co' }), named({ phone: '+972501234567' }), named({})]).toEqual([
      'a@b.co',
      '+972501234567',
      'C-1',
    ]);
  });
});

describe('mergeConsents', () => {
  const refusal = proof({ decision: 'refused', at: at('2026-06-01') });
  const cases: [name: string, stored: Consent[], incoming: ImportedConsent, added: boolean, keptRefusal: boolean][] = [
    ['adds a first statement', [], statement({}), true, false],
    ['adds nothing that is known', [proof({})], statement({ at: at('2026-09-01') }), false, false],
    ['keeps a refusal against an undated grant', [refusal], statement({}), false, true],
    ['keeps a refusal against an earlier grant', [refusal], statement({ at: at('2026-05-31') }), false, true],
    [
      'keeps a refusal against a grant of the same instant',
      [refusal],
      statement({ at: at('2026-06-01') }),
      false,
      true,
    ],
    ['takes a grant that is dated later', [refusal], statement({ at: at('2026-06-02') }), true, false],
    [
      'looks at the latest decision, in whatever order they are stored',
      [refusal, proof({})],
      statement({}),
      false,
      true,
    ],
    ['takes an undated refusal', [proof({})], statement({ decision: 'refused' }), true, false],
    ['takes a later refusal', [proof({})], statement({ decision: 'refused', at: at('2026-02-01') }), true, false],
    [
      'leaves an earlier refusal aside',
      [proof({})],
      statement({ decision: 'refused', at: at('2025-02-01') }),
      false,
      false,
    ],
    ['keeps channels and purposes apart', [refusal], statement({ channel: 'sms' }), true, false],
  ];
  it.each(cases)('%s', (_name, stored, incoming, added, keptRefusal) => {
    const merged = mergeConsents(stored, [incoming], now);
    expect(merged.consents.length - stored.length).toBe(added ? 1 : 0);
    expect(merged.keptRefusal).toBe(keptRefusal);
  });

  it('lets an undated refusal count once, so that importing again undoes no later choice', () => {
    const refused = statement({ decision: 'refused' });
    const first = mergeConsents([], [refused], at('2026-03-01')).consents;
    const chosen = [...first, proof({ at: at('2026-04-01') })];
    expect(mergeConsents(chosen, [refused], now).consents).toEqual(chosen);
  });

  it('drops the oldest proofs beyond 50, never the latest of a channel and purpose', () => {
    const oldRefusal = proof({ channel: 'sms', decision: 'refused', at: at('2020-01-01') });
    const many = Array.from({ length: 49 }, (_, day) =>
      proof({ at: `2026-01-01T00:00:${String(day).padStart(2, '0')}.000Z` as Instant }),
    );
    const merged = mergeConsents(
      [oldRefusal, ...many.toReversed()],
      [statement({ decision: 'refused' })],
      now,
    ).consents;
    expect(merged).toHaveLength(50);
    expect(merged).toContainEqual(oldRefusal);
    expect(merged.at(-1)).toMatchObject({ decision: 'refused', at: now });
  });
});
