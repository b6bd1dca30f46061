import { dateAt } from '../../calendar/date-at.ts';
import { requireZoneClock } from '../../calendar/zone-clock.ts';
import type { CheckIn, CheckInId } from '../check-in.ts';

type Asking = { readonly checkIn: CheckIn; readonly phone: string };

/**
 * Several people on one phone get one message a day: the first one's check-in carries the send, the others name it and
 * share its outcome. Who is meant is asked on the page; no answer crosses from one to another.
 */
export function shareSends(asking: readonly Asking[], { timeZone }: { timeZone: string }): CheckIn[] {
  const clock = requireZoneClock(timeZone);
  const inOrder = asking
    .flatMap(({ checkIn, phone }) => (checkIn.next?.does === 'ask' ? [{ checkIn, phone, at: checkIn.next.at }] : []))
    .toSorted((left, right) => (`${left.at} ${left.checkIn.id}` < `${right.at} ${right.checkIn.id}` ? -1 : 1));
  const carriers = new Map<string, CheckInId>();
  const carriedBy = new Map<string, CheckInId>();
  for (const { checkIn, phone, at } of inOrder) {
    const key = `${phone} ${dateAt(at, clock)}`;
    const carrier = carriers.get(key);
    if (carrier === undefined) carriers.set(key, checkIn.id);
    else carriedBy.set(checkIn.id, carrier);
  }
  return asking.map(({ checkIn }) => {
    const { carriedBy: before, ...rest } = checkIn;
    const carrier = carriedBy.get(checkIn.id);
    if (before === carrier) return checkIn;
    return { ...rest, ...(carrier && { carriedBy: carrier }), revision: checkIn.revision + 1 };
  });
}
