import { type NumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Kinds of numbers that no text message reaches, by the number plan of each region. */
const callsOnly: ReadonlySet<NumberType> = new Set<NumberType>([
  'FIXED_LINE',
  'TOLL_FREE',
  'PREMIUM_RATE',
  'SHARED_COST',
  'VOIP',
  'PERSONAL_NUMBER',
  'UAN',
  'VOICEMAIL',
]);

/**
 * What a number in E.164 can do. Where a region gives landlines and mobiles the same numbers (+1), or the plan does not
 * know the range, a message is tried: a bounce opens the next way.
 */
export function whatANumberCanDo(e164: string): 'calls-and-messages' | 'calls' {
  const type = parsePhoneNumberFromString(e164)?.getType();
  return type !== undefined && callsOnly.has(type) ? 'calls' : 'calls-and-messages';
}
