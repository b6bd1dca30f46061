import type { NoticeId } from '../ids.ts';
import { type Instant, minuteMs } from '../instant.ts';
import type { Reason } from '../message/reason.ts';
import type { Notice } from './notice.ts';

/** How soon somebody goes on whose profile could not be read and was mended: so often it is looked at again. */
export const mendedMs = 5 * minuteMs;

/** Why nobody waits for a notice any more: a newer one tells them instead, or it is too late for it. */
export function whyOver(look: {
  notice: Pick<Notice, 'id' | 'expiresAt'>;
  currentNoticeId: NoticeId | undefined;
  now: Instant;
}): Extract<Reason, 'superseded' | 'too-late'> | undefined {
  const { notice, currentNoticeId, now } = look;
  if (currentNoticeId !== notice.id) return 'superseded';
  return notice.expiresAt !== undefined && notice.expiresAt <= now ? 'too-late' : undefined;
}
