import { readCards } from '@kesher/adapters/http/customer-cards';
import { isDangerAhead } from '@kesher/domain/check-in/visit/arrivals';
import type { Visit } from '@kesher/domain/check-in/visit/visit';
import { inParallel } from '@kesher/engine/in-parallel';
import type { StaffDoorPorts } from '../staff-door/ports.ts';
import { readGuardians, shownGuardian } from '../staff-door/read-guardians.ts';
import { showArrival } from './show-arrival.ts';

const atOnce = 10;

/**
 * Visits as the desk sees them, or whoever may read about health; those see of whoever wrote words of danger whom to ring,
 * and the number, which was asked for by these words whatever was refused before. `customerIds` is everybody whom it shows.
 */
export function showArrivals(ports: StaffDoorPorts) {
  const show = showArrival(ports);
  const guardiansOf = readGuardians(ports);
  return async (visits: readonly Visit[], { readsHealth }: { readsHealth: boolean }) => {
    const idsOf = (some: readonly Visit[]) => some.flatMap(({ customerId }) => customerId ?? []);
    const flagged = readsHealth ? idsOf(visits.filter(isDangerAhead)) : [];
    const guardians = await guardiansOf(flagged);
    const rung = new Set(flagged.map((id) => guardians.get(id)?.id ?? id));
    const customerIds = [...new Set([...idsOf(visits), ...rung])];
    const [arrivals, customers] = await Promise.all([
      inParallel(visits, atOnce, async (visit) => {
        const guardian = visit.customerId === undefined ? undefined : guardians.get(visit.customerId);
        return { ...(await show(visit, { readsHealth })), ...(guardian && { guardian: shownGuardian(guardian) }) };
      }),
      readCards(ports, customerIds, 'service', rung),
    ]);
    return { arrivals, customers, customerIds };
  };
}
