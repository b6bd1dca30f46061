import { askingOf } from '@kesher/domain/check-in/call/plan-tasks';
import type { CheckIn, CheckInId } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { type KnownWork, lookedAt, whenFollowed, whenReduced } from '@kesher/domain/check-in/store/known-work';
import { moveOn } from '@kesher/domain/check-in/store/move-on';
import { isVisitId } from '@kesher/domain/check-in/visit/booking';
import type { CustomerId } from '@kesher/domain/ids';
import { keptFor } from '@kesher/domain/retention/retention';
import { follow, followTasks } from './follow.ts';
import { listOnPhone } from './one-phone/phone-day.ts';
import { sharePhone } from './one-phone/share-phone.ts';
import type { CheckInPorts } from './ports.ts';
import { readAround } from './read-around.ts';
import { type House, readHouse } from './read-house.ts';
import { advanceVisit } from './visits/advance-visit.ts';

/** How often a visit looks again at once at a row that moved on beneath it. */
const mostLooks = 5;

/**
 * Does for one work, or one visit, what its time has come for. Each decision is one conditional write of its row; where it is stale,
 * somebody else decided meanwhile, and the visit ends there: what is left is still due for the next one.
 */
export function advanceCheckIn(ports: CheckInPorts) {
  const readTheHouse = readHouse(ports);
  const around = readAround(ports);
  const followUp = follow(ports);
  const list = listOnPhone(ports);
  const share = sharePhone(ports);
  const writeTasks = followTasks(ports);

  const ofVisit = advanceVisit(ports);

  return (id: CheckInId, mayGoOn: () => boolean): Promise<void> =>
    isVisitId(id) ? ofVisit(id, mayGoOn) : visit(id, mayGoOn, mostLooks);

  async function visit(id: CheckInId, mayGoOn: () => boolean, looksLeft: number): Promise<void> {
    const found = await ports.checkIns.work(id);
    if (found === undefined) return;
    const house = await readTheHouse();
    const keepDays = keptFor('answers', house.settings.retention ?? {});
    const known = whenReduced(await movedOn(found, house), { keepDays, now: house.now });
    const { checkIn, customerId } = known;
    if (!known.followed && customerId !== undefined && (await isErased(customerId))) return;
    if (known !== found && (await ports.checkIns.putWork(known)) === 'stale') return;
    // At each visit, also where all stood once: whoever came late, or died, may have left them as they were before.
    const tasks = checkIn === undefined ? 'stand' : await writeTasks(askingOf(checkIn));
    if (known.followed) await putLookOff(known);
    else if (tasks !== 'overtaken' && (await hasFollowed(checkIn, { house, mayGoOn }))) {
      const stored = await ports.checkIns.putWork(whenFollowed(known, ports.clock()));
      // Whoever is asked by the same message is asked, or asked anew, now.
      for (const other of checkIn?.shared?.alsoFor ?? [])
        await ports.hints.subject({ job: checkInJob.name, id: other }, 0);
      if (stored === 'stored') return;
    }
    if (checkIn === undefined || tasks === 'stand' || looksLeft === 0) return;
    // What was written is of the row as it was read: where it has moved on since, its tasks are put right.
    const stands = await ports.checkIns.work(id);
    if (stands === undefined) await isErased(checkIn.customerId);
    else if (stands.revision !== known.revision) await visit(id, mayGoOn, looksLeft - 1);
  }

  async function hasFollowed(
    checkIn: CheckIn | undefined,
    { house, mayGoOn }: { house: House; mayGoOn: () => boolean },
  ): Promise<boolean> {
    if (checkIn === undefined) return true;
    await list(checkIn, house);
    return followUp(checkIn, { house, mayGoOn });
  }

  /** As it stands now. Whose message asks is decided once it is known that one is to. */
  async function movedOn(found: KnownWork, house: House): Promise<KnownWork> {
    const about = await around(found, house);
    const { known } = moveOn(found, about);
    if (known.checkIn?.next?.does !== 'ask') return known;
    return moveOn(found, { ...about, share: await share(known.checkIn, house) }).known;
  }

  /** Whoever wrote about them was under way when they were erased; what was written goes too. */
  async function isErased(id: CustomerId): Promise<boolean> {
    if (!(await ports.erasures.knows({ id, addresses: [] }))) return false;
    await ports.checkIns.forgetOf(id);
    await ports.tasks.forgetOf(id);
    return true;
  }

  /** Nothing was to be done after all: when the next look is, is written, or it would be due for good. */
  async function putLookOff(known: KnownWork): Promise<void> {
    const now = ports.clock();
    if (known.wakeAt !== undefined && known.wakeAt <= now) await ports.checkIns.putWork(lookedAt(known, now));
  }
}
