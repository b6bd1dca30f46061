import type { SubjectId } from '@kesher/domain/ids';
import type { InShort } from '@kesher/domain/job/job';
import { decisionsOnHeld, type HeldDecision } from '@kesher/domain/message/held';
import type { Message } from '@kesher/domain/message/message';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { StockDelayPorts } from './ports.ts';

type HeldMessage = {
  message: Message;
  delayId: SubjectId;
  notice: InShort;
  mayBe: HeldDecision[];
};

/** What waits for a person's decision, with what they may decide now. */
export function listHeld(ports: Pick<StockDelayPorts, 'messages' | 'notices' | 'delays' | 'jobs' | 'clock'>) {
  return async (page: {
    limit: number;
    after?: string | undefined;
  }): Promise<{ held: HeldMessage[]; next?: string | undefined }> => {
    const { messages, next } = await ports.messages.held(page);
    const now = ports.clock();
    const notices = new Map(
      await Promise.all(
        [...new Set(messages.map(({ noticeId }) => noticeId))].map(async (id) => {
          // About what cannot be read nothing can be decided: it comes back when an admin has mended it.
          const about = await unlessUnreadable(
            async () => {
              const notice = await ports.notices.get(id);
              const currentNoticeId = notice && (await ports.delays.get(notice.subjectId))?.live?.noticeId;
              return notice && { notice, mayBe: decisionsOnHeld({ notice, currentNoticeId, now }) };
            },
            () => undefined,
          );
          return [id, about] as const;
        }),
      ),
    );
    const held = messages.flatMap((message) => {
      const about = notices.get(message.noticeId);
      if (!about) return [];
      const { notice, mayBe } = about;
      return [
        { message, delayId: notice.subjectId, notice: ports.jobs.of(notice.content).inShort(notice.content), mayBe },
      ];
    });
    return { held, next };
  };
}
