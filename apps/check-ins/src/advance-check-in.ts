import type { CheckInId } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { type KnownWork, lookedAt, whenFollowed } from '@kesher/domain/check-in/store/known-work';
import { moveOn } from '@kesher/domain/check-in/store/move-on';
import { follow } from './follow.ts';
import { listOnPhone } from './one-phone/phone-day.ts';
import { sharePhone } from './one-phone/share-phone.ts';
import type { CheckInPorts } from './ports.ts';
import { readAround } from './read-around.ts';
import { type House, readHouse } from './read-house.ts';

/**
 * Does for one work what its time has come for. Each decision is one conditional write of its row; where it is stale,
 * somebody else decided meanwhile, and the visit ends there: what is left is still due for the next one.
 */
export function advanceCheckIn(ports: CheckInPorts) {
  const readTheHouse = readHouse(ports);
  const around = readAround(ports);
  const followUp = follow(ports);
  const list = listOnPhone(ports);
  const share = sharePhone(ports);

  return async (id: CheckInId, mayGoOn: () => boolean): Promise<void> => {
    const found = await ports.checkIns.work(id);
    if (found === undefined) return;
    const house = await readTheHouse();
    const known = await movedOn(found, house);
    if (known !== found && (await ports.checkIns.putWork(known)) === 'stale') return;
    if (!known.followed) {
      if (known.checkIn === undefined) return;
      await list(known.checkIn, house);
      if (!(await followUp(known.checkIn, mayGoOn))) return;
      await ports.checkIns.putWork(whenFollowed(known, ports.clock()));
      // Whoever is asked by the same message is asked, or asked anew, now.
      for (const other of known.checkIn.shared?.alsoFor ?? [])
        await ports.hints.subject({ job: checkInJob.name, id: other }, 0);
    } else if (known === found) await putLookOff(known);
  };

  /** As it stands now. Whose message asks is decided once it is known that one is to. */
  async function movedOn(found: KnownWork, house: House): Promise<KnownWork> {
    const about = await around(found, house);
    const { known } = moveOn(found, about);
    if (known.checkIn?.next?.does !== 'ask') return known;
    return moveOn(found, { ...about, share: await share(known.checkIn, house) }).known;
  }

  /** Nothing was to be done after all: when the next look is, is written, or it would be due for good. */
  async function putLookOff(known: KnownWork): Promise<void> {
    const now = ports.clock();
    if (known.wakeAt !== undefined && known.wakeAt <= now) await ports.checkIns.putWork(lookedAt(known, now));
  }
}
