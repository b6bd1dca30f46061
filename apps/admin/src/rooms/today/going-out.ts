import { isUnderWay } from '../../announcements/is-under-way.ts';
import type { Announcement, Ledger, Stop } from '../../server/api-types.ts';
import { stopsOfAnnouncement } from '../../stops/standing.ts';
import { countdownsOf, watchedOf } from './needs.ts';

type WithLedger = { announcement: Announcement; ledger: Ledger };

/**
 * Announcements from the press that announces them until everybody has been told, in the parts that Today shows; `isWhole`
 * once every ledger has been read.
 */
export function underWayOf<Known extends WithLedger>(
  announcements: readonly Announcement[],
  ledgers: readonly Known[],
): { countdowns: ReturnType<typeof countdownsOf>; beginning: Announcement[]; sending: Known[]; isWhole: boolean } {
  const begun = new Set(ledgers.map(({ ledger }) => ledger.noticeId));
  const unread = watchedOf(announcements).filter(({ live }) => !begun.has(live.noticeId));
  // The countdown is over, and there is no ledger yet: it can be stopped all the same.
  const beginning = unread.filter(({ live }) => !live.published);
  return {
    countdowns: countdownsOf(announcements),
    beginning,
    sending: ledgers.filter(({ ledger }) => isUnderWay(ledger)),
    isWhole: beginning.length === unread.length,
  };
}

/** The announcements of which something is going out that nobody has stopped. */
export function goingOutOf(
  { countdowns, beginning, sending }: Omit<ReturnType<typeof underWayOf>, 'isWhole'>,
  stops: readonly Stop[],
): Announcement[] {
  const going = [
    ...countdowns.filter(({ announcement }) => !stopsOfAnnouncement(announcement, stops).countdown),
    ...[...beginning.map((announcement) => ({ announcement })), ...sending].filter(
      ({ announcement }) => !stopsOfAnnouncement(announcement, stops).live,
    ),
  ];
  return [...new Map(going.map(({ announcement }) => [announcement.id, announcement])).values()];
}
