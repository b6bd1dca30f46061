import * as z from 'zod';

/** Why a message was not sent, or not sent yet. Screens translate these; they never carry personal data. */
export const reasons = [
  'opted-out',
  'consent-not-given',
  'superseded',
  'withdrawn',
  'no-longer-affected',
  'chose-to-end-the-wait',
  'customer-erased',
  'suppressed-address',
  /** Somebody who shares the address or number has refused what comes to it. */
  'address-refused',
  'calls-refused',
  'no-address',
  'no-text-messages',
  'refused-by-channel',
  /** What may be spent on SMS in a month is spent. */
  'spend-limit',
  /** It would have cost more than one SMS may. */
  'price-cap',
  'carrier-blocked',
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
  /** A person has stopped it: it waits until that is undone, or is corrected. */
  'stopped',
  'channel-unavailable',
  'no-answer',
  'lease-expired',
  'event-path-silent',
  'restored',
  /** What is stored about the customer, or about their message, cannot be read: an admin mends the row. */
  'unreadable-record',
] as const;
export const reasonSchema = z.enum(reasons);
export type Reason = z.infer<typeof reasonSchema>;
