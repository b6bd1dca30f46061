import { at, samar } from '@kesher/domain/check-in/check-in.fixture';
import { type NetTest, netTestIdOf } from '@kesher/domain/check-in/net/net-test';
import type { NetTestStore } from '@kesher/domain/check-in/net/net-test-store';
import { describe, expect, it } from 'vitest';

const testOf = (hour: string): NetTest => {
  const shift = at(`2026-11-29T${hour}:00:00.000Z`);
  return { id: netTestIdOf(shift), shift, asked: [samar], since: shift, acknowledgeBy: shift, revision: 1 };
};

/** What every store of tests of the net must do. `create` answers an empty one. */
export function describeNetTestStore(name: string, create: () => Promise<{ store: NetTestStore }>): void {
  describe(`the store of tests of the net ${name}`, () => {
    it('writes each once, and of one only the next revision', async () => {
      const { store } = await create();
      const test = testOf('06');
      expect(await store.get(test.id)).toBeUndefined();
      expect(await store.put(test)).toBe('stored');
      expect(await store.put(test)).toBe('stale');
      const taken = { ...test, acknowledged: { by: samar, at: test.shift }, revision: 2 };
      expect(await store.put(taken)).toBe('stored');
      expect(await store.put(taken)).toBe('stale');
      expect(await store.get(test.id)).toEqual(taken);
    });

    it('lists the newest first', async () => {
      const { store } = await create();
      for (const hour of ['06', '14', '10']) await store.put(testOf(hour));
      expect((await store.latest(2)).map(({ id }) => id)).toEqual(['net-20261129T1400Z', 'net-20261129T1000Z']);
    });
  });
}
