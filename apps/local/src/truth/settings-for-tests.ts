import type { Settings } from '@kesher/domain/business/settings-store';
import { buildSettings } from '@kesher/testing/builders/settings';

/** A business that is never silent, announces without a second person and, unless told otherwise, without a countdown. */
export function settingsForTests(announcements: Partial<Settings['announcements']> = {}): Settings {
  const settings = buildSettings();
  return {
    ...settings,
    calendar: { ...settings.calendar, quietHours: { crisis: null, care: null, routine: null } },
    announcements: { ...settings.announcements, countdownSeconds: 0, approvalFrom: 1_000_000, ...announcements },
  };
}
