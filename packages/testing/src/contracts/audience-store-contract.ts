import type { CustomerId, NoticeId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { AudienceStore } from '@kesher/domain/notice/notice-store';
import { describe, expect, it } from 'vitest';
import { buildChunk, buildFreeze, buildMember } from '../builders/notice.ts';

const noticeId = 'delay-1.v1' as NoticeId;
const at = (minute: number) => `2026-11-22T08:${String(minute).padStart(2, '0')}:00.000Z` as Instant;

/** What every audience store must do. `create` answers an empty one. */
export function describeAudienceStore(name: string, create: () => Promise<{ store: AudienceStore }>): void {
  describe(`the audience store ${name}`, () => {
    it('keeps the first chunk of a number and answers it to whoever comes later', async () => {
      const { store } = await create();
      const first = buildChunk();
      expect(await store.putChunk(first)).toEqual(first);
      const other = buildChunk({ members: [], wakeAt: at(30) });
      expect(await store.putChunk(other)).toEqual(first);
      expect(await store.chunk(noticeId, 0)).toEqual(first);
    });

    it('answers the same chunk to all concurrent writers', async () => {
      const { store } = await create();
      const writers = Array.from({ length: 10 }, (_, index) => buildChunk({ wakeAt: at(index) }));
      const answers = await Promise.all(writers.map((chunk) => store.putChunk(chunk)));
      const standing = await store.chunk(noticeId, 0);
      for (const answer of answers) expect(answer).toEqual(standing);
    });

    it('tells chunks of other numbers and notices apart', async () => {
      const { store } = await create();
      await store.putChunk(buildChunk());
      expect(await store.chunk(noticeId, 1)).toBeUndefined();
      expect(await store.chunk('delay-1.v10' as NoticeId, 0)).toBeUndefined();
    });

    it('holds a full chunk of a hundred members with twenty orders each', async () => {
      const { store } = await create();
      const orders = Array.from({ length: 20 }, (_, index) => ({
        number: `${index}`.padStart(64, '9'),
        productId: 'P'.repeat(64),
        quantity: 100_000,
      }));
      const members = Array.from({ length: 100 }, (_, index) => ({
        customerId: `C-${index}`.padEnd(64, '0'),
        orders,
        moreOrders: 0,
        toldBefore: true,
      }));
      const chunk = buildChunk({ members });
      await store.putChunk(chunk);
      expect(await store.chunk(noticeId, 0)).toEqual(chunk);
    });

    describe('due', () => {
      it('answers the chunks of a lane whose time has come, the longest waiting first', async () => {
        const { store } = await create();
        for (const [chunk, minute] of [4, 1, 3, 9, 2].entries())
          await store.putChunk(buildChunk({ chunk, wakeAt: at(minute) }));
        await store.putChunk(buildChunk({ chunk: 5, lane: 'crisis', wakeAt: at(0) }));
        const due = await store.due('care', at(4), 10);
        expect(due.map(({ chunk }) => chunk)).toEqual([1, 4, 2, 0]);
        expect(due[0]).toEqual({ noticeId, chunk: 1, lane: 'care' });
        expect(await store.due('care', at(4), 2)).toHaveLength(2);
        expect(await store.due('routine', at(59), 10)).toEqual([]);
      });

      it('holds only chunks that somebody must look at', async () => {
        const { store } = await create();
        await store.putChunk(buildChunk({ wakeAt: undefined }));
        expect(await store.due('care', at(59), 10)).toEqual([]);
      });

      it('forgets a chunk that has ended and finds it again once it is woken', async () => {
        const { store } = await create();
        const chunk = buildChunk({ wakeAt: at(1) });
        await store.putChunk(chunk);
        await store.schedule(chunk, { wakeAt: undefined });
        expect(await store.due('care', at(59), 10)).toEqual([]);
        expect((await store.chunk(noticeId, 0))?.wakeAt).toBeUndefined();
        await store.wake(chunk, { at: at(5), watchUntil: at(7) });
        expect(await store.due('care', at(4), 10)).toEqual([]);
        expect(await store.due('care', at(5), 10)).toHaveLength(1);
      });
    });

    it('schedules the next visit and remembers the last dispatch', async () => {
      const { store } = await create();
      const chunk = buildChunk();
      await store.putChunk(chunk);
      expect(await store.schedule(chunk, { wakeAt: at(10), dispatchedAt: at(5) })).toBe('scheduled');
      expect(await store.chunk(noticeId, 0)).toEqual({ ...chunk, wakeAt: at(10), dispatchedAt: at(5) });
      expect(await store.schedule(chunk, { wakeAt: at(20) })).toBe('scheduled');
      expect(await store.chunk(noticeId, 0)).toEqual({ ...chunk, wakeAt: at(20), dispatchedAt: at(5) });
    });

    it('leaves a chunk due that was woken since the visit read it', async () => {
      const { store } = await create();
      const seen = buildChunk();
      await store.putChunk(seen);
      await store.wake(seen, { at: at(5), watchUntil: at(7) });
      expect(await store.schedule(seen, { wakeAt: undefined, dispatchedAt: at(5) })).toBe('woken');
      const woken = { ...seen, wakeAt: at(5), watchUntil: at(7) };
      expect(await store.chunk(noticeId, 0)).toEqual(woken);
      expect(await store.due('care', at(5), 10)).toHaveLength(1);
      expect(await store.schedule(woken, { wakeAt: undefined })).toBe('scheduled');
      expect(await store.due('care', at(59), 10)).toEqual([]);
    });

    it('refuses a visit that saw an earlier wake than the last', async () => {
      const { store } = await create();
      const chunk = buildChunk();
      await store.putChunk(chunk);
      await store.wake(chunk, { at: at(5), watchUntil: at(7) });
      const seen = await store.chunk(noticeId, 0);
      await store.wake(chunk, { at: at(6), watchUntil: at(8) });
      expect(seen && (await store.schedule(seen, { wakeAt: at(30) }))).toBe('woken');
      expect(await store.chunk(noticeId, 0)).toMatchObject({ wakeAt: at(6), watchUntil: at(8) });
    });

    it('creates no chunk by scheduling or waking one that is not there', async () => {
      const { store } = await create();
      await store.schedule(buildChunk(), { wakeAt: at(1) });
      await store.schedule(buildChunk(), { wakeAt: undefined });
      await store.wake(buildChunk(), { at: at(1), watchUntil: at(3) });
      expect(await store.chunk(noticeId, 0)).toBeUndefined();
      expect(await store.due('care', at(59), 10)).toEqual([]);
    });

    describe('freeze', () => {
      it('starts once and answers the one that stands', async () => {
        const { store } = await create();
        expect(await store.freeze(noticeId)).toBeUndefined();
        const first = buildFreeze();
        expect(await store.startFreeze(first)).toEqual(first);
        expect(await store.startFreeze(buildFreeze({ startedAt: at(9) }))).toEqual(first);
        expect(await store.freeze(noticeId)).toEqual(first);
      });

      it('advances only from where it was', async () => {
        const { store } = await create();
        const start = await store.startFreeze(buildFreeze());
        const next = buildFreeze({ chunks: 1, members: 100, after: 'C-100' });
        expect(await store.advanceFreeze(next, start)).toBe('advanced');
        expect(await store.advanceFreeze(buildFreeze({ chunks: 1, members: 7 }), start)).toBe('stale');
        expect(await store.freeze(noticeId)).toEqual(next);
      });

      it('is advanced by exactly one of several that stand at the same place', async () => {
        const { store } = await create();
        const start = await store.startFreeze(buildFreeze());
        const steps = Array.from({ length: 10 }, (_, index) => buildFreeze({ chunks: 1, members: index }));
        const outcomes = await Promise.all(steps.map((step) => store.advanceFreeze(step, start)));
        expect(outcomes.filter((outcome) => outcome === 'advanced')).toHaveLength(1);
        expect(await store.freeze(noticeId)).toEqual(steps[outcomes.indexOf('advanced')]);
      });

      it('that never started cannot be advanced', async () => {
        const { store } = await create();
        expect(await store.advanceFreeze(buildFreeze({ chunks: 1 }), buildFreeze())).toBe('stale');
        expect(await store.freeze(noticeId)).toBeUndefined();
      });

      it('stands still once it is finished', async () => {
        const { store } = await create();
        const start = await store.startFreeze(buildFreeze());
        const finished = buildFreeze({ finishedAt: at(1) });
        expect(await store.advanceFreeze(finished, start)).toBe('advanced');
        expect(await store.advanceFreeze(buildFreeze({ chunks: 1 }), finished)).toBe('stale');
        expect(await store.freeze(noticeId)).toEqual(finished);
      });

      it('is not moved by a twin that stands at another customer', async () => {
        const { store } = await create();
        const start = await store.startFreeze(buildFreeze());
        const ahead = buildFreeze({ after: 'C-100' });
        expect(await store.advanceFreeze(ahead, start)).toBe('advanced');
        expect(await store.advanceFreeze(buildFreeze({ after: 'C-050' }), start)).toBe('stale');
        expect(await store.freeze(noticeId)).toEqual(ahead);
      });

      it('takes an erased customer out with their plan, and leaves the others theirs', async () => {
        const { store } = await create();
        const members = ['C-1', 'C-2', 'C-3'].map((customerId) => buildMember({ customerId }));
        const chunk = await store.putChunk(buildChunk({ members }));
        const idsNow = async () => (await store.chunk(noticeId, 0))?.members.map(({ customerId }) => customerId);
        await store.forgetMember(chunk, 'C-1' as CustomerId);
        expect(await idsNow()).toEqual(['C-2', 'C-3']);
        const plans = [planOf('email'), planOf('sms')];
        await expect(store.plan(chunk, [...plans, planOf('email')])).rejects.toThrow(/planned/);
        expect(await store.plan(chunk, plans)).toEqual(plans);
        await store.forgetMember(chunk, 'C-2' as CustomerId);
        await store.forgetMember(chunk, 'C-2' as CustomerId);
        expect(await store.chunk(noticeId, 0)).toMatchObject({ plans: [planOf('sms')] });
        expect(await idsNow()).toEqual(['C-3']);
        // Who read the chunk before and plans it now would mix people up.
        await expect(store.plan(chunk, plans)).rejects.toThrow(/planned/);
        await store.forgetMember({ noticeId, chunk: 7 }, 'C-3' as CustomerId);
      });

      it('erases several at the same moment, each their own', async () => {
        const { store } = await create();
        const members = Array.from({ length: 6 }, (_, index) => buildMember({ customerId: `C-${index}` }));
        const chunk = await store.putChunk(buildChunk({ members }));
        await Promise.all(['C-0', 'C-3', 'C-5'].map((id) => store.forgetMember(chunk, id as CustomerId)));
        const left = (await store.chunk(noticeId, 0))?.members.map(({ customerId }) => customerId);
        expect(left).toEqual(['C-1', 'C-2', 'C-4']);
      });

      it('decides once about whoever could not be planned, by who they are and not by their place', async () => {
        const { store } = await create();
        const members = ['C-1', 'C-2', 'C-3'].map((customerId) => buildMember({ customerId }));
        const chunk = await store.putChunk(buildChunk({ members }));
        const waiting = {
          route: 'call' as const,
          state: 'waiting' as const,
          reason: 'unreadable-record' as const,
          next: [],
        };
        const [second, third] = ['C-2' as CustomerId, 'C-3' as CustomerId];
        expect(await store.decide(chunk, third, planOf('email'))).toBeUndefined();
        await store.plan(chunk, [planOf('email'), waiting, { ...waiting, state: 'unreachable' }]);
        await store.forgetMember(chunk, 'C-1' as CustomerId);
        expect(await store.decide(chunk, third, planOf('sms'))).toEqual(planOf('sms'));
        expect(await store.decide(chunk, third, planOf('email'))).toEqual(planOf('sms'));
        const answers = await Promise.all(
          (['email', 'sms', 'email'] as const).map((route) => store.decide(chunk, second, planOf(route))),
        );
        const stands = (await store.chunk(noticeId, 0))?.plans;
        expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
          new Set([JSON.stringify(stands?.[0])]),
        );
        expect(stands?.[1]).toEqual(planOf('sms'));
        await store.forgetMember(chunk, second);
        expect(await store.decide(chunk, second, planOf('email'))).toBeUndefined();
      });

      it('plans each chunk once, and answers the plan that stands', async () => {
        const { store } = await create();
        const chunk = await store.putChunk(buildChunk());
        const first = [{ route: 'email' as const, state: 'ready' as const, next: [] }];
        expect(await store.plan(chunk, first)).toEqual(first);
        expect(await store.plan(chunk, [{ route: 'sms', state: 'ready', next: [] }])).toEqual(first);
        expect(await store.chunk(noticeId, 0)).toMatchObject({ plans: first });
      });
    });
  });
}

const planOf = (route: 'email' | 'sms') => ({ route, state: 'ready' as const, next: [] });
