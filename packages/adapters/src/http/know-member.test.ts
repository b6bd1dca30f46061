import { addMs, instantFromMs } from '@kesher/domain/instant';
import { buildTeamMember } from '@kesher/testing/builders/team-member';
import { createSettableClock } from '@kesher/testing/in-memory/clock';
import { createInMemoryTeamStore } from '@kesher/testing/in-memory/team-store';
import { describe, expect, it } from 'vitest';
import { createKnowMember } from './know-member.ts';

const samir = buildTeamMember();

function world() {
  const clock = createSettableClock(instantFromMs(Date.UTC(2026, 10, 30)));
  const store = createInMemoryTeamStore([samir]);
  let fails = false;
  let asked = 0;
  const get = async (id: typeof samir.id) => {
    asked += 1;
    if (fails) throw new Error('the table is away');
    return store.get(id);
  };
  const know = createKnowMember({ team: { get }, clock: clock.now });
  return {
    know,
    store,
    later: (ms: number) => clock.set(addMs(clock.now(), ms)),
    asked: () => asked,
    fail: (now: boolean) => {
      fails = now;
    },
  };
}

describe('what a door knows of somebody', () => {
  it('is asked for once in five seconds, and a removal is seen after that', async () => {
    const { know, store, later, asked } = world();
    expect([await know(samir.id), await know(samir.id), asked()]).toEqual([samir, samir, 1]);
    await store.put({ ...samir, state: 'disabled', revision: 2 });
    later(4_999);
    expect((await know(samir.id))?.state).toBe('active');
    later(1);
    expect((await know(samir.id))?.state).toBe('disabled');
  });

  it('is nothing that failed, and is asked for anew then', async () => {
    const { know, fail } = world();
    fail(true);
    await expect(know(samir.id)).rejects.toThrow('away');
    fail(false);
    expect(await know(samir.id)).toEqual(samir);
  });

  it('is nobody else', async () => {
    const { know } = world();
    await know(samir.id);
    expect(await know(buildTeamMember({ id: 'ann' }).id)).toBeUndefined();
  });
});
