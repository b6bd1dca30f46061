import type { Recovery } from '../business/settings-store.ts';
import type { PermittedTime } from '../calendar/permitted-time.ts';
import type { Customer } from '../customer/customer.ts';
import type { NoticeId } from '../ids.ts';
import { addMs, type Instant, minuteMs } from '../instant.ts';
import type { Notice } from '../notice/notice.ts';
import { mendedMs } from '../notice/waits-for-profile.ts';
import { isRouteStopped, type Stop } from '../stop/stop.ts';
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
  customer: Customer | 'unreadable' | undefined;
  rules: RouteRules;
  /** What the calendar says about this customer at this moment. */
  permitted: PermittedTime;
  recovery: Recovery;
  /** The stops that stand. */
  stops: readonly Stop[];
  now: Instant;
}): SendDecision {
  const { message, notice, customer, permitted, now } = look;
  if (!isClaimable(message.state) || message.dueAt > now || message.route === 'call') return { kind: 'leave' };
  if (look.currentNoticeId !== notice.id) return { kind: 'end', state: 'retracted', reason: 'superseded' };
  if (notice.expiresAt !== undefined && now >= notice.expiresAt)
    return { kind: 'end', state: 'expired', reason: 'too-late' };
  // Before whatever opens the next way: also a call would tell what is being held back.
  if (isRouteStopped({ notice, route: message.route }, look.stops))
    return { kind: 'defer', until: addMs(now, stopLookMs), reason: 'stopped' };
  if (customer === undefined) return { kind: 'end', state: 'skipped', reason: 'customer-erased' };
  // It may hold a refusal, of every way: nothing leaves until an admin has mended it.
  if (customer === 'unreadable') return { kind: 'defer', until: addMs(now, mendedMs), reason: 'unreadable-record' };
  const usability = usabilityOf(customer, message.route, look.rules);
  if (usability.kind === 'blocked') return { kind: 'end', state: 'skipped', reason: usability.reason };
  if (mayHaveBeenSentAfterBackup(message, notice, look.recovery)) return { kind: 'hold', reason: 'restored' };
  if (permitted.kind === 'later')
    return { kind: 'defer', until: permitted.at, reason: permitted.reasons[0] ?? 'quiet-hours' };
  return { kind: 'send', address: usability.address };
}

/** How often what a stop holds looks again. */
export const stopLookMs = 2 * minuteMs;

/** What a person has decided to send again since then is marked as such. */
function mayHaveBeenSentAfterBackup({ resent }: Message, { publishedAt }: Notice, { since }: Recovery): boolean {
  return since !== undefined && publishedAt < since && resent !== true;
}
