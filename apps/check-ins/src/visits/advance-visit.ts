import { inCareOf } from '@kesher/domain/check-in/guardian/guardian-of';
import { alertsOfVisit } from '@kesher/domain/check-in/visit/answer-intake';
import type { VisitId } from '@kesher/domain/check-in/visit/booking';
import { moveVisitOn, whenVisitFollowed } from '@kesher/domain/check-in/visit/move-visit';
import { currentNoticeOfVisit, type Visit } from '@kesher/domain/check-in/visit/visit';
import { publishVersion } from '@kesher/engine/freeze/publish-version';
import { askedIn, readGuardian } from '../addressee-of.ts';
import { audienceOfCheckIn } from '../audience-of-check-in.ts';
import type { CheckInPorts } from '../ports.ts';
import { readPerson } from '../read-person.ts';
import { noticeOfVisit } from './notice-of-visit.ts';

type Ports = Pick<
  CheckInPorts,
  | 'checkIns'
  | 'customers'
  | 'erasures'
  | 'notices'
  | 'audience'
  | 'messages'
  | 'tasks'
  | 'alerts'
  | 'settings'
  | 'hints'
  | 'jobs'
  | 'clock'
>;

/**
 * Does for one visit what its time has come for, in one conditional write, and writes what follows. Where it is stale,
 * somebody else decided meanwhile: what is left is still due for the next look.
 */
export function advanceVisit(ports: Ports) {
  const publish = publishVersion(ports, audienceOfCheckIn(ports));
  const read = readPerson(ports);
  const guard = readGuardian(ports);

  return async (id: VisitId, mayGoOn: () => boolean): Promise<void> => {
    const found = await ports.checkIns.visit(id);
    if (found === undefined || (!found.followed && (await isErased(found)))) return;
    const now = ports.clock();
    const [settings, stated] = await Promise.all([
      ports.settings.get(),
      found.customerId === undefined ? undefined : read(found.customerId),
    ]);
    const guardian = stated?.customer && (await guard(stated.customer, askedIn(settings, now)));
    const person = stated?.person ?? {};
    const visit = moveVisitOn(found, {
      calendar: settings.calendar,
      // A child is written to at their guardian's hours.
      person: guardian?.customer && stated?.person ? inCareOf(stated.person, guardian.customer) : person,
      guardianId: guardian?.id,
      now,
    });
    if (visit !== found && (await ports.checkIns.putVisit(visit)) === 'stale') return;
    if (visit.followed || !(await hasFollowed(visit, mayGoOn))) return;
    await ports.checkIns.putVisit(whenVisitFollowed(visit, ports.clock()));
  };

  /** All of it has keys of its own, so that whoever finds it missing writes it. */
  async function hasFollowed(visit: Visit, mayGoOn: () => boolean): Promise<boolean> {
    const woken = await Promise.all(alertsOfVisit(visit).map((row) => ports.alerts.create(row)));
    if (woken.includes('created')) await ports.hints.alerts();
    const { told } = visit;
    if (told === undefined || told.published) return true;
    const notice = noticeOfVisit(visit, told);
    // What is true no more is told to nobody, and nothing of it waits: it was never written.
    return currentNoticeOfVisit(visit) !== notice.id || publish(notice, mayGoOn);
  }

  /** Whoever wrote about them was under way when they were erased; what was written goes too. */
  async function isErased({ customerId }: Visit): Promise<boolean> {
    if (customerId === undefined || !(await ports.erasures.knows({ id: customerId, addresses: [] }))) return false;
    await ports.checkIns.forgetOf(customerId);
    return true;
  }
}
