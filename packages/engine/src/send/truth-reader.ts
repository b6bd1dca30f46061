import type { Recovery, Settings } from '@kesher/domain/business/settings-store';
import type { NoticeId } from '@kesher/domain/ids';
import { type Instant, secondMs, toMs } from '@kesher/domain/instant';
import type { Notice } from '@kesher/domain/notice/notice';
import type { Stop } from '@kesher/domain/stop/stop';
import type { OwnSentence } from '@kesher/domain/wording/own-sentence';
import type { EnginePorts } from '../ports.ts';

/**
 * After a withdrawal is stored, no new claim starts more than 5 seconds later (DESIGN §3.4). Truth is remembered for
 * less than half of that; the rest is for the read itself and for the time between this look and the claim.
 */
const truthMaxAgeMs = 2 * secondMs;
const settingsMaxAgeMs = 5 * secondMs;
/** Well within the minute that passes before an own sentence is said. */
const sentencesMaxAgeMs = 30 * secondMs;
const rememberedNotices = 500;

/** The notice, which one carries the truth about its subject, and the instant from which on that may be outdated. */
export type Truth = { notice: Notice; currentNoticeId: NoticeId; readAt: Instant };

/** Remembers notices for good (they never change), and for moments what may change under a sender's feet. */
export function createTruthReader(ports: Pick<EnginePorts, 'notices' | 'truth' | 'settings' | 'stops' | 'clock'>) {
  const notices = new Map<NoticeId, Notice>();
  const truths = new Map<NoticeId, Remembered<NoticeId | undefined>>();
  let settings: Remembered<Settings> | undefined;
  let sentences: Remembered<readonly OwnSentence[]> | undefined;
  let recovery: Remembered<Recovery> | undefined;
  let stops: Remembered<readonly Stop[]> | undefined;

  /** Messages that are looked at side by side share one read; a read that failed is not remembered. */
  function fresh<T>(known: Remembered<T> | undefined, maxAgeMs: number, read: () => Promise<T>): Remembered<T> {
    const readAt = ports.clock();
    const ageMs = known && toMs(readAt) - toMs(known.readAt);
    if (known && ageMs !== undefined && ageMs >= 0 && ageMs < maxAgeMs && !known.failed) return known;
    // The age counts from before the read, so an answer is never younger than it seems.
    const remembered: Remembered<T> = { readAt, failed: false, value: read() };
    remembered.value.catch(() => {
      remembered.failed = true;
    });
    return remembered;
  }

  return {
    settings(): Promise<Settings> {
      settings = fresh(settings, settingsMaxAgeMs, () => ports.settings.get());
      return settings.value;
    },

    /** What the business says in its own words; a new version holds only when every sender has looked again. */
    sentences(): Promise<readonly OwnSentence[]> {
      sentences = fresh(sentences, sentencesMaxAgeMs, () => ports.settings.sentences());
      return sentences.value;
    },

    recovery(): Promise<Recovery> {
      recovery = fresh(recovery, settingsMaxAgeMs, () => ports.settings.recovery());
      return recovery.value;
    },

    /** The stops that stand, and the instant from which on that may be outdated. */
    async stops(): Promise<{ stops: readonly Stop[]; readAt: Instant }> {
      // Kept in hand: while this read is slow, another hint may have begun a younger one.
      const look = fresh(stops, truthMaxAgeMs, () => ports.stops.standing());
      stops = look;
      return { stops: await look.value, readAt: look.readAt };
    },

    async noticeAndTruth(noticeId: NoticeId): Promise<Truth | undefined> {
      const notice = notices.get(noticeId) ?? (await ports.notices.get(noticeId));
      if (!notice) return undefined;
      if (notices.size > rememberedNotices) notices.clear();
      notices.set(noticeId, notice);
      const truth = fresh(truths.get(noticeId), truthMaxAgeMs, () => ports.truth.currentNoticeId(notice.subjectId));
      if (truths.size > rememberedNotices) truths.clear();
      truths.set(noticeId, truth);
      const currentNoticeId = await truth.value;
      return currentNoticeId === undefined ? undefined : { notice, currentNoticeId, readAt: truth.readAt };
    },
  };
}

type Remembered<T> = { readAt: Instant; failed: boolean; value: Promise<T> };
