import type { JobSubject } from '@kesher/domain/announcement/announcement-in-short';
import type { InShort } from '@kesher/domain/job/job';
import { decisionsOnHeld, type HeldDecision } from '@kesher/domain/message/held';
import type { Message } from '@kesher/domain/message/message';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { EnginePorts } from '../ports.ts';

type HeldMessage = {
  message: Message;
  subject: JobSubject;
  notice: InShort;
  mayBe: HeldDecision[];
};

/** What waits for a person's decision, with what they may decide now. */
export function listHeld(ports: Pick<EnginePorts, 'messages' | 'notices' | 'truth' | 'jobs' | 'clock'>) {
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
              const currentNoticeId = notice && (await ports.truth.currentNoticeId(notice.subjectId));
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
      const { subjectId, content } = about.notice;
      const subject = { job: content.job, id: subjectId };
      return [{ message, subject, notice: ports.jobs.of(content).inShort(content), mayBe: about.mayBe }];
    });
    return { held, next };
  };
}
