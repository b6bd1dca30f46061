import type { StaffId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { ActionLog, StaffAction } from '@kesher/domain/staff/action-log';
import { describe, expect, it } from 'vitest';

const actionAt = (at: string): StaffAction => ({
  at: at as Instant,
  by: 'manager-1',
  action: 'delay.announce',
  subject: 'delay-1',
  allowed: true,
});

/** What every action log must do. `create` answers an empty one. */
export function describeActionLog(name: string, create: () => Promise<{ log: ActionLog }>): void {
  describe(`the action log ${name}`, () => {
    it('answers the latest actions, newest first, across months', async () => {
      const { log } = await create();
      const instants = ['2026-10-31T23:59:59.999Z', '2026-12-01T00:00:00.000Z', '2026-11-15T12:00:00.000Z'];
      for (const at of instants) await log.record(actionAt(at));
      const newestFirst = instants.toSorted().toReversed().map(actionAt);
      expect((await log.page({ limit: 10 })).actions).toEqual(newestFirst);
      expect((await log.page({ limit: 2 })).actions).toEqual(newestFirst.slice(0, 2));
    });

    it('keeps two actions of the same instant, and denied ones too', async () => {
      const { log } = await create();
      const denied = { ...actionAt('2026-11-15T12:00:00.000Z'), allowed: false };
      await log.record(denied);
      await log.record(denied);
      expect((await log.page({ limit: 10 })).actions).toEqual([denied, denied]);
    });

    it.each([undefined, 'manager-1' as StaffId])('pages through all of it, by %s', async (by) => {
      const { log } = await create();
      const days = Array.from({ length: 7 }, (_, day) => `2026-11-0${day + 1}T10:00:00.000Z`);
      for (const at of days) {
        await log.record(actionAt(at));
        await log.record({ ...actionAt(at), by: 'admin-1' });
      }
      const seen: StaffAction[] = [];
      let after: string | undefined;
      do {
        const page = await log.page({ limit: 3, after, by });
        seen.push(...page.actions);
        after = page.next;
      } while (after !== undefined);
      const mine = seen.filter((action) => action.by === 'manager-1');
      expect(mine.map(({ at }) => at)).toEqual(days.toReversed());
      expect(seen).toHaveLength(by === undefined ? 14 : 7);
    });

    it('starts empty', async () => {
      const { log } = await create();
      expect(await log.page({ limit: 10 })).toEqual({ actions: [] });
    });
  });
}
