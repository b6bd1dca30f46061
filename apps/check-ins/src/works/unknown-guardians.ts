import type { StatedPerson } from '@kesher/domain/check-in/plan/person';
import type { CustomerId } from '@kesher/domain/ids';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { inParallel } from '@kesher/engine/in-parallel';
import type { CheckInPorts } from '../ports.ts';

const readsAtOnce = 25;

/** Of whom a guardian is stated by an id that no customer has: their ids. One whose record cannot be read is there all the same. */
export function unknownGuardians({ customers }: Pick<CheckInPorts, 'customers'>) {
  return async (persons: Iterable<StatedPerson>): Promise<string[]> => {
    const named = [...persons].flatMap(({ id, guardian }) =>
      guardian === undefined || guardian === 'none' || guardian.contact !== undefined
        ? []
        : [{ id, guardianId: guardian.id }],
    );
    const found = await inParallel(named, readsAtOnce, async ({ id, guardianId }) =>
      (await isThere(guardianId)) ? [] : [id],
    );
    return [...new Set(found.flat())];
  };

  function isThere(id: CustomerId): Promise<boolean> {
    return unlessUnreadable(
      async () => (await customers.get(id)) !== undefined,
      () => true,
    );
  }
}
