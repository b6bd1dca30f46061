import { addMs, type Instant, minuteMs } from '../instant.ts';
import type { Message } from './message.ts';
import type { MessageChange } from './message-store.ts';

/** How long an unknown result is left to the channel's own events before anything else is done. */
export const unknownSilenceMs = 15 * minuteMs;
/** With an event path that says nothing at all, silence proves nothing: a person decides after this long. */
export const eventPathPatienceMs = 60 * minuteMs;

/** The state of the channel's event path: the latest send for which any event came back. */
export type EventPath = { newestSendSeenAt?: Instant | undefined };

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
    case 'held':
    case 'accepted':
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

function settleUnknown(message: Message, events: EventPath, now: Instant): Healing {
  // Never `now`: it would move on with every visit, and the message would wait for ever.
  const since = message.unknownAt ?? message.plannedAt;
  const silentUntil = addMs(since, unknownSilenceMs);
  if (now < silentUntil) return { kind: 'wait', until: silentUntil };
  const mine = { from: ['unknown'], attempt: message.attempt } as const;
  // SNS gives an SMS whose answer was lost no event that names it, so the health of the path says nothing there.
  // The path's pulse is noted once a minute, so an event of a send up to a minute before this claim may stand for it.
  const pathWorks =
    message.route === 'sms' ||
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
