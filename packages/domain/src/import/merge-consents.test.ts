import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Consent, permissionFor } from '../customer/consent.ts';
import type { Instant } from '../instant.ts';
import { mergeConsents } from './merge-consents.ts';
import type { ImportedConsent } from './read-consents.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;
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

const matter = { channel: 'email', purpose: 'marketing' } as const;
const rule = { email: 'unless-refused', sms: 'unless-refused' } as const;

describe('mergeConsents', () => {
  it('loses no dated refusal behind a yes of an earlier version, of which nobody knows whether it had a date', () => {
    const old = proof({ how: 'import:shop.csv', at: at('2026-05-01') });
    const refusal = statement({ decision: 'refused', at: at('2025-03-01'), how: 'import:mailing.csv' });
    const { consents } = mergeConsents([old], [refusal], now);
    expect(permissionFor(consents, { ...matter, rule })).toBe('refused');
    expect(mergeConsents(consents, [refusal], now).consents).toEqual(consents);
    const own = proof({ at: at('2026-05-01') });
    expect(mergeConsents([own], [refusal], now).consents).toEqual([own]);
  });

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

  it('keeps a refusal of care apart where service was allowed since, once, and with it otherwise', () => {
    const dated = { decision: 'refused', at: at('2026-02-01') } as const;
    const both = [statement({ purpose: 'service', ...dated }), statement({ purpose: 'care', ...dated })];
    const purposesOf = (stored: Consent[]) => mergeConsents(stored, both, now).consents.map(({ purpose }) => purpose);
    expect(purposesOf([])).toEqual(['service']);
    const allowed = proof({ purpose: 'service', at: at('2026-03-01') });
    expect(purposesOf([allowed])).toEqual(['service', 'care']);
    expect(mergeConsents(mergeConsents([allowed], both, now).consents, both, now).consents).toHaveLength(2);
    const cared = proof({ purpose: 'care', at: at('2026-03-01') });
    expect(permissionFor(mergeConsents([cared], both, now).consents, { ...matter, purpose: 'care', rule })).toBe(
      'allowed',
    );
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

  it('lets a yes without a date count only where nothing else was said, also against an older refusal that comes later', () => {
    const subscribed = mergeConsents([], [statement({})], now).consents;
    expect(subscribed).toMatchObject([{ decision: 'granted', undated: true, at: now }]);
    const merged = mergeConsents(subscribed, [statement({ decision: 'refused', at: at('2025-02-01') })], now).consents;
    expect(permissionFor(merged, { ...matter, rule })).toBe('refused');
    expect(mergeConsents(merged, [statement({ how: 'import:b.csv' })], now)).toEqual({
      consents: merged,
      keptRefusal: true,
    });
  });

  it('takes a dated yes beside one without a date', () => {
    const subscribed = mergeConsents([], [statement({})], now).consents;
    const dated = mergeConsents(subscribed, [statement({ at: at('2025-02-01') })], now).consents;
    expect(dated).toHaveLength(2);
    const left = mergeConsents(dated, [statement({ decision: 'refused', at: at('2025-01-01') })], now).consents;
    expect(permissionFor(left, { ...matter, rule })).toBe('allowed');
  });

  it('never loses a refusal, in whatever order rows and files come', () => {
    const said = fc.record({
      decision: fc.constantFrom('granted' as const, 'refused' as const),
      at: fc.option(
        fc.integer({ min: 1, max: 9 }).map((day) => at(`2026-03-0${day}`)),
        { nil: undefined },
      ),
      how: fc.constantFrom('import:a.csv', 'import:b.csv'),
    });
    const files = fc
      .array(said, { minLength: 1, maxLength: 6 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(files, ([all, shuffled]) => {
        const read = (statements: typeof all) => {
          const incoming = statements.map(({ at: day, ...one }) => statement({ ...one, ...(day && { at: day }) }));
          return permissionFor(mergeConsents([], incoming, now).consents, { ...matter, rule });
        };
        const refusals = all.filter(({ decision }) => decision === 'refused');
        const lastYes = all
          .flatMap(({ decision, at: day }) => (decision === 'granted' && day ? [day] : []))
          .toSorted()
          .at(-1);
        const isLifted = refusals.every(({ at: day }) => day !== undefined && lastYes !== undefined && day < lastYes);
        if (!isLifted) expect([read(all), read(shuffled)]).toEqual(['refused', 'refused']);
        if (refusals.length === 0) expect([read(all), read(shuffled)]).toEqual(['allowed', 'allowed']);
      }),
    );
  });
});
