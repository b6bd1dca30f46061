import * as z from 'zod';
import { businessCalendarSchema } from '../calendar/business-calendar.ts';
import { instantSchema } from '../instant-schema.ts';
import { usualOptionsSchema } from '../stock-delay/option.ts';
import { announcementRulesSchema, senderIdentitySchema } from './business.ts';

/** Everything about the business that staff may set. */
export const settingsSchema = z.object({
  sender: senderIdentitySchema,
  calendar: businessCalendarSchema,
  announcements: announcementRulesSchema,
  options: usualOptionsSchema.default([]),
  revision: z.int().min(1),
});
export type Settings = z.infer<typeof settingsSchema>;

/**
 * How a backup is brought back without telling anybody twice. While `paused`, nothing is sent. What was published before
 * `since` may have been sent after the backup was taken, and no row knows: each such message that is not told is put
 * before a person instead of being sent.
 */
export const recoverySchema = z.object({ paused: z.boolean(), since: instantSchema.optional() });
export type Recovery = z.infer<typeof recoverySchema>;

/** Nobody has saved the business's settings yet. */
export class SettingsMissingError extends Error {
  override readonly name = 'SettingsMissingError';
  readonly code = 'settings-missing';
  constructor() {
    super('The business has no settings yet: save them before anything is announced or sent.');
  }
}

export type SettingsStore = {
  /** The settings; throws a `SettingsMissingError` when none were ever saved, because nothing may be sent without hours and a sender. */
  get(): Promise<Settings>;
  /** Writes if the stored revision is `settings.revision - 1`. */
  put(settings: Settings): Promise<'stored' | 'stale'>;
  /** Where a recovery stands; not paused and without an instant where there was none. */
  recovery(): Promise<Recovery>;
  setRecovery(recovery: Recovery): Promise<void>;
};
