import type { TeamStore } from '@kesher/domain/staff/team-store';
import { describe, expect, it } from 'vitest';
import { buildTeamMember } from '../builders/team-member.ts';

const workday = [{ from: '09:00', to: '17:30' }];
const week = { 1: workday, 2: workday, 3: workday, 4: workday, 5: [], 6: [], 7: workday };
const samir = buildTeamMember({
  ownRights: { granted: ['customer.erase'], denied: ['stop.lift'] },
  hours: { timeZone: 'Asia/Jerusalem', week },
  absences: [{ from: '2026-12-01T00:00:00.000Z', to: '2026-12-08T00:00:00.000Z' }],
});
const ann = buildTeamMember({ id: 'ann', roles: ['admin'], mail: undefined, phone: undefined });

/** What every store of the team must do. `create` answers an empty one. */
export function describeTeamStore(name: string, create: () => Promise<{ store: TeamStore }>): void {
  describe(`the team store ${name}`, () => {
    it('answers one, and everybody in the order of their ids, whole', async () => {
      const { store } = await create();
      expect([await store.get(ann.id), await store.list()]).toEqual([undefined, []]);
      for (const member of [samir, ann]) expect(await store.put(member)).toBe('stored');
      expect(await store.get(samir.id)).toEqual(samir);
      expect(await store.list()).toEqual([ann, samir]);
    });

    it('writes nothing over what was written since', async () => {
      const { store } = await create();
      await store.put(ann);
      expect(await store.put({ ...ann, name: 'Anna' })).toBe('stale');
      expect(await store.put({ ...ann, revision: 3 })).toBe('stale');
      expect(await store.put({ ...ann, name: 'Anna', revision: 2 })).toBe('stored');
      expect(await store.list()).toEqual([{ ...ann, name: 'Anna', revision: 2 }]);
    });

    it('rests a change on another as they were seen', async () => {
      const { store } = await create();
      for (const member of [samir, ann]) await store.put(member);
      const left = { ...samir, state: 'disabled' as const, revision: 2 };
      expect(await store.put(left, { id: ann.id, revision: 2 })).toBe('stale');
      expect(await store.put(left, { id: buildTeamMember({ id: 'nobody' }).id, revision: 1 })).toBe('stale');
      expect(await store.get(samir.id)).toEqual(samir);
      expect(await store.put(left, { id: ann.id, revision: 1 })).toBe('stored');
      expect(await store.list()).toEqual([{ ...ann, revision: 2 }, left]);
    });

    it('lets only one of two succeed who remove each other at once', async () => {
      const { store } = await create();
      for (const member of [samir, ann]) await store.put(member);
      const answers = await Promise.all([
        store.put({ ...ann, state: 'disabled', revision: 2 }, { id: samir.id, revision: 1 }),
        store.put({ ...samir, state: 'disabled', revision: 2 }, { id: ann.id, revision: 1 }),
      ]);
      expect(answers.filter((answer) => answer === 'stored').length).toBeLessThan(2);
      expect((await store.list()).some(({ state }) => state === 'active')).toBe(true);
    });
  });
}
