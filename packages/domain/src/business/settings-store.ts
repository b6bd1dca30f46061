import * as z from 'zod';
import { businessCalendarSchema } from '../calendar/business-calendar.ts';
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
};
