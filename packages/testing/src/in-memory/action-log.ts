import { type ActionLog, type StaffAction, staffActionSchema } from '@kesher/domain/staff/action-log';
import { type Restorable, sortedBy } from './rows.ts';

/** Staff actions in a list. */
export function createInMemoryActionLog(): ActionLog & Restorable<StaffAction[]> {
  let actions: StaffAction[] = [];
  return {
    async record(action) {
      actions.push(staffActionSchema.parse(action));
    },
    async latest(limit) {
      const newest = sortedBy(actions, ({ at }) => at)
        .toReversed()
        .slice(0, limit);
      return structuredClone(newest);
    },
    snapshot: () => structuredClone(actions),
    restore(state) {
      actions = structuredClone(state);
    },
  };
}
