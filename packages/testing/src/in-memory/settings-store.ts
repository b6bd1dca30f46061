import {
  type Recovery,
  type Settings,
  SettingsMissingError,
  type SettingsStore,
  settingsSchema,
} from '@kesher/domain/business/settings-store';
import { UnreadableRowError } from '@kesher/domain/unreadable/unreadable-row';
import { type OwnSentence, ownSentenceSchema } from '@kesher/domain/wording/own-sentence';
import type { Restorable, SetAsideIn } from './rows.ts';

/** The business's settings; each read parses anew, as the real one does, so that the calendar comes back frozen. */
export function createInMemorySettingsStore(
  initial?: Settings,
  inTable?: SetAsideIn,
): SettingsStore & Restorable<Settings | undefined> & { damage(): void; mend(): void } {
  let stored = structuredClone(initial);
  let isDamaged = false;
  let recovery: Recovery = {};
  const sentences = new Map<string, OwnSentence>();
  return {
    async get() {
      if (!stored) throw new SettingsMissingError();
      if (isDamaged) {
        inTable?.setAside('settings');
        throw new UnreadableRowError({ table: inTable?.table ?? '', pk: 'settings', sk: 'business' });
      }
      return settingsSchema.parse(stored);
    },
    async put(settings) {
      if ((stored?.revision ?? 0) !== settings.revision - 1) return 'stale';
      stored = structuredClone(settingsSchema.parse(settings));
      return 'stored';
    },
    recovery: async () => structuredClone(recovery),
    async setRecovery(next) {
      recovery = structuredClone(next);
    },
    sentences: async () => structuredClone([...sentences.values()]),
    async saveSentence(sentence) {
      const { job, key, language, version } = sentence;
      const id = [job, key, language, version].join('#');
      if (sentences.has(id)) return 'stale';
      sentences.set(id, ownSentenceSchema.parse(structuredClone(sentence)));
      return 'stored';
    },
    damage() {
      isDamaged = true;
    },
    mend() {
      isDamaged = false;
    },
    snapshot: () => structuredClone(stored),
    // A recovery is not part of what it recovers.
    restore(state) {
      stored = structuredClone(state);
    },
  };
}
