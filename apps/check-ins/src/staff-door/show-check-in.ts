import { isOverdue } from '@kesher/domain/check-in/answer/escalate';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import type { Instant } from '@kesher/domain/instant';
import type { Language, Localized } from '@kesher/domain/language';
import type { ShownCheckIn } from './answers.ts';

/** The protocol that a check-in goes by, out of all versions. */
export function wordsFor({ protocol }: CheckIn, protocols: readonly Protocol[]): Protocol | undefined {
  return protocols.find(({ id, version }) => id === protocol.id && version === protocol.version);
}

/** A check-in as staff see it. */
export function showCheckIn(checkIn: CheckIn, protocols: readonly Protocol[], now: Instant): ShownCheckIn {
  const {
    said: _said,
    callBy: _callBy,
    carriedBy: _carriedBy,
    language: _language,
    protocol: _protocol,
    ...rest
  } = checkIn;
  const protocol = wordsFor(checkIn, protocols);
  return {
    ...rest,
    ...(protocol && { name: localized((language) => protocol.words[language].name) }),
    isOverdue: isOverdue(checkIn, now),
  };
}

/** The same in every language. */
export function localized(text: (language: Language) => string): Localized {
  return { en: text('en'), he: text('he'), ar: text('ar') };
}
