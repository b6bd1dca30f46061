import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import type { InSegments, SegmentStore } from '@kesher/domain/customer/segment-store';
import type { CustomerId } from '@kesher/domain/ids';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCustomer } from '../builders/customer.ts';

type World = {
  segments: SegmentStore;
  customers: CustomerStore;
  /** Writes something into a profile that its schema does not take. */
  damage: (id: CustomerId) => Promise<void>;
};

const id = (name: string) => name as CustomerId;

/** Everybody, page by page to the end. */
async function everybodyIn(store: SegmentStore, segments: readonly string[], limit = 3) {
  const found: InSegments[] = [];
  let after: CustomerId | undefined;
  do {
    const page = await store.members(segments, { after, limit });
    found.push(...page.members);
    if (page.upTo !== undefined && after !== undefined) expect(page.upTo > after).toBe(true);
    after = page.upTo;
  } while (after !== undefined);
  return found;
}

/** What every segment store must do. `create` answers empty ones; `runs` is how many random businesses the property test tries. */
export function describeSegmentStore(name: string, create: () => Promise<World>, { runs }: { runs: number }): void {
  describe(`the segment store ${name}`, () => {
    const createWith = async (...people: [id: string, ...segments: string[]][]) => {
      const world = await create();
      for (const [who, ...segments] of people) await world.customers.put(buildCustomer({ id: who, segments }));
      return world;
    };

    it('finds who is in any of the segments, in the order of ids, once, with all of those they are in', async () => {
      const { segments } = await createWith(
        ['C-2', 'Gold', 'North'],
        ['C-1', 'north'],
        ['C-3', 'south'],
        ['C-4', 'gold'],
        ['C-5'],
      );
      expect(await segments.members([' GOLD', 'North', 'gold'], { after: undefined, limit: 10 })).toEqual({
        members: [
          { customerId: 'C-1', segments: ['North'] },
          { customerId: 'C-2', segments: [' GOLD', 'North'] },
          { customerId: 'C-4', segments: [' GOLD'] },
        ],
        upTo: undefined,
      });
      expect(await segments.members([], { after: undefined, limit: 10 })).toEqual({ members: [], upTo: undefined });
      expect(await everybodyIn(segments, ['east'])).toEqual([]);
    });

    it('says up to whom everybody was looked at, and when nobody comes after', async () => {
      const { segments } = await createWith(['C-1', 'gold'], ['C-2', 'gold'], ['C-3', 'gold']);
      const page = async (after: string | undefined, limit: number) => {
        const { members, upTo } = await segments.members(['gold'], {
          after: after === undefined ? undefined : id(after),
          limit,
        });
        return [...members.map(({ customerId }) => customerId), upTo];
      };
      expect(await page(undefined, 2)).toEqual(['C-1', 'C-2', 'C-2']);
      expect(await page('C-2', 2)).toEqual(['C-3', undefined]);
      expect(await page(undefined, 3)).toEqual(['C-1', 'C-2', 'C-3', undefined]);
      expect(await page('C-3', 3)).toEqual([undefined]);
    });

    it('does not find who has left, finds who came back, and names a segment as it was first written', async () => {
      const { segments, customers } = await createWith(['C-1', 'Gold', 'north'], ['C-2', 'gold']);
      await customers.put(buildCustomer({ id: 'C-1', segments: ['north'], revision: 2 }));
      expect(await everybodyIn(segments, ['gold'])).toEqual([{ customerId: 'C-2', segments: ['gold'] }]);
      expect(await everybodyIn(segments, ['gold', 'north'])).toEqual([
        { customerId: 'C-1', segments: ['north'] },
        { customerId: 'C-2', segments: ['gold'] },
      ]);
      await customers.put(buildCustomer({ id: 'C-1', segments: ['GOLD', 'זהב'], revision: 3 }));
      expect(await everybodyIn(segments, ['gold'])).toHaveLength(2);
      expect(await segments.names()).toEqual(['Gold', 'north', 'זהב']);
    });

    it('does not find by a profile that was refused, nor who was erased', async () => {
      const { segments, customers } = await createWith(['C-1', 'gold'], ['C-2', 'gold']);
      expect(await customers.put(buildCustomer({ id: 'C-1', segments: ['silver'] }))).toBe('stale');
      await customers.erase(id('C-2'));
      expect(await everybodyIn(segments, ['gold', 'silver'])).toEqual([{ customerId: 'C-1', segments: ['gold'] }]);
    });

    it('counts whoever cannot be read as a member: nobody is lost for a bad row', async () => {
      const { segments, damage } = await createWith(['C-1', 'gold'], ['C-2', 'gold', 'north'], ['C-3', 'gold']);
      await damage(id('C-2'));
      expect(await everybodyIn(segments, ['north', 'gold'])).toEqual([
        { customerId: 'C-1', segments: ['gold'] },
        { customerId: 'C-2', segments: ['north', 'gold'] },
        { customerId: 'C-3', segments: ['gold'] },
      ]);
    });

    it('reads more profiles than one request holds', async () => {
      const { segments, customers } = await create();
      const ids = Array.from({ length: 230 }, (_, index) => `C-${1000 + index}`);
      await Promise.all(ids.map((who) => customers.put(buildCustomer({ id: who, segments: ['gold'] }))));
      const { members, upTo } = await segments.members(['gold'], { after: undefined, limit: 220 });
      expect(members.map(({ customerId }) => customerId)).toEqual(ids.slice(0, 220));
      expect(upTo).toBe('C-1219');
    });

    it('misses nobody and doubles nobody, whoever is in what, however long the pages are', async () => {
      const names = ['a', 'b', 'c', 'd'];
      const business = fc.array(fc.subarray(names), { maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(
          business,
          fc.subarray(names),
          fc.integer({ min: 1, max: 45 }),
          async (people, asked, limit) => {
            const { segments, customers } = await create();
            const ids = people.map((_, index) => `C-${index}`);
            await Promise.all(
              ids.map((who, at) => customers.put(buildCustomer({ id: who, segments: people[at] ?? [] }))),
            );
            const expected = ids
              .map((customerId, at) => ({ customerId, segments: asked.filter((one) => people[at]?.includes(one)) }))
              .filter(({ segments: own }) => own.length > 0)
              .toSorted((left, right) => (left.customerId < right.customerId ? -1 : 1));
            expect(await everybodyIn(segments, asked, limit)).toEqual(expected);
          },
        ),
        { numRuns: runs },
      );
    });
  });
}
