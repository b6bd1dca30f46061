import type { CustomerId } from '../ids.ts';
import type { Message } from '../message/message.ts';
import { opensNext } from '../message/plan-message.ts';
import type { Reason } from '../message/reason.ts';
import type { Route } from '../message/route.ts';
import { wasAccepted } from '../message/states.ts';

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
};

/**
 * One customer's outcome from all their messages about one notice. The best news wins; a member without a row yet
 * waits to be planned. Reached by one channel counts once, whatever the others did.
 */
export function standingOf(customerId: CustomerId, messages: readonly Message[]): Standing {
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
  const ended = messages.findLast((message) => !opensNext(message));
  if (ended) return found('notTold', ended);
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
  };
}

/** Adds one customer to the ledger, in place: a ledger of 100,000 is folded page by page. */
export function countStanding(ledger: Ledger, standing: Standing): void {
  ledger.audience += 1;
  ledger.outcomes[standing.outcome] += 1;
  if (standing.reason && standing.outcome !== 'told')
    ledger.reasons[standing.reason] = (ledger.reasons[standing.reason] ?? 0) + 1;
  const message = standing.message;
  if (message) ledger.languages[message.language] = (ledger.languages[message.language] ?? 0) + 1;
  if (message && standing.outcome === 'told')
    ledger.channels[message.route] = (ledger.channels[message.route] ?? 0) + 1;
}
