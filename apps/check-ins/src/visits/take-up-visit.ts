import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import { acknowledgeVisit } from '@kesher/domain/check-in/visit/acknowledge-visit';
import type { VisitId } from '@kesher/domain/check-in/visit/booking';
import type { Visit } from '@kesher/domain/check-in/visit/visit';
import type { StaffId } from '@kesher/domain/ids';
import { countTaken } from '../calls/count-taken.ts';
import type { CheckInPorts } from '../ports.ts';

type Ports = Pick<CheckInPorts, 'checkIns' | 'rota' | 'settings' | 'hints' | 'clock'>;

const mostTries = 5;

/** Takes up what somebody wrote before their visit: the act of a person whom its climb has asked, as one conditional write. */
export function takeUpVisit(ports: Ports) {
  const count = countTaken(ports);
  return async (
    id: VisitId,
    by: StaffId,
  ): Promise<
    | { kind: 'done'; visit: Visit }
    | { kind: 'refused'; because: Exclude<ReturnType<typeof acknowledgeVisit>, Visit> | 'stale' | 'not-found' }
  > => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const visit = await ports.checkIns.visit(id);
      if (visit === undefined) return { kind: 'refused', because: 'not-found' };
      const after = acknowledgeVisit(visit, { by, now: ports.clock() });
      if (typeof after === 'string') return { kind: 'refused', because: after };
      if (after === visit) return { kind: 'done', visit };
      if ((await ports.checkIns.putVisit(after)) === 'stale') continue;
      await ports.hints.subject({ job: checkInJob.name, id }, 0);
      await count(by, 'flags');
      return { kind: 'done', visit: after };
    }
    return { kind: 'refused', because: 'stale' };
  };
}
