import type { Settings } from '@kesher/domain/business/settings-store';
import { reachBy } from '@kesher/domain/check-in/answer/reach-by';
import { type CheckIn, carrierOf, type Reach } from '@kesher/domain/check-in/check-in';
import { personOf, type StatedPerson } from '@kesher/domain/check-in/plan/person';
import { workOf } from '@kesher/domain/check-in/plan/work';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import type { Around } from '@kesher/domain/check-in/store/move-on';
import type { Customer } from '@kesher/domain/customer/customer';
import { customerIdSchema } from '@kesher/domain/ids';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { messagesOf } from './messages-of.ts';
import { sendOfOtherStands } from './one-phone/send-of-other.ts';
import type { CheckInPorts } from './ports.ts';
import type { House } from './read-house.ts';
import { readRefused } from './read-refused.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'customers' | 'suppressions' | 'messages' | 'clock'>;

/** What is decided about one work depends on this, as it stands now: the house, its person, what became of its message. */
export function readAround(ports: Ports) {
  const stands = sendOfOtherStands(ports);
  const sent = messagesOf(ports);
  const refusedBy = readRefused(ports);
  return async (known: KnownWork, house: House): Promise<Around> => {
    const { settings, now } = house;
    const { sender, calendar } = settings;
    const { checkIn } = known;
    const [about, reach, isDropped] = await Promise.all([
      readPerson(known, settings),
      checkIn && readReach(checkIn),
      checkIn !== undefined && isDroppedBy(checkIn),
    ]);
    return {
      protocols: house.protocols,
      versions: house.versions,
      calendar,
      defaultLanguage: sender.defaultLanguage,
      now,
      ...about,
      reach,
      isDropped,
      // Whose message asks is decided by whoever moves it on, on the day of its phone.
      share: { kind: 'undecided' },
      levels: house.levels,
      caller: { name: house.callerName, phone: sender.phone },
    };
  };

  /** The customer as they are known here, whatever else another system says of them, and what they want no more of. */
  async function readPerson(
    { id, records }: KnownWork,
    settings: Settings,
  ): Promise<Pick<Around, 'person' | 'refused'>> {
    const customerId = customerIdSchema.safeParse(workOf(id, records).personId).data;
    if (customerId === undefined) return { person: undefined };
    const [stated, customer] = await Promise.all([
      ports.checkIns.person(customerId),
      unlessUnreadable(
        () => ports.customers.get(customerId),
        () => undefined,
      ),
    ]);
    return {
      person: personFrom(stated && personOf(stated.said), customer),
      refused: customer && (await refusedBy(customer, settings.announcements.consent)),
    };
  }

  async function readReach(checkIn: CheckIn): Promise<Reach | undefined> {
    const messages = await sent(checkIn);
    return messages && reachBy(messages);
  }

  /** Whether somebody else's message was to ask, and fell away before anybody was told. */
  async function isDroppedBy(checkIn: CheckIn): Promise<boolean> {
    const { shared, state } = checkIn;
    if (shared === undefined || carrierOf(checkIn) === undefined || state !== 'asked') return false;
    return !(await stands(shared.carriedBy, shared.version)).stands;
  }
}

/** What Kesher holds of a customer counts before what another system once said of them. */
function personFrom(stated: StatedPerson | undefined, customer: Customer | undefined): StatedPerson | undefined {
  if (customer === undefined) return stated;
  const { id, name, phone, email, language, timeZone, preferredHours, yearOfBirth } = customer;
  return { ...stated, id, name, phone, email, language, timeZone, preferredHours, yearOfBirth };
}
