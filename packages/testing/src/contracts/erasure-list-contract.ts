import type { SuppressionList } from '@kesher/domain/customer/customer-store';
import type { ErasureList } from '@kesher/domain/customer/erasure-list';
import { customerIdSchema } from '@kesher/domain/ids';
import { instantFromMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';
import { closedOf } from './suppression-list-contract.ts';

const c1 = customerIdSchema.parse('C-1');
const c2 = customerIdSchema.parse('C-2');
const shop9 = customerIdSchema.parse('shop:9');
const [email, phone] = ['Dana@Example.com', '+972501234567'] as const;
const dana = { id: c1, addresses: [email, phone] };

/** What every list of the erased must do. `create` answers an empty one, and the do-not-contact list beside it. */
export function describeErasureList(
  name: string,
  create: () => Promise<{ list: ErasureList; suppressions: SuppressionList }>,
): void {
  describe(`the list of the erased ${name}`, () => {
    it('knows a person by their id and by each of their addresses, in whatever case it is written', async () => {
      const { list } = await create();
      await list.add(dana);
      expect(await list.knows({ id: c1, addresses: [] })).toBe(true);
      expect(await list.knows({ id: shop9, addresses: ['x@example.com', 'DANA@example.com'] })).toBe(true);
      expect(await list.knows({ id: shop9, addresses: [phone] })).toBe(true);
      expect(await list.knows({ id: c2, addresses: ['x@example.com'] })).toBe(false);
    });

    it('tells an id and an address of the same letters apart', async () => {
      const { list } = await create();
      await list.add({ id: c1, addresses: [] });
      expect(await list.knows({ id: c2, addresses: [c1] })).toBe(false);
    });

    it.each([{ id: c1 }, { address: 'dana@EXAMPLE.com' }, { address: phone }])(
      'forgets a person under all their names at once, found by %o, and says how often they were refused',
      async (by) => {
        const { list } = await create();
        await list.add(dana);
        await list.add({ id: c2, addresses: ['two@example.com'] });
        await list.countRefused({ id: c1, addresses: [] });
        await list.countRefused({ id: shop9, addresses: [email] });
        expect(await list.lift(by)).toEqual({ refused: 2 });
        expect(await list.knows(dana)).toBe(false);
        expect(await list.lift(by)).toBeUndefined();
        expect(await list.knows({ id: c2, addresses: [] })).toBe(true);
      },
    );

    it('keeps every name of a person who is added again, when less is known of them', async () => {
      const { list } = await create();
      await list.add(dana);
      await list.countRefused({ id: c1, addresses: [] });
      await list.add({ id: c1, addresses: [] });
      expect(await list.knows({ id: shop9, addresses: [phone] })).toBe(true);
      expect(await list.lift({ id: c1 })).toEqual({ refused: 1 });
      expect(await list.knows(dana)).toBe(false);
    });

    it('opens with a person the addresses that erasing closed, and none that bounced or complained', async () => {
      const { list, suppressions } = await create();
      await list.add(dana);
      await suppressions.suppress(email, 'erased');
      await suppressions.suppress(phone, 'complaint');
      await suppressions.suppress(phone, 'erased');
      const at = instantFromMs(0);
      const refused = { matter: 'email:service', decision: 'refused', at } as const;
      await suppressions.note([{ address: email, ...refused }]);
      await list.lift({ id: c1 });
      expect(await closedOf(suppressions, [email, phone])).toEqual(new Set([phone]));
      const standings = await suppressions.standings([email]);
      expect(standings.get(email.toLowerCase())?.words).toEqual({ 'email:service': { decision: 'refused', at } });
    });

    it.each([{ id: c1 }, { address: email }])(
      'opens the addresses of somebody whose profile could not be read, found by %o',
      async (by) => {
        const { list, suppressions } = await create();
        const fingerprints = [email, phone].map(suppressions.fingerprintOf);
        for (const fingerprint of fingerprints) await suppressions.suppressFingerprint(fingerprint, 'erased');
        await list.add({ id: c1, addresses: [], fingerprints });
        expect(await list.knows({ id: shop9, addresses: [email] })).toBe(true);
        expect(await list.lift(by)).toEqual({ refused: 0 });
        expect(await closedOf(suppressions, [email, phone])).toEqual(new Set());
        expect(await list.knows(dana)).toBe(false);
      },
    );

    it('keeps an address closed as long as anybody is on the list who went by it', async () => {
      const { list, suppressions } = await create();
      await suppressions.suppress(email, 'erased');
      await list.add({ id: c1, addresses: [email] });
      await list.add({ id: c2, addresses: [email] });
      await list.lift({ id: c1 });
      expect(await list.knows({ id: c1, addresses: [] })).toBe(false);
      expect(await list.knows({ id: shop9, addresses: [email] })).toBe(true);
      expect(await closedOf(suppressions, [email])).toEqual(new Set([email.toLowerCase()]));
      await list.lift({ id: c2 });
      expect(await closedOf(suppressions, [email])).toEqual(new Set());
      expect(await list.knows({ id: c2, addresses: [email] })).toBe(false);
    });

    it('takes everybody off who went by an address that is allowed again', async () => {
      const { list, suppressions } = await create();
      await suppressions.suppress(email, 'erased');
      for (const id of [c1, c2]) await list.add({ id, addresses: [email] });
      expect(await list.lift({ address: email })).toEqual({ refused: 0 });
      for (const id of [c1, c2]) expect(await list.knows({ id, addresses: [email] })).toBe(false);
    });

    it('knows also whom only the do-not-contact list remembers as erased', async () => {
      const { list, suppressions } = await create();
      await suppressions.suppress(email, 'erased');
      await suppressions.suppress('bounced@example.com', 'hard-bounce');
      expect(await list.knows({ id: shop9, addresses: [email] })).toBe(true);
      expect(await list.knows({ id: shop9, addresses: ['bounced@example.com'] })).toBe(false);
      expect(await list.lift({ address: email })).toEqual({ refused: 0 });
      expect(await list.knows({ id: shop9, addresses: [email] })).toBe(false);
    });

    it('counts nothing for somebody who is not on it', async () => {
      const { list } = await create();
      await list.countRefused(dana);
      expect(await list.knows(dana)).toBe(false);
      expect(await list.lift({ id: c1 })).toBeUndefined();
    });
  });
}
