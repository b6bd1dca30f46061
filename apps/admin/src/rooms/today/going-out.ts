import { isUnderWay } from '../../delays/is-under-way.ts';
import type { Ledger, StockDelay, Stop } from '../../server/api-types.ts';
import { stopsOfDelay } from '../../stops/standing.ts';
import { countdownsOf, watchedDelays } from './needs.ts';

type WithLedger = { delay: StockDelay; ledger: Ledger };

/**
 * Announcements from the press that announces them until everybody has been told, in the parts that Today shows; `isWhole`
 * once every ledger has been read.
 */
export function underWayOf<Known extends WithLedger>(
  delays: readonly StockDelay[],
  ledgers: readonly Known[],
): { countdowns: ReturnType<typeof countdownsOf>; beginning: StockDelay[]; sending: Known[]; isWhole: boolean } {
  const begun = new Set(ledgers.map(({ ledger }) => ledger.noticeId));
  const unread = watchedDelays(delays).filter(({ live }) => !begun.has(live.noticeId));
  // The countdown is over, and there is no ledger yet: it can be stopped all the same.
  const beginning = unread.filter(({ live }) => !live.published);
  return {
    countdowns: countdownsOf(delays),
    beginning,
    sending: ledgers.filter(({ ledger }) => isUnderWay(ledger)),
    isWhole: beginning.length === unread.length,
  };
}

/** The delays of which something is going out that nobody has stopped. */
export function goingOutOf(
  { countdowns, beginning, sending }: Omit<ReturnType<typeof underWayOf>, 'isWhole'>,
  stops: readonly Stop[],
): StockDelay[] {
  const going = [
    ...countdowns.filter(({ delay }) => !stopsOfDelay(delay, stops).countdown),
    ...[...beginning.map((delay) => ({ delay })), ...sending].filter(({ delay }) => !stopsOfDelay(delay, stops).live),
  ];
  return [...new Map(going.map(({ delay }) => [delay.id, delay])).values()];
}
