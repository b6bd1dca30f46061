import type { CheckInId } from '@kesher/domain/check-in/check-in';
import { type KnownWork, lookedAt, whenFollowed } from '@kesher/domain/check-in/store/known-work';
import { moveOn } from '@kesher/domain/check-in/store/move-on';
import type { CustomerId } from '@kesher/domain/ids';
import { follow, followTasks } from './follow.ts';
import type { CheckInPorts } from './ports.ts';
import { readAround } from './read-around.ts';
import { readHouse } from './read-house.ts';

/** How often a visit looks again at once at a row that moved on beneath it. */
const mostLooks = 5;

/**
 * Does for one work what its time has come for. Each decision is one conditional write of its row; where it is stale,
 * somebody else decided meanwhile, and the visit ends there: what is left is still due for the next one.
 */
export function advanceCheckIn(ports: CheckInPorts) {
  const house = readHouse(ports);
  const around = readAround(ports);
  const followUp = follow(ports);
  const writeTasks = followTasks(ports);

  return (id: CheckInId, mayGoOn: () => boolean): Promise<void> => visit(id, mayGoOn, mostLooks);

  async function visit(id: CheckInId, mayGoOn: () => boolean, looksLeft: number): Promise<void> {
    const found = await ports.checkIns.work(id);
    if (found === undefined) return;
    const { known } = moveOn(found, await around(found, await house()));
    const { checkIn, customerId } = known;
    if (!known.followed && customerId !== undefined && (await isErased(customerId))) return;
    if (known !== found && (await ports.checkIns.putWork(known)) === 'stale') return;
    // At each visit, also where all stood once: whoever came late, or died, may have left them as they were before.
    const tasks = checkIn === undefined ? 'stand' : await writeTasks(checkIn);
    if (known.followed) await putLookOff(known);
    else if (tasks !== 'overtaken' && (checkIn === undefined || (await followUp(checkIn, mayGoOn)))) {
      if ((await ports.checkIns.putWork(whenFollowed(known, ports.clock()))) === 'stored') return;
    }
    if (checkIn === undefined || tasks === 'stand' || looksLeft === 0) return;
    // What was written is of the row as it was read: where it has moved on since, its tasks are put right.
    const stands = await ports.checkIns.work(id);
    if (stands === undefined) await isErased(checkIn.customerId);
    else if (stands.revision !== known.revision) await visit(id, mayGoOn, looksLeft - 1);
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
