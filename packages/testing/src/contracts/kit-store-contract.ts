import { aKitRelease, aKitWithdrawal } from '@kesher/domain/crisis/kit-release.fixture';
import type { KitStore } from '@kesher/domain/crisis/kit-store';
import { describe, expect, it } from 'vitest';

/** What every store of released kits must do. `create` answers an empty one. */
export function describeKitStore(name: string, create: () => Promise<{ store: KitStore }>): void {
  describe(`the kit store ${name}`, () => {
    it('keeps every act, by kit, language and time', async () => {
      const { store } = await create();
      expect(await store.get()).toEqual([]);
      const hebrew = aKitRelease({ language: 'he' });
      const security = aKitRelease({ kit: 'security' });
      const withdrawn = aKitWithdrawal();
      for (const release of [security, hebrew, aKitRelease()]) expect(await store.release(release)).toBe('stored');
      expect(await store.withdraw(withdrawn)).toBe('stored');
      expect(await store.get()).toEqual([aKitRelease(), withdrawn, hebrew, security]);
    });

    it('changes nothing that was once done', async () => {
      const { store } = await create();
      expect(await store.release(aKitRelease())).toBe('stored');
      expect(await store.release(aKitRelease({ name: 'Rana Khoury' }))).toBe('stale');
      expect(await store.withdraw(aKitWithdrawal({ at: aKitRelease().at }))).toBe('stale');
      expect(await store.get()).toEqual([aKitRelease()]);
    });
  });
}
