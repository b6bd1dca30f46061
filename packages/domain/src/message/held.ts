import type { NoticeId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Notice } from '../notice/notice.ts';

export const heldDecisions = ['send-again', 'call'] as const;
export type HeldDecision = (typeof heldDecisions)[number];

/**
 * What a person may decide about a message whose result stayed unknown. What is no longer the truth, or came too late,
 * would be taken back before it is sent: then only a call is left.
 */
export function decisionsOnHeld(look: {
  notice: Pick<Notice, 'id' | 'expiresAt'>;
  currentNoticeId: NoticeId | undefined;
  now: Instant;
}): HeldDecision[] {
  const { notice, currentNoticeId, now } = look;
  const isOver = notice.expiresAt !== undefined && notice.expiresAt <= now;
  return currentNoticeId === notice.id && !isOver ? ['send-again', 'call'] : ['call'];
}
