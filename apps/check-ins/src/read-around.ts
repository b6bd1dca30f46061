import { reachBy } from '@kesher/domain/check-in/answer/reach-by';
import { type CheckIn, carrierOf, type Reach } from '@kesher/domain/check-in/check-in';
import type { StatedPerson } from '@kesher/domain/check-in/plan/person';
import { workOf } from '@kesher/domain/check-in/plan/work';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import type { Around } from '@kesher/domain/check-in/store/move-on';
import { customerIdSchema } from '@kesher/domain/ids';
import { messagesOf } from './messages-of.ts';
import { sendOfOtherStands } from './one-phone/send-of-other.ts';
import type { CheckInPorts } from './ports.ts';
import type { House } from './read-house.ts';
import { readPerson } from './read-person.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'customers' | 'messages' | 'clock'>;

/** What is decided about one work depends on this, as it stands now: the house, its person, what became of its message. */
export function readAround(ports: Ports) {
  const stands = sendOfOtherStands(ports);
  const sent = messagesOf(ports);
  const read = readPerson(ports);
  return async (known: KnownWork, house: House): Promise<Around> => {
    const { settings, now } = house;
    const { sender, calendar } = settings;
    const { checkIn } = known;
    const [person, reach, isDropped] = await Promise.all([
      personOfWork(known),
      checkIn && readReach(checkIn),
      checkIn !== undefined && isDroppedBy(checkIn),
    ]);
    return {
      protocols: house.protocols,
      versions: house.versions,
      calendar,
      defaultLanguage: sender.defaultLanguage,
      now,
      person,
      reach,
      isDropped,
      // Whose message asks is decided by whoever moves it on, on the day of its phone.
      share: { kind: 'undecided' },
      levels: house.levels,
      caller: { name: house.callerName, phone: sender.phone },
    };
  };

  async function personOfWork({ id, records }: KnownWork): Promise<StatedPerson | undefined> {
    const customerId = customerIdSchema.safeParse(workOf(id, records).personId).data;
    return customerId && read(customerId);
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
