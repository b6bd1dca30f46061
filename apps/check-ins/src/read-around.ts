import { reachBy } from '@kesher/domain/check-in/answer/reach-by';
import { onDutyAt } from '@kesher/domain/check-in/answer/watching';
import { askedOf } from '@kesher/domain/check-in/call/asked-of';
import { type CheckIn, carrierOf, type Reach } from '@kesher/domain/check-in/check-in';
import { inCareOf } from '@kesher/domain/check-in/guardian/guardian-of';
import type { StatedPerson } from '@kesher/domain/check-in/plan/person';
import { workOf } from '@kesher/domain/check-in/plan/work';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import { type Around, protocolOf } from '@kesher/domain/check-in/store/move-on';
import { customerIdSchema } from '@kesher/domain/ids';
import { askedIn, type Guardian, readGuardian } from './addressee-of.ts';
import { messagesOf } from './messages-of.ts';
import { sendOfOtherStands } from './one-phone/send-of-other.ts';
import type { CheckInPorts } from './ports.ts';
import type { House } from './read-house.ts';
import { readPerson } from './read-person.ts';
import { readRefused } from './read-refused.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'customers' | 'suppressions' | 'messages' | 'clock'>;

/** What is decided about one work depends on this, as it stands now: the house, its person, what became of its message. */
export function readAround(ports: Ports) {
  const stands = sendOfOtherStands(ports);
  const sent = messagesOf(ports);
  const guard = readGuardian(ports);
  const refusedBy = readRefused(ports);
  const read = readPerson(ports);
  return async (known: KnownWork, house: House): Promise<Around> => {
    const { settings, now } = house;
    const { sender, calendar } = settings;
    const { checkIn } = known;
    const [{ person, guardianId, refused }, reach, isDropped] = await Promise.all([
      personOfWork(known, house),
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
      guardianId,
      refused,
      reach,
      isDropped,
      // Whose message asks is decided by whoever moves it on, on the day of its phone.
      share: { kind: 'undecided' },
      levels: house.levels,
      caller: { name: callerNameOf(known, house), phone: sender.phone },
    };
  };

  /**
   * The customer as they are known here, whatever else another system says of them, and what they want no more of; a child
   * by the ways and the wishes of their guardian.
   */
  async function personOfWork({ id, records }: KnownWork, { settings, now }: House): Promise<Asked> {
    const customerId = customerIdSchema.safeParse(workOf(id, records).personId).data;
    if (customerId === undefined) return { person: undefined };
    const { person, customer } = await read(customerId);
    const guardian = customer && (await guard(customer, askedIn(settings, now)));
    const addressee = guardian === undefined ? customer : guardian.customer;
    const refused = addressee && (await refusedBy(addressee, settings.announcements.consent));
    return { ...(guardian === undefined ? { person } : inStead(person, guardian)), refused };
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

/** Whom a check-in asks, and the guardian to whom it speaks in their stead. */
type Asked = Pick<Around, 'person' | 'guardianId' | 'refused'>;

function inStead(person: StatedPerson | undefined, { id, customer }: Guardian): Asked {
  return { person: person && customer ? inCareOf(person, customer) : person, guardianId: id };
}

/** Who is said to ring: whoever the call is asked of by name, if they are there then, or whoever is on duty. */
function callerNameOf(
  { id, records, checkIn }: KnownWork,
  { versions, team, turns, usual, callerName, now }: House,
): string {
  const step = checkIn && protocolOf(checkIn, versions)?.steps.find((one) => one.id === checkIn.stepId);
  if (step === undefined) return callerName;
  const at = checkIn?.next?.callAt ?? now;
  const { practitioner } = workOf(id, records);
  const asked = askedOf(step, { practitioner, team, onDuty: onDutyAt(turns, at), usual, now: at });
  const member = team.find((one) => asked?.isThere && one.id === asked.staffId);
  return member?.name ?? callerName;
}
