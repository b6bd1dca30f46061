import type { Settings } from '@kesher/domain/business/settings-store';
import type { NoticeId } from '@kesher/domain/ids';
import { secondMs, toMs } from '@kesher/domain/instant';
import type { Notice } from '@kesher/domain/notice/notice';
import type { PostOfficePorts } from './ports.ts';

/**
 * After a withdrawal is stored, no new claim starts more than 5 seconds later (DESIGN §3.4). Truth is remembered for
 * less than half of that; the rest is for the read itself and for the time between this look and the claim.
 */
export const truthMaxAgeMs = 2 * secondMs;
const settingsMaxAgeMs = 5 * secondMs;

/** Remembers notices for good (they never change), and for moments what may change under a sender's feet. */
export function createTruthReader(ports: Pick<PostOfficePorts, 'notices' | 'truth' | 'settings' | 'clock'>) {
  const notices = new Map<NoticeId, Notice>();
  const truths = new Map<NoticeId, Remembered<NoticeId | undefined>>();
  let settings: Remembered<Settings> | undefined;

  async function fresh<T>(
    known: Remembered<T> | undefined,
    maxAgeMs: number,
    read: () => Promise<T>,
  ): Promise<Remembered<T>> {
    const nowMs = toMs(ports.clock());
    if (known && nowMs - known.readAtMs < maxAgeMs && nowMs >= known.readAtMs) return known;
    // The age counts from before the read, so an answer is never younger than it seems.
    return { readAtMs: nowMs, value: await read() };
  }

  return {
    async settings(): Promise<Settings> {
      settings = await fresh(settings, settingsMaxAgeMs, () => ports.settings.get());
      return settings.value;
    },

    async noticeAndTruth(noticeId: NoticeId): Promise<{ notice: Notice; currentNoticeId: NoticeId } | undefined> {
      const notice = notices.get(noticeId) ?? (await ports.notices.get(noticeId));
      if (!notice) return undefined;
      if (notices.size > 500) notices.clear();
      notices.set(noticeId, notice);
      const truth = await fresh(truths.get(noticeId), truthMaxAgeMs, () =>
        ports.truth.currentNoticeId(notice.subjectId),
      );
      if (truths.size > 500) truths.clear();
      truths.set(noticeId, truth);
      return truth.value === undefined ? undefined : { notice, currentNoticeId: truth.value };
    },
  };
}

type Remembered<T> = { readAtMs: number; value: T };
