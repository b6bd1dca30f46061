import type { Recovery } from '../business/settings-store.ts';
import type { PermittedTime } from '../calendar/permitted-time.ts';
import type { Customer } from '../customer/customer.ts';
import type { NoticeId } from '../ids.ts';
import { addMs, type Instant, minuteMs } from '../instant.ts';
import type { Notice } from '../notice/notice.ts';
import type { Message } from './message.ts';
import type { Reason } from './reason.ts';
import { type RouteRules, usabilityOf } from './routes.ts';
import { isClaimable } from './states.ts';

export type SendDecision =
  | { kind: 'send'; address: string }
  | { kind: 'defer'; until: Instant; reason: Reason }
  | { kind: 'end'; state: 'skipped' | 'retracted' | 'expired'; reason: Reason }
  /** It may have been sent already: a person decides. */
  | { kind: 'hold'; reason: Reason }
  | { kind: 'leave' };

/**
 * The last look before a claim: is it still due, still true, still wanted, and a decent hour?
 * Truth comes first, so that a message held for the night does not survive its own withdrawal.
 */
export function decideBeforeSending(look: {
  message: Message;
  notice: Notice;
  /** The notice that carries the truth about the subject now. */
  currentNoticeId: NoticeId;
  customer: Customer | undefined;
  rules: RouteRules;
  /** What the calendar says about this customer at this moment. */
  permitted: PermittedTime;
  recovery: Recovery;
  now: Instant;
}): SendDecision {
  const { message, notice, customer, permitted, now } = look;
  if (!isClaimable(message.state) || message.dueAt > now || message.route === 'call') return { kind: 'leave' };
  if (look.currentNoticeId !== notice.id) return { kind: 'end', state: 'retracted', reason: 'superseded' };
  if (notice.expiresAt !== undefined && now >= notice.expiresAt)
    return { kind: 'end', state: 'expired', reason: 'too-late' };
  if (customer === undefined) return { kind: 'end', state: 'skipped', reason: 'customer-erased' };
  const usability = usabilityOf(customer, message.route, look.rules);
  if (usability.kind === 'blocked') return { kind: 'end', state: 'skipped', reason: usability.reason };
  if (mayHaveBeenSentAfterBackup(message, notice, look.recovery)) return { kind: 'hold', reason: 'restored' };
  if (look.recovery.paused) return { kind: 'defer', until: addMs(now, pauseMs), reason: 'channel-paused' };
  if (permitted.kind === 'later')
    return { kind: 'defer', until: permitted.at, reason: permitted.reasons[0] ?? 'quiet-hours' };
  return { kind: 'send', address: usability.address };
}

/** How often what waits for the end of a pause looks again. */
const pauseMs = 2 * minuteMs;

/** What a person has decided to send again since then is marked as such. */
function mayHaveBeenSentAfterBackup({ resent }: Message, { publishedAt }: Notice, { since }: Recovery): boolean {
  return since !== undefined && publishedAt < since && resent !== true;
}
