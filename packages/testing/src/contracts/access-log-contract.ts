import { type Access, type AccessThing, looksOf } from '@kesher/domain/access/access';
import type { AccessLog } from '@kesher/domain/access/access-log';
import type { CustomerId, StaffId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { ReadRetention } from '@kesher/domain/retention/retention';
import { staffMemberSchema } from '@kesher/domain/staff/staff';
import { describe, expect, it } from 'vitest';
import { byTheTable } from '../in-memory/by-the-table.ts';

const now = '2026-11-22T12:00:00.000Z' as Instant;
const instant = (at: string) => at as Instant;
const customer = (id: string) => id as CustomerId;

function look(wanted: { by?: string; of?: string; thing?: AccessThing; at?: string; customers?: string[] } = {}) {
  const { by = 'ann', thing = 'profile', at = '2026-11-22T10:15:00.000Z', customers = ['C-1'], of } = wanted;
  const staff = staffMemberSchema.parse({ id: by, name: 'Somebody', roles: ['agent'] });
  return looksOf(staff, { customerIds: customers.map(customer), thing, of, at: instant(at) });
}

/** What every record of looks must do. `create` answers an empty one. */
export function describeAccessLog(
  name: string,
  create: (retention: ReadRetention) => Promise<{ log: AccessLog }>,
): void {
  describe(`the record of looks ${name}`, () => {
    it('keeps one row per person, thing and hour, with the first look of it', async () => {
      const { log } = await create(byTheTable);
      const first = look();
      await log.record(first);
      await log.record(look({ at: '2026-11-22T10:59:59.999Z' }));
      await log.record(look());
      expect(await log.page({ limit: 10, now })).toEqual({ looks: first });
      const others = [
        look({ at: '2026-11-22T11:00:00.000Z' }),
        look({ thing: 'timeline' }),
        look({ by: 'ben' }),
        look({ customers: ['C-2'] }),
        look({ thing: 'ledger', of: 'delay-1.v1' }),
        look({ thing: 'ledger', of: 'delay-1.v2' }),
      ].flat();
      await log.record(others);
      await log.record(others);
      expect((await log.page({ limit: 100, now })).looks).toHaveLength(7);
    });

    it('is found by the customer, by who looked, by both, and whole', async () => {
      const { log } = await create(byTheTable);
      await log.record([...look({ customers: ['C-1', 'C-2'] }), ...look({ by: 'ben' })]);
      const seen = async (query: { customerId?: CustomerId; by?: StaffId }) =>
        (await log.page({ limit: 10, now, ...query })).looks
          .map(({ by, customerId }) => `${by} ${customerId}`)
          .toSorted();
      expect(await seen({ customerId: customer('C-1') })).toEqual(['ann C-1', 'ben C-1']);
      expect(await seen({ customerId: customer('C-2') })).toEqual(['ann C-2']);
      expect(await seen({ by: 'ben' as StaffId })).toEqual(['ben C-1']);
      expect(await seen({ by: 'ben' as StaffId, customerId: customer('C-2') })).toEqual([]);
      expect(await seen({ by: 'ann' as StaffId, customerId: customer('C-1') })).toEqual(['ann C-1']);
      expect(await seen({})).toEqual(['ann C-1', 'ann C-2', 'ben C-1']);
      expect(await seen({ by: 'nobody' as StaffId })).toEqual([]);
    });

    it.each([{}, { customerId: customer('C-1') }, { by: 'ann' as StaffId }])(
      'pages through all of it, newest hour first, by %o',
      async (query) => {
        const { log } = await create(byTheTable);
        const days = Array.from({ length: 7 }, (_, day) => `2026-11-0${day + 1}T10:00:00.000Z`);
        for (const at of days) await log.record(look({ at }));
        const seen: Access[] = [];
        let after: string | undefined;
        do {
          const page = await log.page({ limit: 3, now, after, ...query });
          expect(page.looks.length).toBeGreaterThan(0);
          seen.push(...page.looks);
          after = page.next;
        } while (after !== undefined);
        expect(seen.map(({ at }) => at)).toEqual(days.toReversed());
      },
    );

    it('starts from the first page for a cursor that is not its own', async () => {
      const { log } = await create(byTheTable);
      await log.record(look());
      expect((await log.page({ limit: 3, now, after: 'constructor' })).looks).toHaveLength(1);
    });

    it('shows the looks of 24 months and none older', async () => {
      const { log } = await create(byTheTable);
      await log.record(look({ at: '2024-11-22T12:00:00.000Z' }));
      await log.record(look({ at: '2024-11-22T11:59:59.999Z' }));
      for (const query of [{}, { customerId: customer('C-1') }, { by: 'ann' as StaffId }])
        expect((await log.page({ limit: 10, now, ...query })).looks.map(({ at }) => at)).toEqual([
          '2024-11-22T12:00:00.000Z',
        ]);
    });

    it('shows them for as long as the owner keeps looks, which is never less', async () => {
      const { log } = await create(async () => ({ looks: 30 }));
      await log.record(look({ at: '2024-05-22T12:00:00.000Z' }));
      await log.record(look({ at: '2024-05-22T11:59:59.999Z' }));
      expect((await log.page({ limit: 10, now })).looks.map(({ at }) => at)).toEqual(['2024-05-22T12:00:00.000Z']);
      const { log: least } = await create(async () => ({ looks: 1 }));
      await least.record(look({ at: '2024-11-22T12:00:00.000Z' }));
      expect((await least.page({ limit: 10, now })).looks).toHaveLength(1);
    });

    it('outlives the customer, without their id, and is still found by it', async () => {
      const { log } = await create(byTheTable);
      await log.record([...look(), ...look({ customers: ['C-2'] }), ...look({ thing: 'message', of: 'delay-1.v1' })]);
      await log.forgetCustomer(customer('C-1'));
      await log.forgetCustomer(customer('C-1'));
      const { looks } = await log.page({ customerId: customer('C-1'), limit: 10, now });
      expect(looks.map(({ thing, customerId }) => [thing, customerId])).toEqual([
        ['profile', undefined],
        ['message', undefined],
      ]);
      expect(JSON.stringify(looks)).not.toContain('C-1');
      expect(new Set(looks.map(({ erasedAs }) => erasedAs)).size).toBe(1);
      expect((await log.page({ by: 'ann' as StaffId, limit: 10, now })).looks).toHaveLength(3);
      expect((await log.page({ customerId: customer('C-2'), limit: 10, now })).looks).toHaveLength(1);
    });
  });
}
