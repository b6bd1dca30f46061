import type { Instant } from '../instant.ts';
import type { Message } from './message.ts';
import { wasAccepted } from './states.ts';

/**
 * When a channel took a message, as far as anybody knows; undefined where none has. Of one whose answer was lost, and that
 * arrived all the same, only its delivery, or its claim, says so.
 */
export function takenAt({
  state,
  acceptedAt,
  deliveredAt,
  claimedAt,
}: Pick<Message, 'state' | 'acceptedAt' | 'deliveredAt' | 'claimedAt'>): Instant | undefined {
  return acceptedAt ?? (wasAccepted(state) ? (deliveredAt ?? claimedAt) : undefined);
}
