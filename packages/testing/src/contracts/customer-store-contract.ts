import type { CustomerStore } from '@kesher/domain/customer/customer-store';
import { nameWords } from '@kesher/domain/customer/name-words';
import type { CustomerId } from '@kesher/domain/ids';
import { describe, expect, it } from 'vitest';
import { buildCustomer } from '../builders/customer.ts';

/** What every customer store must do. `create` answers an empty one. */
export function describeCustomerStore(name: string, create: () => Promise<{ store: CustomerStore }>): void {
  describe(`the customer store ${name}`, () => {
    it('stores the next revision and refuses every other', async () => {
      const { store } = await create();
      expect(await store.put(buildCustomer({ revision: 2 }))).toBe('stale');
      expect(await store.put(buildCustomer())).toBe('stored');
      expect(await store.put(buildCustomer({ name: 'Somebody Else' }))).toBe('stale');
      expect(await store.put(buildCustomer({ revision: 3 }))).toBe('stale');
      expect(await store.put(buildCustomer({ revision: 2, language: 'ar' }))).toBe('stored');
      expect(await store.get(buildCustomer().id)).toEqual(buildCustomer({ revision: 2, language: 'ar' }));
    });

    it('lets one of concurrent writers of the same revision win', async () => {
      const { store } = await create();
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.put(buildCustomer())));
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    });

    it('drops what the new profile no longer says', async () => {
      const { store } = await create();
      await store.put(buildCustomer());
      await store.put(buildCustomer({ revision: 2, email: undefined, timeZone: undefined }));
      const stored = await store.get(buildCustomer().id);
      expect(stored?.email).toBeUndefined();
      expect(stored?.timeZone).toBeUndefined();
    });

    it('hands out copies', async () => {
      const { store } = await create();
      const at = '2026-11-22T08:00:00.000Z';
      const consent = { channel: 'sms', purpose: 'service', decision: 'granted', at, how: 'call', shown: '' } as const;
      const customer = buildCustomer({ consents: [consent] });
      await store.put(customer);
      (await store.get(customer.id))?.consents.pop();
      expect(await store.get(customer.id)).toEqual(customer);
    });

    it('reads a hundred at once and leaves missing ones out, also when an id is named twice', async () => {
      const { store } = await create();
      const ids = Array.from({ length: 97 }, (_, index) => `C-${index}` as CustomerId);
      for (const id of ids) await store.put(buildCustomer({ id }));
      const found = await store.getMany([...ids, ids[0] as CustomerId, 'C-none' as CustomerId]);
      expect([...found.keys()].toSorted()).toEqual(ids.toSorted());
      expect(found.get(ids[5] as CustomerId)?.id).toBe(ids[5]);
      expect((await store.getMany([])).size).toBe(0);
    });

    it('erases a customer for good, with every way that led to them, and nobody else', async () => {
      const { store } = await create();
      await store.put(buildCustomer());
      await store.put(buildCustomer({ revision: 2, email: 'new@example.com', name: 'Dana Cohen' }));
      await store.put(buildCustomer({ id: 'C-2', email: 'two@example.com' }));
      await store.erase(buildCustomer().id);
      expect(await store.get(buildCustomer().id)).toBeUndefined();
      expect(await store.findByAddress('new@example.com')).toEqual([]);
      expect(await store.findByAddress('+972501234567')).toEqual(['C-2']);
      expect(await store.findByName(['dana'], 9)).toEqual(['C-2']);
      await store.erase(buildCustomer().id);
      expect(await store.put(buildCustomer())).toBe('stored');
    });

    describe('a name', () => {
      const found = async (store: CustomerStore, search: string, limit = 20) =>
        (await store.findByName(nameWords(search), limit)).toSorted();

      it('is found by the beginning of any of its words, in whatever case and accents', async () => {
        const { store } = await create();
        await store.put(buildCustomer({ id: 'C-1', name: 'Dana Levi' }));
        await store.put(buildCustomer({ id: 'C-2', name: 'דָּנָה לוי' }));
        await store.put(buildCustomer({ id: 'C-3', name: 'José Álvarez-Levine' }));
        await store.put(buildCustomer({ id: 'C-4', name: 'أحمد الخطيب' }));
        expect(await found(store, 'LE')).toEqual(['C-1', 'C-3']);
        expect(await found(store, 'levi dan')).toEqual(['C-1']);
        expect(await found(store, 'alvarez')).toEqual(['C-3']);
        expect(await found(store, 'דנה')).toEqual(['C-2']);
        expect(await found(store, 'احمد الخ')).toEqual(['C-4']);
        expect(await found(store, 'evi')).toEqual([]);
        expect(await found(store, '')).toEqual([]);
      });

      it('that was changed finds the customer under the new one only', async () => {
        const { store } = await create();
        await store.put(buildCustomer({ name: 'Dana Levi' }));
        await store.put(buildCustomer({ name: 'Dana Cohen', revision: 2 }));
        expect(await found(store, 'levi')).toEqual([]);
        expect(await found(store, 'cohen')).toEqual(['C-1001']);
      });

      it('that many bear is found among them by a second word, and answers no more than asked for', async () => {
        const { store } = await create();
        const ids = Array.from({ length: 60 }, (_, index) => `C-${1000 + index}`);
        await Promise.all(ids.map((id) => store.put(buildCustomer({ id, name: 'Dana Levi' }))));
        await store.put(buildCustomer({ id: 'C-last', name: 'Dana Zohar' }));
        expect(await found(store, 'dana')).toHaveLength(20);
        expect(await found(store, 'zo dana')).toEqual(['C-last']);
        expect(await found(store, 'dana zo')).toEqual(['C-last']);
      });
    });

    describe('an address', () => {
      it('that two people share finds them both', async () => {
        const { store } = await create();
        await store.put(buildCustomer({ id: 'C-1', email: 'one@example.com' }));
        await store.put(buildCustomer({ id: 'C-2', email: 'two@example.com' }));
        expect((await store.findByAddress('+972501234567')).toSorted()).toEqual(['C-1', 'C-2']);
        expect(await store.findByAddress('one@example.com')).toEqual(['C-1']);
      });

      it('is found in whatever case it is written', async () => {
        const { store } = await create();
        await store.put(buildCustomer({ email: 'Dana.Levi@Example.com' }));
        expect(await store.findByAddress(' DANA.LEVI@example.COM ')).toEqual(['C-1001']);
      });

      it('that a customer gave up no longer finds them', async () => {
        const { store } = await create();
        await store.put(buildCustomer());
        await store.put(buildCustomer({ revision: 2, email: 'new@example.com' }));
        expect(await store.findByAddress('dana.levi@example.com')).toEqual([]);
        expect(await store.findByAddress('new@example.com')).toEqual(['C-1001']);
      });

      it('of a refused profile finds nobody', async () => {
        const { store } = await create();
        await store.put(buildCustomer());
        await store.put(buildCustomer({ revision: 5, email: 'stale@example.com' }));
        expect(await store.findByAddress('stale@example.com')).toEqual([]);
      });

      it('that many share finds them all', async () => {
        const { store } = await create();
        const ids = Array.from({ length: 130 }, (_, index) => `C-${1000 + index}` as CustomerId);
        await Promise.all(ids.map((id) => store.put(buildCustomer({ id, email: `${id}@example.com` }))));
        expect((await store.findByAddress('+972501234567')).toSorted()).toEqual(ids);
      });
    });
  });
}
