import { SettingsMissingError, type SettingsStore } from '@kesher/domain/business/settings-store';
import { ProblemError } from './problem.ts';

/** The same settings; before any were saved, reading them is the problem document that says so. */
export function savedSettings(settings: SettingsStore): SettingsStore {
  return {
    ...settings,
    async get() {
      try {
        return await settings.get();
      } catch (error) {
        if (!(error instanceof SettingsMissingError)) throw error;
        throw new ProblemError({
          status: 409,
          code: error.code,
          title: 'The business has no settings yet.',
          errors: [{ field: 'settings', problem: 'never saved', remedy: 'Save the settings, then try again.' }],
        });
      }
    },
  };
}
