import type { Instant } from '@kesher/domain/instant';
import type { Notice } from '@kesher/domain/notice/notice';
import { whyOver } from '@kesher/domain/notice/waits-for-profile';
import type { EnginePorts } from '../ports.ts';

/** Why whoever still waits for a notice, because their profile cannot be read, waits for it no more. */
export async function reasonItIsOver(
  ports: Pick<EnginePorts, 'truth'>,
  notice: Notice,
  now: Instant,
): Promise<ReturnType<typeof whyOver>> {
  return whyOver({ notice, currentNoticeId: await ports.truth.currentNoticeId(notice.subjectId), now });
}
