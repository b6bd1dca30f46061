import type { SubjectId } from '@kesher/domain/ids';
import { decisionsOnHeld, type HeldDecision } from '@kesher/domain/message/held';
import type { Message } from '@kesher/domain/message/message';
import { noticeInShort } from '@kesher/domain/timeline/timeline-of';
import type { StockDelayPorts } from './ports.ts';

type HeldMessage = {
  message: Message;
  delayId: SubjectId;
  notice: ReturnType<typeof noticeInShort>;
  mayBe: HeldDecision[];
};

/** What waits for a person's decision, with what they may decide now. */
export function listHeld(ports: Pick<StockDelayPorts, 'messages' | 'notices' | 'delays' | 'clock'>) {
  return async (page: {
    limit: number;
    after?: string | undefined;
  }): Promise<{ held: HeldMessage[]; next?: string | undefined }> => {
    const { messages, next } = await ports.messages.held(page);
    const now = ports.clock();
    const notices = new Map(
      await Promise.all(
        [...new Set(messages.map(({ noticeId }) => noticeId))].map(async (id) => {
          const notice = await ports.notices.get(id);
          const currentNoticeId = notice && (await ports.delays.get(notice.subjectId))?.live?.noticeId;
          return [id, notice && { notice, mayBe: decisionsOnHeld({ notice, currentNoticeId, now }) }] as const;
        }),
      ),
    );
    const held = messages.flatMap((message) => {
      const about = notices.get(message.noticeId);
      if (!about) return [];
      const { notice, mayBe } = about;
      return [{ message, delayId: notice.subjectId, notice: noticeInShort(notice), mayBe }];
    });
    return { held, next };
  };
}
