import { type Colleague, colleagueSchema, type StaffDirectory } from '@kesher/domain/staff/staff-directory';
import { type Restorable, sortedBy } from './rows.ts';

/** The names of staff in a map. */
export function createInMemoryStaffDirectory(): StaffDirectory & Restorable<Colleague[]> {
  let colleagues = new Map<string, Colleague>();
  const list = () => structuredClone(sortedBy([...colleagues.values()], ({ id }) => id));
  return {
    async put(colleague) {
      colleagues.set(colleague.id, colleagueSchema.parse(colleague));
    },
    list: async () => list(),
    snapshot: list,
    restore(state) {
      colleagues = new Map(structuredClone(state).map((colleague) => [colleague.id, colleague]));
    },
  };
}
