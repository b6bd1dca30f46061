import type { Channel } from '../../customer/contact-way.ts';
import { dayMs, type Instant, minuteMs, toMs } from '../../instant.ts';
import type { CheckIn } from '../check-in.ts';

/** Age bands in which groups are large enough to be compared; `unknown` is one of them. */
export const ageBands = ['under-18', '18-39', '40-64', '65-79', '80-and-over', 'unknown'] as const;
export type AgeBand = (typeof ageBands)[number];

/** A call that nobody said the end of, or long after it, took no longer than this for all we know. */
const longestCallMinutes = 20;

export const endings = ['answered', 'called', 'not-reached', 'cancelled', 'waiting'] as const;

/** What one check-in teaches, without whose it was. */
export type ContactFacts = {
  protocolId: string;
  /** Who rang last and said what came of it, also where nobody picked up. */
  caller: string | undefined;
  language: string;
  age: AgeBand;
  channel: Channel | 'none';
  ending: (typeof endings)[number];
  feelings: { day: number; feeling: CheckIn['answers'][number]['feeling'] }[];
  flagged: boolean;
  /** From a flag until a person took it up. */
  minutesToPerson: number | undefined;
  staffMinutes: number;
};

/** The facts of one check-in: `age` and `channel` are of the person and of the message that went out. */
export function factsOf(
  checkIn: CheckIn,
  { yearOfBirth, channel, now }: { yearOfBirth: number | undefined; channel: Channel | undefined; now: Instant },
): ContactFacts {
  const { protocol, language, attempts, answers, escalation, endedAt } = checkIn;
  const spoken = attempts.filter(({ outcome }) => spokeWith.some((each) => each === outcome));
  const flag = escalation?.because === 'silence' ? undefined : escalation;
  const byPhone = new Set(spoken.map(({ endedAt: end }) => end));
  return {
    protocolId: protocol.id,
    caller: attempts.findLast(({ outcome }) => outcome !== undefined)?.by,
    language,
    age: ageBandOf(yearOfBirth, now),
    channel: channel ?? 'none',
    ending: endingOf(checkIn, { wasSpokenWith: spoken.length > 0, byPage: answers.some(({ at }) => !byPhone.has(at)) }),
    feelings: answers.map(({ at, feeling }) => ({ day: daysBetween(endedAt, at), feeling })),
    flagged: flag !== undefined,
    minutesToPerson: flag?.acknowledged && (toMs(flag.acknowledged.at) - toMs(flag.since)) / minuteMs,
    staffMinutes: attempts.reduce((sum, { at, endedAt: end }) => sum + (end ? callMinutes(at, end) : 0), 0),
  };
}

const spokeWith = ['fine', 'some-trouble', 'urgent'] as const;

/** The band of an age that is known by the year alone: the age that is reached in this year. */
export function ageBandOf(yearOfBirth: number | undefined, now: Instant): AgeBand {
  if (yearOfBirth === undefined) return 'unknown';
  const age = new Date(now).getUTCFullYear() - yearOfBirth;
  if (age < 18) return 'under-18';
  if (age < 40) return '18-39';
  if (age < 65) return '40-64';
  return age < 80 ? '65-79' : '80-and-over';
}

function endingOf(
  { state, answers }: CheckIn,
  { wasSpokenWith, byPage }: { wasSpokenWith: boolean; byPage: boolean },
): ContactFacts['ending'] {
  if (state === 'cancelled') return 'cancelled';
  if (byPage) return 'answered';
  if (wasSpokenWith || answers.length > 0) return 'called';
  return state === 'not-reached' ? 'not-reached' : 'waiting';
}

const callMinutes = (from: Instant, to: Instant) =>
  Math.min(longestCallMinutes, Math.max(0, (toMs(to) - toMs(from)) / minuteMs));

/** Later answers are counted with those of this day. */
const mostDays = 14;

const daysBetween = (from: Instant, to: Instant) =>
  Math.min(mostDays, Math.max(0, Math.floor((toMs(to) - toMs(from)) / dayMs)));
