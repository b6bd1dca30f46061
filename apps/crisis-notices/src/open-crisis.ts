import { type Crisis, crisisIdSchema, type Service } from '@kesher/domain/crisis/crisis';
import { cadenceOfKit } from '@kesher/domain/crisis/kits';
import type { StaffId } from '@kesher/domain/ids';
import type { CrisisPorts } from './ports.ts';

type Open = Pick<Crisis, 'kit' | 'name' | 'isExercise'> & {
  services: readonly (Pick<Service, 'id' | 'name' | 'state'> & { says?: Service['says'] | undefined })[];
  cadence?: Crisis['cadence'] | undefined;
  by: StaffId;
  requestId?: string | undefined;
};

/** Opens a crisis. Nobody is told by that; the page says so at once. The same request id opens one. */
export function openCrisis(ports: Pick<CrisisPorts, 'crises' | 'clock' | 'random'>) {
  return async ({ kit, name, isExercise, services, cadence, by, requestId }: Open): Promise<Crisis> => {
    const now = ports.clock();
    const word = (requestId ?? ports.random(6)).toLowerCase().replaceAll(/[^a-z0-9]/g, 'x');
    const crisis: Crisis = {
      id: crisisIdSchema.parse(`${kit}-${now.slice(0, 10)}-${word}`.slice(0, 40)),
      kit,
      name,
      phase: 'start',
      began: [{ phase: 'start', at: now, by }],
      cadence: cadence ?? cadenceOfKit[kit],
      services: services.map(({ says, ...service }) => ({ ...service, ...(says && { says }), since: now, before: [] })),
      isExercise,
      bulletins: 0,
      openedBy: by,
      openedAt: now,
      revision: 1,
    };
    if ((await ports.crises.put(crisis)) === 'stored') return crisis;
    const standing = await ports.crises.get(crisis.id);
    if (!standing) throw new Error(`crisis ${crisis.id} is neither new nor there`);
    return standing;
  };
}
