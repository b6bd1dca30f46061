import type { StaffId } from '@kesher/domain/ids';
import type { Stop, StopTarget } from '@kesher/domain/stop/stop';
import type { EnginePorts } from '../ports.ts';

/**
 * Holds back what a person names, at once: whoever reads the stops from now on claims nothing of it, and nobody claims on
 * a look older than 4 seconds. Pressed twice it is one stop. Answers undefined for an announcement that does not exist.
 */
export function pressStop(ports: Pick<EnginePorts, 'stops' | 'truth' | 'clock'>) {
  return async (target: StopTarget, by: StaffId): Promise<Stop | undefined> => {
    if (target.scope === 'announcement' && !(await ports.truth.knows(target.id))) return undefined;
    const stop: Stop = { ...target, stoppedBy: by, stoppedAt: ports.clock() };
    await ports.stops.put(stop);
    return stop;
  };
}
