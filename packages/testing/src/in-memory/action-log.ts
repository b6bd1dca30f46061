import { type ActionLog, type StaffAction, staffActionSchema } from '@kesher/domain/staff/action-log';
import { pageOf } from './page.ts';
import type { Restorable } from './rows.ts';

/** Staff actions in a list. */
export function createInMemoryActionLog(): ActionLog & Restorable<StaffAction[]> {
  let actions: StaffAction[] = [];
  return {
    async record(action) {
      actions.push(staffActionSchema.parse(action));
    },
    async page({ by, limit, after }) {
      const placed = actions.map((action, index) => ({
        action,
        place: `${action.at}#${String(index).padStart(9, '0')}`,
      }));
      const wanted = placed.filter(({ action }) => by === undefined || action.by === by);
      const { items, next } = pageOf(wanted, { limit, after, sortKey: ({ place }) => place, newestFirst: true });
      return { actions: structuredClone(items.map(({ action }) => action)), next };
    },
    snapshot: () => structuredClone(actions),
    restore(state) {
      actions = structuredClone(state);
    },
  };
}
