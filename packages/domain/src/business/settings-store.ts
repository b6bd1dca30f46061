import * as z from 'zod';
import { businessCalendarSchema } from '../calendar/business-calendar.ts';
import { staffIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { usualOptionsSchema } from '../stock-delay/option.ts';
import { announcementRulesSchema, senderIdentitySchema, wantedSenderSchema } from './business.ts';

/** Somebody wishes that announcements need a second person only from more customers on than now. */
export const pendingLimitSchema = z.object({
  approvalFrom: announcementRulesSchema.shape.approvalFrom,
  askedBy: staffIdSchema,
  askedAt: instantSchema,
});

/** Everything about the business that staff may set. */
export const settingsSchema = z.object({
  sender: senderIdentitySchema,
  calendar: businessCalendarSchema,
  announcements: announcementRulesSchema,
  options: usualOptionsSchema.default([]),
  /** A raised limit of `announcements.approvalFrom` that waits for a second person. */
  pendingLimit: pendingLimitSchema.optional(),
  revision: z.int().min(1),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Settings as staff may save them. */
export const wantedSettingsSchema = settingsSchema.extend({ sender: wantedSenderSchema });

/**
 * How a backup is brought back without telling anybody twice. What was published before `since` may have been sent after
 * the backup was taken, and no row knows: each such message that is not told is put before a person instead of being sent.
 */
export const recoverySchema = z.object({ since: instantSchema.optional() });
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
  /** Where a recovery stands; empty where there was none. */
  recovery(): Promise<Recovery>;
  setRecovery(recovery: Recovery): Promise<void>;
};
