import { channelRecords } from '../channel/channel-record.ts';
import { addMs, dayMs, hourMs, type Instant, minuteMs } from '../instant.ts';
import type { Lane } from '../lane.ts';
import type { Message } from './message.ts';
import type { MessageChange } from './message-store.ts';

/** How long an unknown result is left to the channel's own events before anything else is done. */
export const unknownSilenceMs = 15 * minuteMs;
/** With an event path that says nothing at all, silence proves nothing: a person decides after this long. */
export const eventPathPatienceMs = 60 * minuteMs;

/** The state of the channel's event path: the latest send for which any event came back. */
export type EventPath = { newestSendSeenAt?: Instant | undefined };

/** How long a message with a passing trouble is left to a report of its delivery. */
export const softBouncePatienceMs: Record<Lane, number> = { crisis: hourMs, care: dayMs, routine: dayMs };

export type Healing =
  | { kind: 'ended' }
  | { kind: 'wait'; until: Instant }
  | { kind: 'dispatch' }
  | { kind: 'change'; change: MessageChange; wakeAt?: Instant };

/**
 * What a visit to one row has to do now. A lapsed lease means that a sender died or froze between its claim and its
 * result: the message may have left, so it is unknown, never simply sent again.
 */
export function planHealing(message: Message, events: EventPath, now: Instant): Healing {
  switch (message.state) {
    case 'planned':
    case 'ready':
    case 'deferred':
      return message.dueAt <= now ? { kind: 'dispatch' } : { kind: 'wait', until: message.dueAt };
    case 'claimed': {
      const leaseUntil = message.leaseUntil ?? now;
      if (now < leaseUntil) return { kind: 'wait', until: leaseUntil };
      return {
        kind: 'change',
        change: {
          from: ['claimed'],
          attempt: message.attempt,
          to: 'unknown',
          set: { reason: 'lease-expired', unknownAt: now },
        },
        wakeAt: addMs(now, unknownSilenceMs),
      };
    }
    case 'unknown':
      return settleUnknown(message, events, now);
    case 'accepted':
      return awaitDelivery(message, now);
    case 'held':
    case 'delivered':
    case 'bounced':
    case 'complained':
    case 'skipped':
    case 'retracted':
    case 'expired':
    case 'failed':
    case 'unreachable':
      return { kind: 'ended' };
  }
}

/**
 * After a passing trouble the mail may still have arrived, as it has where only an out-of-office reply came back; the
 * channel's report of that comes within minutes. Without one, the channel has given up, and the next way is opened.
 */
function awaitDelivery({ softBouncedAt, attempt, lane }: Message, now: Instant): Healing {
  if (softBouncedAt === undefined) return { kind: 'ended' };
  const until = addMs(softBouncedAt, softBouncePatienceMs[lane]);
  if (now < until) return { kind: 'wait', until };
  const set = { reason: 'bounced', bouncedAt: softBouncedAt, endedAt: now } as const;
  return { kind: 'change', change: { from: ['accepted'], attempt, to: 'bounced', set }, wakeAt: now };
}

function settleUnknown(message: Message, events: EventPath, now: Instant): Healing {
  const mine = { from: ['unknown'], attempt: message.attempt } as const;
  // It reported on a passing trouble while its answer was still awaited: it reports on nothing that it did not take.
  if (message.softBouncedAt !== undefined)
    return {
      kind: 'change',
      change: { ...mine, to: 'accepted', set: { acceptedAt: message.softBouncedAt } },
      wakeAt: now,
    };
  // Never `now`: it would move on with every visit, and the message would wait for ever.
  const since = message.unknownAt ?? message.plannedAt;
  const silentUntil = addMs(since, unknownSilenceMs);
  if (now < silentUntil) return { kind: 'wait', until: silentUntil };
  // Without our tag, no event names a message whose answer was lost, so the health of the path says nothing there.
  // The path's pulse is noted once a minute, so an event of a send up to a minute before this claim may stand for it.
  const pathWorks =
    (message.route !== 'call' && !channelRecords[message.route].eventsCarryOurTag) ||
    (events.newestSendSeenAt !== undefined && events.newestSendSeenAt >= addMs(message.claimedAt ?? since, -minuteMs));
  if (!pathWorks) {
    const patienceEnds = addMs(since, eventPathPatienceMs);
    if (now < patienceEnds) return { kind: 'wait', until: addMs(now, minuteMs) };
    return { kind: 'change', change: { ...mine, to: 'held', set: { reason: 'event-path-silent' } } };
  }
  if (message.lane === 'crisis' && message.resent !== true) {
    return { kind: 'change', change: { ...mine, to: 'ready', set: { resent: true, dueAt: now } }, wakeAt: now };
  }
  return { kind: 'change', change: { ...mine, to: 'held', set: { reason: 'no-answer' } } };
}
