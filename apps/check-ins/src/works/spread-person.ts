import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { whenSpread } from '@kesher/domain/check-in/store/known-person';
import type { CustomerId } from '@kesher/domain/ids';
import type { CheckInPorts } from '../ports.ts';

/** Has all works and visits of a person looked at again, since something new was said of them. */
export function spreadPerson(ports: Pick<CheckInPorts, 'checkIns' | 'hints' | 'clock'>) {
  const look = lookAgain(ports);
  return async (id: CustomerId): Promise<void> => {
    const person = await ports.checkIns.person(id);
    if (person?.wakeAt === undefined) return;
    await look(id);
    await ports.checkIns.putPerson(whenSpread(person, ports.clock()));
  };
}

/** Has all works and visits of a person looked at again, also where of themselves nothing new was said. */
export function lookAgain({ checkIns, hints }: Pick<CheckInPorts, 'checkIns' | 'hints'>) {
  return async (id: CustomerId): Promise<void> => {
    const [works, visits] = await Promise.all([checkIns.worksOf(id), checkIns.visitsOf(id)]);
    const planned = works.filter(({ checkIn }) => checkIn !== undefined);
    for (const each of [...planned, ...visits]) await hints.subject({ job: checkInJob.name, id: each.id }, 0);
  };
}
