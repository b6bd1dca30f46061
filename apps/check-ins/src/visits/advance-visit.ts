import { inCareOf } from '@kesher/domain/check-in/guardian/guardian-of';
import type { VisitId } from '@kesher/domain/check-in/visit/booking';
import { askingOfVisit, climbOf } from '@kesher/domain/check-in/visit/climb-of-visit';
import { moveVisitOn, whenVisitFollowed } from '@kesher/domain/check-in/visit/move-visit';
import { currentNoticeOfVisit, type Visit } from '@kesher/domain/check-in/visit/visit';
import { publishVersion } from '@kesher/engine/freeze/publish-version';
import { askedIn, readGuardian } from '../addressee-of.ts';
import { audienceOfCheckIn } from '../audience-of-check-in.ts';
import { followTasks } from '../follow.ts';
import type { CheckInPorts } from '../ports.ts';
import { type House, readHouse } from '../read-house.ts';
import { readPerson } from '../read-person.ts';
import { wakeAsked } from '../wake-asked.ts';
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
  | 'protocols'
  | 'team'
  | 'rota'
  | 'hints'
  | 'jobs'
  | 'clock'
>;

/** How often a look looks again at once at a row that moved on beneath it. */
const mostLooks = 5;

/**
 * Does for one visit what its time has come for, in one conditional write, and writes what follows. Where it is stale,
 * somebody else decided meanwhile: what is left is still due for the next look.
 */
export function advanceVisit(ports: Ports) {
  const publish = publishVersion(ports, audienceOfCheckIn(ports));
  const read = readPerson(ports);
  const guard = readGuardian(ports);
  const readTheHouse = readHouse(ports);
  const wake = wakeAsked(ports);
  const writeTasks = followTasks(ports);

  return (id: VisitId, mayGoOn: () => boolean): Promise<void> => look(id, mayGoOn, mostLooks);

  async function look(id: VisitId, mayGoOn: () => boolean, looksLeft: number): Promise<void> {
    const found = await ports.checkIns.visit(id);
    if (found === undefined || (!found.followed && (await isErased(found)))) return;
    const house = await readTheHouse();
    const visit = await movedOn(found, house);
    if (visit !== found && (await ports.checkIns.putVisit(visit)) === 'stale') return;
    // At each look, also where all stood once: whoever came late, or died, may have left it as it was before.
    const asking = askingOfVisit(visit);
    const tasks = asking === undefined ? 'stand' : await writeTasks(asking);
    if (!visit.followed && tasks !== 'overtaken' && (await hasFollowed(visit, { house, mayGoOn }))) {
      const stored = await ports.checkIns.putVisit(whenVisitFollowed(visit, ports.clock()));
      if (stored === 'stored') return;
    }
    if (tasks === 'stand' || looksLeft === 0) return;
    const stands = await ports.checkIns.visit(id);
    if (stands === undefined) await isErased(visit);
    else if (stands.revision !== visit.revision) await look(id, mayGoOn, looksLeft - 1);
  }

  async function movedOn(found: Visit, { settings, levels, now }: House): Promise<Visit> {
    const stated = found.customerId === undefined ? undefined : await read(found.customerId);
    const guardian = stated?.customer && (await guard(stated.customer, askedIn(settings, now)));
    const person = stated?.person ?? {};
    return moveVisitOn(found, {
      calendar: settings.calendar,
      // A child is written to at their guardian's hours.
      person: guardian?.customer && stated?.person ? inCareOf(stated.person, guardian.customer) : person,
      guardianId: guardian?.id,
      levels,
      now,
    });
  }

  /** All of it has keys of its own, so that whoever finds it missing writes it. */
  async function hasFollowed(
    visit: Visit,
    { house, mayGoOn }: { house: House; mayGoOn: () => boolean },
  ): Promise<boolean> {
    await wake({ id: visit.id, escalation: climbOf(visit) }, house);
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
    await ports.tasks.forgetOf(customerId);
    return true;
  }
}
