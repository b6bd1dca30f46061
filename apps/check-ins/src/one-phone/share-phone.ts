import { type CheckIn, type CheckInId, carrierOf } from '@kesher/domain/check-in/check-in';
import { mayJoin, numberOf, type PhoneDay, type Share, sendOn, shareOf } from '@kesher/domain/check-in/plan/one-phone';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { CheckInPorts } from '../ports.ts';
import type { House } from '../read-house.ts';
import { untilStored } from '../works/until-stored.ts';
import { phoneDayOf, readPhoneDay } from './phone-day.ts';
import { sendOfOtherStands } from './send-of-other.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'customers' | 'messages' | 'fingerprint' | 'clock'>;

/**
 * How a check-in whose next step is a question asks on a phone of several people. The day of the phone is one row, written
 * conditionally: of two that are due at once one carries the message, and the other finds that it does. Undefined where
 * the phone is nobody else's.
 */
export function sharePhone(ports: Ports) {
  const dayOf = phoneDayOf(ports);
  const stands = sendOfOtherStands(ports);

  return async (checkIn: CheckIn, house: House): Promise<Share | undefined> => {
    const id = await dayOf(checkIn, house);
    if (id === undefined) return undefined;
    let share: Share | undefined;
    await untilStored(async () => {
      const decided = await decide(id, checkIn, house);
      share = decided.share;
      return decided.day === undefined ? 'stored' : ports.checkIns.putPhoneDay(decided.day);
    });
    return share;
  };

  /** On the day as it stands now; with the day as it is to be written where this one's message goes out. */
  async function decide(
    id: string,
    checkIn: CheckIn,
    house: House,
  ): Promise<{ share: Share | undefined; day?: PhoneDay }> {
    const now = ports.clock();
    const day = await readPhoneDay(ports, id);
    // A row that cannot be read leaves nobody unasked: then each has a message of their own.
    if (day === 'unreadable') return { share: undefined };
    const other = await otherSend(day, checkIn);
    // A second work of the same person has a page of its own: nobody could tell the two apart on one.
    if (other?.carrier?.customerId === checkIn.customerId) return { share: undefined };
    const share = shareOf(day, checkIn, other?.stands ?? false);
    const isDue = checkIn.next !== undefined && checkIn.next.at <= now;
    if (!isDue && share?.kind !== 'carried') return { share: { kind: 'undecided' } };
    if (share !== undefined) return { share };
    const alsoFor = await joining(day, checkIn, { house, id });
    return { share: { kind: 'carries', alsoFor, number: numberOf(day) }, day: sendOn(day, checkIn, { alsoFor, now }) };
  }

  async function otherSend({ sent }: PhoneDay, { id }: CheckIn) {
    return sent === undefined || sent.by === id ? undefined : stands(sent.by, sent.version);
  }

  /** Of those who wait for the day, whoever still does: each person once. */
  async function joining(day: PhoneDay, checkIn: CheckIn, about: { house: House; id: string }): Promise<CheckInId[]> {
    const persons = new Set([checkIn.customerId]);
    const joined: CheckInId[] = [];
    for (const id of mayJoin(day, checkIn.id, ports.clock())) {
      const other = (
        await unlessUnreadable(
          () => ports.checkIns.work(id),
          () => undefined,
        )
      )?.checkIn;
      if (other === undefined || persons.has(other.customerId)) continue;
      // Whoever was asked by the one that fell away is asked by this one.
      const isDropped = other.state === 'asked' && other.shared !== undefined && carrierOf(other) === day.sent?.by;
      const isWaiting = other.state === 'waiting' && (await dayOf(other, about.house)) === about.id;
      if (!isDropped && !isWaiting) continue;
      persons.add(other.customerId);
      joined.push(id);
    }
    return joined;
  }
}
