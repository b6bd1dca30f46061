import type { Instant } from '../instant.ts';
import type { MessageChange } from './message-store.ts';
import { statesBefore } from './states.ts';

/** What a channel reports about one message, after it took it. */
export type Receipt =
  | { kind: 'delivered'; at: Instant }
  /** `permanent`: the address does not exist; it goes on the do-not-contact list. */
  | { kind: 'bounced'; at: Instant; permanent: boolean }
  | { kind: 'complained'; at: Instant }
  /** The channel took the message and then refused to deliver it (a virus, a blocked destination). */
  | { kind: 'rejected'; at: Instant };

/**
 * The step that a receipt makes. It names no attempt: an event of an earlier attempt proves just as well that the
 * customer was told. Events that come late, twice or out of order find no state to move from, and change nothing.
 */
export function planReceipt(receipt: Receipt): MessageChange {
  switch (receipt.kind) {
    case 'delivered':
      return { from: statesBefore('delivered'), to: 'delivered', set: { deliveredAt: receipt.at } };
    case 'bounced':
    case 'rejected':
      return {
        from: statesBefore('bounced'),
        to: 'bounced',
        set: {
          bouncedAt: receipt.at,
          endedAt: receipt.at,
          reason: receipt.kind === 'bounced' ? 'bounced' : 'refused-by-channel',
        },
      };
    case 'complained':
      return {
        from: statesBefore('complained'),
        to: 'complained',
        set: { complainedAt: receipt.at, endedAt: receipt.at },
      };
  }
}
