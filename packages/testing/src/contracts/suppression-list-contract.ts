import type { AddressWord } from '@kesher/domain/customer/address-standing';
import type { SuppressionList } from '@kesher/domain/customer/customer-store';
import { type Instant, instantFromMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';

const at = (minutes: number): Instant => instantFromMs(minutes * 60_000);
const word = (change: Partial<AddressWord>): AddressWord => ({
  address: 'twin@example.com',
  matter: 'email:service',
  decision: 'refused',
  at: at(0),
  ...change,
});

/** Which of these addresses nobody may be written to at, whatever was decided about them. */
export async function closedOf(list: SuppressionList, addresses: readonly string[]): Promise<Set<string>> {
  const standings = await list.standings(addresses);
  return new Set([...standings].filter(([, { closed }]) => closed !== undefined).map(([address]) => address));
}

/** What every do-not-contact list must do. `create` answers an empty one. */
export function describeSuppressionList(name: string, create: () => Promise<{ list: SuppressionList }>): void {
  describe(`the do-not-contact list ${name}`, () => {
    it('answers in canonical form which addresses are on it, in whatever case they come', async () => {
      const { list } = await create();
      await list.suppress('Gone@Example.com', 'hard-bounce');
      await list.suppress('+972501234567', 'erased');
      const closed = await closedOf(list, ['GONE@example.com', 'fine@example.com', '+972501234567']);
      expect(closed).toEqual(new Set(['gone@example.com', '+972501234567']));
    });

    it('keeps an address that is put on it twice, by its fingerprint too', async () => {
      const { list } = await create();
      await list.suppress('gone@example.com', 'hard-bounce');
      await list.suppressFingerprint(list.fingerprintOf('Gone@example.com'), 'complaint');
      const standings = await list.standings(['gone@example.com', 'gone@example.com']);
      expect([...standings]).toEqual([['gone@example.com', { closed: 'complaint', words: {} }]]);
    });

    it('keeps what was decided about an address of which only the fingerprint is known', async () => {
      const { list } = await create();
      const { address, ...said } = word({ at: at(2) });
      await list.noteFingerprints([{ ...said, fingerprint: list.fingerprintOf('Twin@Example.com') }]);
      await list.note([word({ decision: 'granted', at: at(1) })]);
      expect((await list.standings([address])).get(address)?.words).toEqual({
        'email:service': { decision: 'refused', at: at(2) },
      });
    });

    it('is asked about the email and the phone of a whole chunk at once', async () => {
      const { list } = await create();
      const addresses = Array.from({ length: 200 }, (_, index) => `customer-${index}@example.com`);
      await list.suppress('customer-7@example.com', 'complaint');
      await list.suppress('customer-150@example.com', 'complaint');
      expect(await closedOf(list, addresses)).toEqual(new Set(['customer-7@example.com', 'customer-150@example.com']));
      expect(await closedOf(list, [])).toEqual(new Set());
    });

    it('keeps the latest word of each way and purpose, in whatever order they come, and the refusal on a tie', async () => {
      const { list } = await create();
      await list.note([word({ at: at(2) }), word({ matter: 'email:marketing', decision: 'granted' })]);
      await list.note([word({ decision: 'granted', at: at(1) })]);
      await list.note([word({ decision: 'granted', at: at(2) })]);
      await list.note([word({ matter: 'email:marketing' })]);
      const standing = (await list.standings(['Twin@example.com'])).get('twin@example.com');
      expect(standing?.words).toEqual({
        'email:service': { decision: 'refused', at: at(2) },
        'email:marketing': { decision: 'refused', at: at(0) },
      });
      await list.note([word({ decision: 'granted', at: at(3) })]);
      const lifted = (await list.standings(['twin@example.com'])).get('twin@example.com');
      expect(lifted?.words['email:service']).toEqual({ decision: 'granted', at: at(3) });
    });

    it('keeps what was refused by an address beside what is known of it', async () => {
      const { list } = await create();
      await list.note([word({})]);
      await list.suppress('twin@example.com', 'hard-bounce');
      await list.note([word({ decision: 'granted', at: at(5) })]);
      expect((await list.standings(['twin@example.com'])).get('twin@example.com')).toEqual({
        closed: 'hard-bounce',
        words: { 'email:service': { decision: 'granted', at: at(5) } },
      });
    });
  });
}
