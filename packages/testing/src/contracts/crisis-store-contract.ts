import { crisisIdSchema } from '@kesher/domain/crisis/crisis';
import { aCrisis, opened } from '@kesher/domain/crisis/crisis.fixture';
import type { CrisisStore } from '@kesher/domain/crisis/crisis-store';
import { addMs, hourMs } from '@kesher/domain/instant';
import { describe, expect, it } from 'vitest';

/** What every store of crises must do. `create` answers an empty one. */
export function describeCrisisStore(name: string, create: () => Promise<{ store: CrisisStore }>): void {
  describe(`the crisis store ${name}`, () => {
    it('writes each revision once, on the one before it', async () => {
      const { store } = await create();
      const crisis = aCrisis();
      expect(await store.get(crisis.id)).toBeUndefined();
      expect(await store.put(crisis)).toBe('stored');
      expect(await store.put(crisis)).toBe('stale');
      expect(await store.put({ ...crisis, phase: 'ending', revision: 3 })).toBe('stale');
      expect(await store.put({ ...crisis, phase: 'ongoing', revision: 2 })).toBe('stored');
      expect(await store.get(crisis.id)).toEqual({ ...crisis, phase: 'ongoing', revision: 2 });
    });

    it('lists the newest first, page by page', async () => {
      const { store } = await create();
      for (const number of [1, 2, 3])
        await store.put(
          aCrisis({ id: crisisIdSchema.parse(`outage-${number}`), openedAt: addMs(opened, number * hourMs) }),
        );
      const first = await store.list({ limit: 2 });
      expect(first.crises.map(({ id }) => id)).toEqual(['outage-3', 'outage-2']);
      const second = await store.list({ limit: 2, after: first.next });
      expect([second.crises.map(({ id }) => id), second.next]).toEqual([['outage-1'], undefined]);
    });
  });
}
