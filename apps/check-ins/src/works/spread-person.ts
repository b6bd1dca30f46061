import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { whenSpread } from '@kesher/domain/check-in/store/known-person';
import type { CustomerId } from '@kesher/domain/ids';
import type { CheckInPorts } from '../ports.ts';

/** Has all works and visits of a person looked at again, since something new was said of them. */
export function spreadPerson(ports: Pick<CheckInPorts, 'checkIns' | 'hints' | 'clock'>) {
  return async (id: CustomerId): Promise<void> => {
    const person = await ports.checkIns.person(id);
    if (person?.wakeAt === undefined) return;
    const [works, visits] = await Promise.all([ports.checkIns.worksOf(id), ports.checkIns.visitsOf(id)]);
    const planned = works.filter(({ checkIn }) => checkIn !== undefined);
    for (const each of [...planned, ...visits]) await ports.hints.subject({ job: checkInJob.name, id: each.id }, 0);
    await ports.checkIns.putPerson(whenSpread(person, ports.clock()));
  };
}
