import { type Heard, hear } from '@kesher/domain/check-in/answer/hear';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { withCheckIn } from '@kesher/domain/check-in/store/known-work';
import { protocolOf } from '@kesher/domain/check-in/store/move-on';
import type { CheckInPorts } from '../ports.ts';
import { readHouse } from '../read-house.ts';
import { openCheckIn } from './open-check-in.ts';

type Ports = Pick<
  CheckInPorts,
  'links' | 'customers' | 'checkIns' | 'protocols' | 'settings' | 'team' | 'rota' | 'hints' | 'fingerprint' | 'clock'
>;

const mostTries = 5;

/**
 * Records what a person answered, as one conditional write: a flag begins its climb with the same write. `said` makes of
 * what stands what is heard now. Where several share the phone nothing is recorded before it is sure whose answer it is.
 */
export function hearAnswer(ports: Ports) {
  const open = openCheckIn(ports);
  const house = readHouse(ports);

  return async (
    { token, proof }: { token: string; proof: string | undefined },
    said: (checkIn: CheckIn) => Heard | undefined,
  ): Promise<'recorded' | 'unreadable' | 'busy' | 'several' | 'unknown' | 'closed' | 'gone'> => {
    const { versions, levels, turns, settings, now } = await house();
    for (let tries = 0; tries < mostTries; tries += 1) {
      const link = await open(token, proof);
      if (link.kind !== 'open') return link.kind;
      const { known, checkIn, reader } = link;
      const protocol = protocolOf(checkIn, versions);
      const heard = said(checkIn);
      if (protocol === undefined || heard === undefined) return 'unreadable';
      const after = hear(checkIn, heard, {
        protocol,
        levels,
        turns,
        calendar: settings.calendar,
        person: reader,
        now,
      });
      if ((await ports.checkIns.putWork(withCheckIn(known, after, now))) === 'stale') continue;
      // The sweep would find it within a minute; whoever must act is told at once.
      await ports.hints.subject({ job: checkInJob.name, id: known.id }, 0);
      return 'recorded';
    }
    return 'busy';
  };
}
