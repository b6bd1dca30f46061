import type { NoticeId } from '@kesher/domain/ids';
import type { Lane } from '@kesher/domain/lane';
import type { Message } from '@kesher/domain/message/message';
import type { Alike } from '@kesher/domain/notice/chunk-counts';
import type { Standing } from '@kesher/domain/notice/ledger';
import { isStopped } from '@kesher/domain/stop/stop';
import { alikeUnderStops, notStopped, underStops } from '@kesher/domain/stop/under-stops';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { EnginePorts } from '../ports.ts';

/** What a person holds back of one notice, as it stands now. */
export type Held = {
  /** The lane in which it goes out, where that can be read. */
  lane: Lane | undefined;
  /** Whether anything at all is stopped, of this notice or beside it. */
  areStops: boolean;
  /** Whether all of it waits. */
  isStopped: boolean;
  /** Where somebody stands while these stops do. */
  under: (standing: Standing) => Standing;
  /** The same for customers who were counted together. */
  underAlike: (alike: Alike) => Alike;
  /** The messages whose going on is expected. */
  others: (messages: readonly Message[]) => readonly Message[];
};

/** Reads the stops that hold a notice. Of one that cannot be read, nothing is known to be held. */
export async function readHeld(ports: Pick<EnginePorts, 'notices' | 'stops'>, noticeId: NoticeId): Promise<Held> {
  const [notice, stops] = await Promise.all([
    unlessUnreadable(
      () => ports.notices.get(noticeId),
      () => undefined,
    ),
    ports.stops.standing(),
  ]);
  if (!notice)
    return {
      lane: undefined,
      areStops: stops.length > 0,
      isStopped: false,
      under: (standing) => standing,
      underAlike: (alike) => alike,
      others: (messages) => messages,
    };
  return {
    lane: notice.lane,
    areStops: stops.length > 0,
    isStopped: isStopped(notice, stops),
    under: (standing) => underStops(standing, notice, stops),
    underAlike: (alike) => alikeUnderStops(alike, notice, stops),
    others: (messages) => notStopped(messages, notice, stops),
  };
}
