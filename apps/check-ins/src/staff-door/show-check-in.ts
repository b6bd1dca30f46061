import { isOverdue } from '@kesher/domain/check-in/answer/escalate';
import { type CheckIn, carrierOf } from '@kesher/domain/check-in/check-in';
import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { protocolOf } from '@kesher/domain/check-in/store/move-on';
import type { Instant } from '@kesher/domain/instant';
import type { Language, Localized } from '@kesher/domain/language';
import type { ShownCheckIn } from './answers.ts';

/** A check-in as staff see it. */
export function showCheckIn(checkIn: CheckIn, protocols: readonly Protocol[], now: Instant): ShownCheckIn {
  const { said: _said, callBy: _callBy, shared: _shared, language: _language, protocol: _protocol, ...rest } = checkIn;
  const protocol = protocolOf(checkIn, protocols);
  return {
    ...rest,
    carriedBy: carrierOf(checkIn),
    ...(protocol && { name: localized((language) => protocol.words[language].name) }),
    isOverdue: isOverdue(checkIn, now),
  };
}

/** The same in every language. */
export function localized(text: (language: Language) => string): Localized {
  return { en: text('en'), he: text('he'), ar: text('ar') };
}
