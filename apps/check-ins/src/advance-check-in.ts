import type { CheckInId } from '@kesher/domain/check-in/check-in';
import { type KnownWork, lookedAt, whenFollowed } from '@kesher/domain/check-in/store/known-work';
import { moveOn } from '@kesher/domain/check-in/store/move-on';
import { follow } from './follow.ts';
import type { CheckInPorts } from './ports.ts';
import { readAround } from './read-around.ts';
import { readHouse } from './read-house.ts';

/**
 * Does for one work what its time has come for. Each decision is one conditional write of its row; where it is stale,
 * somebody else decided meanwhile, and the visit ends there: what is left is still due for the next one.
 */
export function advanceCheckIn(ports: CheckInPorts) {
  const house = readHouse(ports);
  const around = readAround(ports);
  const followUp = follow(ports);

  return async (id: CheckInId, mayGoOn: () => boolean): Promise<void> => {
    const found = await ports.checkIns.work(id);
    if (found === undefined) return;
    const { known } = moveOn(found, await around(found, await house()));
    if (known !== found && (await ports.checkIns.putWork(known)) === 'stale') return;
    if (!known.followed) {
      if (known.checkIn === undefined || !(await followUp(known.checkIn, mayGoOn))) return;
      await ports.checkIns.putWork(whenFollowed(known, ports.clock()));
    } else if (known === found) await putLookOff(known);
  };

  /** Nothing was to be done after all: when the next look is, is written, or it would be due for good. */
  async function putLookOff(known: KnownWork): Promise<void> {
    const now = ports.clock();
    if (known.wakeAt !== undefined && known.wakeAt <= now) await ports.checkIns.putWork(lookedAt(known, now));
  }
}
