import type { Instant } from '../instant.ts';
import type { MessageChange } from './message-store.ts';
import type { Reason } from './reason.ts';
import { type MessageState, statesBefore } from './states.ts';

/** What a channel reports about one message, after it took it. */
export type Receipt =
  | { kind: 'delivered'; at: Instant }
  /** For good: the address does not exist, and goes on the do-not-contact list. */
  | { kind: 'bounced'; at: Instant }
  /**
   * For now: a full mailbox, an out-of-office reply, or something that the channel could not tell. SES reports one when
   * it has given up, and as well when the mail has long arrived and only its answer came back.
   */
  | { kind: 'soft-bounced'; at: Instant }
  /**
   * The channel has given up, and the address may still be a good one: a phone that was off for too long, or what the
   * reason says.
   */
  | { kind: 'undelivered'; at: Instant; reason?: Reason }
  | { kind: 'complained'; at: Instant }
  /** The channel took the message and then refused to deliver it (a virus, a blocked destination). */
  | { kind: 'rejected'; at: Instant };

/**
 * The steps that a receipt may make: the first that the row allows is made, and no other. They name no attempt: an event
 * of an earlier attempt proves just as well that the customer was told. A bounce after a delivery is information, and so
 * is a delivery after a bounce: the state stands, and both facts are kept. Events that come twice change nothing more.
 */
export function planReceipt(receipt: Receipt): MessageChange[] {
  const { at } = receipt;
  switch (receipt.kind) {
    case 'delivered':
      return [
        { from: statesBefore('delivered'), to: 'delivered', set: { deliveredAt: at } },
        note('bounced', { deliveredAt: at }),
      ];
    case 'bounced':
    case 'undelivered':
    case 'rejected': {
      const said = receipt.kind === 'undelivered' ? receipt.reason : undefined;
      const reason = receipt.kind === 'rejected' ? 'refused-by-channel' : (said ?? 'bounced');
      return [
        { from: statesBefore('bounced'), to: 'bounced', set: { bouncedAt: at, endedAt: at, reason } },
        note('delivered', { bouncedAt: at }),
      ];
    }
    case 'soft-bounced':
      return [
        // The attempt under way writes its own result. In the order in which a row moves, so that one which moves on
        // between two of these is met by a later one.
        note('claimed', { softBouncedAt: at }),
        // Nobody knew whether the channel took it, or it is to be sent again for that: the channel reports on nothing
        // that it did not take.
        { from: ['ready', 'deferred', 'unknown', 'held'], to: 'accepted', set: { acceptedAt: at, softBouncedAt: at } },
        note('accepted', { softBouncedAt: at }),
        note('delivered', { softBouncedAt: at }),
      ];
    case 'complained':
      return [{ from: statesBefore('complained'), to: 'complained', set: { complainedAt: at, endedAt: at } }];
  }
}

/** Whether somebody must come back for a message of this state once the receipt is taken: it ends, or waits for an end. */
export function asksForVisit({ kind }: Receipt, state: MessageState): boolean {
  switch (kind) {
    case 'delivered':
      return false;
    case 'complained':
      return true;
    case 'bounced':
    case 'undelivered':
    case 'rejected':
      return statesBefore('bounced').includes(state);
    case 'soft-bounced':
      return state === 'accepted' || state === 'claimed' || statesBefore('accepted').includes(state);
  }
}

function note(state: MessageState, set: MessageChange['set']): MessageChange {
  return { from: [state], to: state, set };
}
