import { dateAt } from '@kesher/domain/calendar/date-at';
import { requireZoneClock } from '@kesher/domain/calendar/zone-clock';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { listOn, type PhoneDay, unknownPhoneDay } from '@kesher/domain/check-in/plan/one-phone';
import { permissionFor } from '@kesher/domain/customer/consent';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { askedIn, readAddressee } from '../addressee-of.ts';
import type { CheckInPorts } from '../ports.ts';
import type { House } from '../read-house.ts';
import { untilStored } from '../works/until-stored.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'customers' | 'fingerprint' | 'clock'>;

/**
 * The day of a phone on which a check-in asks, by its id; undefined where it does not ask, or where its person reads
 * somewhere else first: mail is nobody else's. The phone is that on which they are really asked: a child's is their guardian's.
 */
export function phoneDayOf(ports: Pick<Ports, 'checkIns' | 'customers' | 'fingerprint'>) {
  const addressee = readAddressee(ports);
  return async ({ customerId, next }: CheckIn, { settings, now }: House): Promise<string | undefined> => {
    if (next?.does !== 'ask') return undefined;
    const person = await unlessUnreadable(
      () => ports.customers.get(customerId),
      () => undefined,
    );
    const customer = person && (await addressee(person, askedIn(settings, now)));
    if (customer?.phone === undefined) return undefined;
    const { consents, email, preferredChannel, phone } = customer;
    const permission = permissionFor(consents, {
      channel: 'sms',
      purpose: checkInJob.purpose,
      rule: settings.announcements.consent,
    });
    const readsFirst = preferredChannel ?? (email === undefined ? 'sms' : 'email');
    if (permission !== 'allowed' || readsFirst !== 'sms') return undefined;
    const day = dateAt(next.at, requireZoneClock(settings.calendar.timeZone));
    return `${numberKey(ports, phone)}:${day}`;
  };
}

/** What a number is known by where it must not stand itself. */
export function numberKey({ fingerprint }: Pick<Ports, 'fingerprint'>, phone: string): string {
  return fingerprint(`phone:${phone}`);
}

/** A phone's day as it stands. */
export function readPhoneDay(ports: Pick<Ports, 'checkIns' | 'clock'>, id: string): Promise<PhoneDay | 'unreadable'> {
  return unlessUnreadable(
    async () => (await ports.checkIns.phoneDay(id)) ?? unknownPhoneDay(id, ports.clock()),
    () => 'unreadable' as const,
  );
}

/** Puts a check-in that will ask on the day of its phone, so that whoever asks first there asks for it too. */
export function listOnPhone(ports: Ports) {
  const dayOf = phoneDayOf(ports);
  return async (checkIn: CheckIn, house: House): Promise<void> => {
    const id = await dayOf(checkIn, house);
    if (id === undefined) return;
    await untilStored(async () => {
      const day = await readPhoneDay(ports, id);
      if (day === 'unreadable') return 'stored';
      const listed = listOn(day, checkIn, ports.clock());
      return listed === day ? 'stored' : ports.checkIns.putPhoneDay(listed);
    });
  };
}
