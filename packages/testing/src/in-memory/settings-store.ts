import {
  type Settings,
  SettingsMissingError,
  type SettingsStore,
  settingsSchema,
} from '@kesher/domain/business/settings-store';
import type { Restorable } from './rows.ts';

/** The business's settings; each read parses anew, as the real one does, so that the calendar comes back frozen. */
export function createInMemorySettingsStore(initial?: Settings): SettingsStore & Restorable<Settings | undefined> {
  let stored = structuredClone(initial);
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
    snapshot: () => structuredClone(stored),
    restore(state) {
      stored = structuredClone(state);
    },
  };
}
