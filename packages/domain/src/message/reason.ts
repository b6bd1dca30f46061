import * as z from 'zod';

/** Why a message was not sent, or not sent yet. Screens translate these; they never carry personal data. */
export const reasons = [
  'opted-out',
  'consent-not-given',
  'superseded',
  'withdrawn',
  'no-longer-affected',
  'customer-erased',
  'suppressed-address',
  'no-address',
  'refused-by-channel',
  'bounced',
  'too-late',
  'quiet-hours',
  'customer-hours',
  'customer-hours-impossible',
  'shabbat',
  'holiday',
  'ramadan-hours',
  'friday-prayer',
  'throttled',
  'quota-spent',
  'channel-paused',
  'channel-unavailable',
  'no-answer',
  'lease-expired',
  'event-path-silent',
  'restored',
] as const;
export const reasonSchema = z.enum(reasons);
export type Reason = z.infer<typeof reasonSchema>;
