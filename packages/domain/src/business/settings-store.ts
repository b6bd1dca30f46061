import * as z from 'zod';
import { businessCalendarSchema } from '../calendar/business-calendar.ts';
import { staffIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Jobs } from '../job/jobs.ts';
import { languages } from '../language.ts';
import { languageSchema } from '../language-schema.ts';
import { retentionSchema, wantedRetentionSchema } from '../retention/wanted-retention.ts';
import type { OwnSentence } from '../wording/own-sentence.ts';
import { announcementRulesSchema, senderIdentitySchema, wantedSenderSchema } from './business.ts';

/** Somebody wishes that announcements need a second person only from more customers on than now. */
export const pendingLimitSchema = z.object({
  approvalFrom: announcementRulesSchema.shape.approvalFrom,
  askedBy: staffIdSchema,
  askedAt: instantSchema,
});

const coreSettingsSchema = z.object({
  sender: senderIdentitySchema,
  calendar: businessCalendarSchema,
  announcements: announcementRulesSchema,
  /** In which languages customers are spoken to; settings of before December 2026 serve all. */
  languages: z
    .array(languageSchema)
    .min(1)
    .max(languages.length)
    .default([...languages]),
  /** A raised limit of `announcements.approvalFrom` that waits for a second person. */
  pendingLimit: pendingLimitSchema.optional(),
  /** How long what is stored is kept, where it differs from the table. */
  retention: retentionSchema.optional(),
  revision: z.int().min(1),
});

/** Everything about the business that staff may set. What is set for a job lies beside the rest, and is carried unread. */
export const settingsSchema = coreSettingsSchema.loose();
export type Settings = z.infer<typeof settingsSchema>;

const wantedSettingsSchema = settingsSchema.extend({
  sender: wantedSenderSchema,
  retention: wantedRetentionSchema.optional(),
});

type Reading = Pick<Jobs, 'readSettings'>;

/** Settings as they are read where they are stored: what is a job's own is read as the job does, what is nobody's is left. */
export function settingsSchemaOf(jobs: Reading): z.ZodType<Settings> {
  return settingsSchema.transform(withJobs(jobs));
}

/** Settings as staff may save them. */
export function wantedSettingsSchemaOf(jobs: Reading): z.ZodType<Settings> {
  return wantedSettingsSchema.transform((settings, context) => {
    const { languages: served, sender } = settings;
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['languages'], message });
    if (new Set(served).size < served.length) refuse('name each language once');
    if (!served.includes(sender.defaultLanguage)) refuse('serve the language for whoever speaks none of the others');
    return withJobs(jobs)(settings, context);
  });
}

function withJobs({ readSettings }: Reading) {
  return (settings: Settings, context: z.RefinementCtx): Settings => ({
    ...coreSettingsSchema.parse(settings),
    ...readSettings(settings, context),
  });
}

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
  /** Every version of what the business says in its own words. */
  sentences(): Promise<readonly OwnSentence[]>;
  /** Adds a version; stale where that version was saved already. */
  saveSentence(sentence: OwnSentence): Promise<'stored' | 'stale'>;
};
