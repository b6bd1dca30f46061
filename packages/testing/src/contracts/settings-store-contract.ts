import type { SettingsStore } from '@kesher/domain/business/settings-store';
import { instantFromMs } from '@kesher/domain/instant';
import { ownSentenceSchema } from '@kesher/domain/wording/own-sentence';
import { describe, expect, it } from 'vitest';
import { buildSettings } from '../builders/settings.ts';

/** What every settings store must do. `create` answers an empty one. */
export function describeSettingsStore(name: string, create: () => Promise<{ store: SettingsStore }>): void {
  describe(`the settings store ${name}`, () => {
    it('throws as long as there are none, because nothing may be sent without hours and a sender', async () => {
      const { store } = await create();
      await expect(store.get()).rejects.toThrow('no settings yet');
    });

    it('stores the next revision and refuses every other', async () => {
      const { store } = await create();
      expect(await store.put(buildSettings({ revision: 2 }))).toBe('stale');
      expect(await store.put(buildSettings())).toBe('stored');
      expect(await store.put(buildSettings())).toBe('stale');
      expect(await store.put(buildSettings({ revision: 3 }))).toBe('stale');
      expect(await store.put(buildSettings({ revision: 2 }))).toBe('stored');
      expect(await store.get()).toEqual(buildSettings({ revision: 2 }));
    });

    it('lets one of concurrent writers win', async () => {
      const { store } = await create();
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.put(buildSettings())));
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    });

    it('is in no recovery until one is begun, and remembers it beside the settings', async () => {
      const { store } = await create();
      expect(await store.recovery()).toEqual({});
      await store.put(buildSettings());
      const recovery = { since: instantFromMs(Date.UTC(2026, 10, 26, 12)) };
      await store.setRecovery(recovery);
      expect(await store.recovery()).toEqual(recovery);
      expect(await store.get()).toEqual(buildSettings());
    });

    it('keeps every version of an own sentence, and each of them once', async () => {
      const { store } = await create();
      expect(await store.sentences()).toEqual([]);
      const at = instantFromMs(Date.UTC(2026, 10, 30, 12));
      const first = ownSentenceSchema.parse({
        job: 'stock-delay',
        key: 'lead.first',
        language: 'he',
        version: 1,
        text: 'סליחה, זה מתעכב.',
        by: 'staff-1',
        at,
        holdsFrom: at,
      });
      const second = { ...first, version: 2, text: null };
      expect(await store.saveSentence(first)).toBe('stored');
      expect(await store.saveSentence({ ...first, text: 'אחר' })).toBe('stale');
      expect(await store.saveSentence(second)).toBe('stored');
      expect(await store.sentences()).toEqual([first, second]);
    });

    it('hands out a calendar that nobody can change', async () => {
      const { store } = await create();
      await store.put(buildSettings());
      const { calendar } = await store.get();
      expect(Object.isFrozen(calendar)).toBe(true);
    });
  });
}
