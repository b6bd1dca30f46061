import {
  type Recovery,
  type Settings,
  SettingsMissingError,
  type SettingsStore,
  settingsSchema,
} from '@kesher/domain/business/settings-store';
import type { Restorable } from './rows.ts';

/** The business's settings; each read parses anew, as the real one does, so that the calendar comes back frozen. */
export function createInMemorySettingsStore(initial?: Settings): SettingsStore & Restorable<Settings | undefined> {
  let stored = structuredClone(initial);
  let recovery: Recovery = { paused: false };
  return {
    async get() {
      if (!stored) throw new SettingsMissingError();
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
    snapshot: () => structuredClone(stored),
    // A recovery is not part of what it recovers.
    restore(state) {
      stored = structuredClone(state);
    },
  };
}
