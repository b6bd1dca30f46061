import { addMs, hourMs, type Instant, minuteMs, secondMs } from '../instant.ts';
import type { Message } from './message.ts';
import type { ChannelAnswer } from './message-sender.ts';
import type { MessageChange } from './message-store.ts';

/** A claim outlives the sender's own timeout (60 s), so that a frozen sender is never overtaken while it may still send. */
export const leaseMs = 2 * minuteMs;

/** What the channel's answer makes of a claimed message. The write carries the attempt's token, so only this attempt's result counts. */
export function planAfterSending(
  message: Message,
  attempt: string,
  answer: ChannelAnswer,
  now: Instant,
): MessageChange {
  const mine = { from: ['claimed'], attempt } as const;
  switch (answer.kind) {
    case 'accepted':
      // A definite yes also ends the doubt about a sender that stood still past its lease and has come back.
      return {
        from: ['claimed', 'unknown', 'held'],
        attempt,
        to: 'accepted',
        set: { acceptedAt: now, channelMessageId: answer.channelMessageId },
      };
    case 'refused':
      return { ...mine, to: 'failed', set: { reason: answer.reason, endedAt: now } };
    case 'not-now':
      return {
        ...mine,
        to: 'ready',
        set: {
          reason: answer.reason,
          refusals: message.refusals + 1,
          dueAt: addMs(now, pauseMs(answer.reason, message.refusals)),
        },
      };
    case 'no-answer':
      return { ...mine, to: 'unknown', set: { reason: 'no-answer', unknownAt: now } };
  }
}

/** How long to leave the channel alone: doubling from 5 s to 10 min; a spent daily quota is asked again every hour, a paused account every 5 min. */
function pauseMs(reason: Extract<ChannelAnswer, { kind: 'not-now' }>['reason'], refusals: number): number {
  switch (reason) {
    case 'throttled':
    case 'channel-unavailable':
      return Math.min(5 * secondMs * 2 ** refusals, 10 * minuteMs);
    case 'channel-paused':
      return 5 * minuteMs;
    case 'quota-spent':
      return hourMs;
  }
}
