import type { CustomerId } from '../ids.ts';
import type { Message } from '../message/message.ts';
import { opensNext } from '../message/plan-message.ts';
import type { Reason } from '../message/reason.ts';
import type { Route } from '../message/route.ts';
import { wasAccepted } from '../message/states.ts';
import { isDecided, type MemberPlan } from './audience.ts';

export const outcomes = ['told', 'waiting', 'unknown', 'notTold', 'unreachable'] as const;
export type Outcome = (typeof outcomes)[number];

/** Where one customer stands with one notice. */
export type Standing = { customerId: CustomerId; outcome: Outcome; route?: Route; reason?: Reason; message?: Message };

/** The audience counted by outcome. `audience` always equals the sum of the outcomes, because each member is counted once. */
export type Ledger = {
  audience: number;
  outcomes: Record<Outcome, number>;
  /** Why those who were not told were not, and why those who wait do. */
  reasons: Partial<Record<Reason, number>>;
  languages: Record<string, number>;
  /** By the channel that told them. */
  channels: Record<string, number>;
  /**
   * Of those who were told, which only means that a channel took it: of how many it said that it arrived, and how many
   * opened the page. Of whom neither is known, it is unknown; nobody is counted as not having looked.
   */
  arrival: { delivered: number; opened: number; openedUnknown: number };
};

/**
 * One customer's outcome from all their messages about one notice. The best news wins; a member without a row yet
 * waits to be planned, or, as their plan says, for an admin who mends their profile. Reached by one channel counts once, whatever the others did.
 */
export function standingOf(customerId: CustomerId, messages: readonly Message[], plan?: MemberPlan): Standing {
  const found = (outcome: Outcome, message: Message): Standing => ({
    customerId,
    outcome,
    route: message.route,
    message,
    ...(message.reason && { reason: message.reason }),
  });
  const told = messages.find((message) => wasAccepted(message.state));
  if (told) return { customerId, outcome: 'told', route: told.route, message: told };
  const waiting = messages.find((message) => ['planned', 'ready', 'deferred', 'claimed'].includes(message.state));
  if (waiting) return found('waiting', waiting);
  const unknown = messages.find((message) => message.state === 'unknown' || message.state === 'held');
  if (unknown) return found('unknown', unknown);
  const call = messages.find((message) => message.state === 'unreachable');
  if (call) return found('unreachable', call);
  // Until somebody is asked to call: whether it arrived cannot be read.
  const unreadable = messages.find(({ state, reason }) => state === 'failed' && reason === 'unreadable-record');
  if (unreadable) return found('unknown', unreadable);
  const ended = messages.findLast((message) => !opensNext(message));
  if (ended) return found('notTold', ended);
  if (messages.length === 0 && plan && !isDecided(plan))
    return { customerId, outcome: 'waiting', reason: 'unreadable-record' };
  // The successor of what failed is not written yet: the next channel or the call task follows within a visit.
  return { customerId, outcome: 'waiting' };
}

export function emptyLedger(): Ledger {
  return {
    audience: 0,
    outcomes: { told: 0, waiting: 0, unknown: 0, notTold: 0, unreachable: 0 },
    reasons: {},
    languages: {},
    channels: {},
    arrival: { delivered: 0, opened: 0, openedUnknown: 0 },
  };
}

/** Adds those of whom nobody can tell where they stand, because what is stored about them cannot be read. */
export function countUnreadable(ledger: Ledger, customers: number): void {
  if (customers === 0) return;
  ledger.audience += customers;
  ledger.outcomes.unknown += customers;
  ledger.reasons['unreadable-record'] = (ledger.reasons['unreadable-record'] ?? 0) + customers;
}

/** Adds one customer to the ledger, in place: a ledger of 100,000 is folded page by page. */
export function countStanding(ledger: Ledger, standing: Standing): void {
  ledger.audience += 1;
  ledger.outcomes[standing.outcome] += 1;
  if (standing.reason && standing.outcome !== 'told')
    ledger.reasons[standing.reason] = (ledger.reasons[standing.reason] ?? 0) + 1;
  const message = standing.message;
  if (message) ledger.languages[message.language] = (ledger.languages[message.language] ?? 0) + 1;
  if (message && standing.outcome === 'told') {
    ledger.channels[message.route] = (ledger.channels[message.route] ?? 0) + 1;
    if (message.deliveredAt !== undefined) ledger.arrival.delivered += 1;
    ledger.arrival[message.openedAt === undefined ? 'openedUnknown' : 'opened'] += 1;
  }
}
