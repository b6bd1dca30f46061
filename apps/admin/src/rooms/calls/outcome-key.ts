import { type CheckInOutcome, checkInOutcomes } from '@kesher/domain/check-in/call/attempt';

/** The outcomes of a call in which we spoke to the person themself: it must be clear first that it was they. */
export const spokenOutcomes = ['fine', 'some-trouble', 'urgent'] as const satisfies CheckInOutcome[];

/** The others, in the order of their keys. */
export const otherOutcomes = checkInOutcomes.filter((outcome) => !isSpoken(outcome));

export function isSpoken(outcome: CheckInOutcome): boolean {
  return spokenOutcomes.some((spoken) => spoken === outcome);
}

/** The digit that ends a call with an outcome: 1 to 9, and 0 for the tenth. */
export function digitOf(outcome: CheckInOutcome): string {
  return String((checkInOutcomes.indexOf(outcome) + 1) % 10);
}

/** The outcome that a key stands for, by its place and in every script; none where another key is held with it. */
export function outcomeOf(key: Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>) {
  const [, place, digit] = /^(Digit|Numpad)(\d)$/.exec(key.code) ?? [];
  // Without its lock the number pad has arrows there, by which answers are chosen.
  if (
    digit === undefined ||
    (place === 'Numpad' && !/^\p{Nd}$/u.test(key.key)) ||
    key.ctrlKey ||
    key.metaKey ||
    key.altKey ||
    key.shiftKey
  )
    return undefined;
  return checkInOutcomes.find((outcome) => digitOf(outcome) === digit);
}
