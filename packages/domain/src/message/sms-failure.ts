import type { Instant } from '../instant.ts';
import type { Receipt } from './receipt.ts';

/** Why an SMS that was taken did not arrive: by our money, by the carrier, by the person's wish, or because of the number. */
export const smsFailures = [
  'spend-limit',
  'price-cap',
  'carrier-blocked',
  'opted-out',
  'dead-number',
  'undelivered',
] as const;
export type SmsFailure = (typeof smsFailures)[number];

/** The carriers' words, from the most telling on (docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html). */
const words: readonly [RegExp, SmsFailure][] = [
  [/opted out/i, 'opted-out'],
  [/exceed max price/i, 'price-cap'],
  // Not in the documented list, but what the log says once the month's limit is spent.
  [/no quota left|spend(ing)? limit/i, 'spend-limit'],
  [/invalid phone number/i, 'dead-number'],
  [/blocked/i, 'carrier-blocked'],
];

/** What a failure of SNS's delivery log means. A phone that was off, and whatever nobody can tell, is `undelivered`. */
export function smsFailureOf(providerResponse: string): SmsFailure {
  return words.find(([said]) => said.test(providerResponse))?.[1] ?? 'undelivered';
}

/** What a failed SMS is to its message: the next way is opened, and says why; only a dead number is closed. */
export function receiptOfFailure(failure: SmsFailure, at: Instant): Receipt {
  switch (failure) {
    case 'dead-number':
      return { kind: 'bounced', at };
    case 'undelivered':
      return { kind: 'undelivered', at };
    case 'spend-limit':
    case 'price-cap':
    case 'carrier-blocked':
    case 'opted-out':
      return { kind: 'undelivered', at, reason: failure };
  }
}
