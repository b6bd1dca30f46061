import { emptyRehearsal, type KeptRehearsal } from '@kesher/domain/announcement/kept-rehearsal';
import type { CustomerId, ProductId, SubjectId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import type { SubjectTruth } from '@kesher/domain/notice/notice-store';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import { describe, expect, it } from 'vitest';
import { buildStockDelay } from '../builders/stock-delay.ts';

const productId = 'P-1' as ProductId;
const at = (hour: number) => `2026-11-22T0${hour}:00:00.000Z` as Instant;
const delayId = (id: string) => id as SubjectId;

/** What every delay store must do, and what it says of the truth. `create` answers an empty one. */
export function describeDelayStore(
  name: string,
  create: () => Promise<{ store: DelayStore; truth: SubjectTruth }>,
): void {
  describe(`the delay store ${name}`, () => {
    it('creates a delay once', async () => {
      const { store } = await create();
      const delay = buildStockDelay();
      expect(await store.get(delay.id)).toBeUndefined();
      expect(await store.create(delay)).toBe('created');
      expect(await store.create({ ...delay, stage: 'withdrawn' })).toBe('exists');
      expect(await store.get(delay.id)).toEqual(delay);
    });

    it('stores the next revision and refuses every other', async () => {
      const { store } = await create();
      const delay = buildStockDelay();
      await store.create(delay);
      expect(await store.update({ ...delay, revision: 3 })).toBe('stale');
      expect(await store.update({ ...delay, revision: 1 })).toBe('stale');
      expect(await store.update({ ...delay, revision: 2, stage: 'resolved' })).toBe('stored');
      expect(await store.update({ ...delay, revision: 2, stage: 'withdrawn' })).toBe('stale');
      expect(await store.get(delay.id)).toMatchObject({ revision: 2, stage: 'resolved' });
    });

    describe('rehearsal', () => {
      const begun: KeptRehearsal = {
        subjectId: buildStockDelay().id,
        draftedAt: at(7),
        counted: { ...emptyRehearsal(at(8)), notTold: { 'opted-out': 2 } },
        own: { waiting: 4 },
        isWhole: false,
        step: 0,
        wakeAt: at(8),
      };
      const further: KeptRehearsal = { ...begun, step: 1, after: 'C-1' as CustomerId, wakeAt: at(9) };

      it('is kept, makes its announcement due until it is whole, and leaves the announcement as it is', async () => {
        const { store } = await create();
        const delay = buildStockDelay({ wakeAt: undefined });
        await store.create(delay);
        expect(await store.rehearsal(delay.id)).toBeUndefined();
        await store.startRehearsal(begun);
        expect(await store.rehearsal(delay.id)).toEqual(begun);
        expect(await store.due(at(7), 10)).toEqual([]);
        expect(await store.due(at(8), 10)).toEqual([delay.id]);
        expect(await store.advanceRehearsal(further)).toBe('advanced');
        expect(await store.due(at(8), 10)).toEqual([]);
        const { wakeAt: _, after: _before, ...whole } = { ...further, step: 2, isWhole: true };
        expect(await store.advanceRehearsal(whole)).toBe('advanced');
        expect(await store.rehearsal(delay.id)).toEqual(whole);
        expect(await store.due(at(9), 10)).toEqual([]);
        expect(await store.get(delay.id)).toEqual(delay);
      });

      it('is moved on by one of several, and by nobody who counted for another moment or draft', async () => {
        const { store } = await create();
        expect(await store.advanceRehearsal(further)).toBe('stale');
        await store.startRehearsal(begun);
        const tries = Array.from({ length: 5 }, () => store.advanceRehearsal(further));
        expect((await Promise.all(tries)).filter((answer) => answer === 'advanced')).toHaveLength(1);
        const next = { ...further, step: 2 };
        expect(await store.advanceRehearsal({ ...next, draftedAt: at(6) })).toBe('stale');
        expect(await store.advanceRehearsal({ ...next, counted: emptyRehearsal(at(9)) })).toBe('stale');
        await store.startRehearsal({ ...begun, counted: emptyRehearsal(at(9)) });
        expect(await store.advanceRehearsal(next)).toBe('stale');
      });
    });

    it('refuses to update what was never created', async () => {
      const { store } = await create();
      expect(await store.update(buildStockDelay({ revision: 2 }))).toBe('stale');
      expect(await store.get(buildStockDelay().id)).toBeUndefined();
    });

    it('lets one of two decisions win that were taken on the same revision', async () => {
      const { store } = await create();
      const delay = buildStockDelay();
      await store.create(delay);
      const decisions = Array.from({ length: 10 }, () => store.update({ ...delay, revision: 2 }));
      expect((await Promise.all(decisions)).filter((outcome) => outcome === 'stored')).toHaveLength(1);
    });

    it('names the notice that carries the truth from the moment of the decision on', async () => {
      const { store, truth } = await create();
      const draft = buildStockDelay({ live: undefined, stage: 'draft', version: 0 });
      expect(await truth.currentNoticeId(draft.id)).toBeUndefined();
      expect(await truth.knows(draft.id)).toBe(false);
      await store.create(draft);
      expect(await truth.knows(draft.id)).toBe(true);
      expect(await truth.currentNoticeId(draft.id)).toBeUndefined();
      await store.update(buildStockDelay({ revision: 2 }));
      expect(await truth.currentNoticeId(draft.id)).toBe('delay-1.v1');
    });

    it('lists delays page by page, newest first, each once', async () => {
      const { store } = await create();
      const days = [3, 7, 1, 5, 2, 6, 4];
      for (const day of days)
        await store.create(buildStockDelay({ id: `delay-${day}`, createdAt: `2026-11-0${day}T08:00:00.000Z` }));
      const listed: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.list({ limit: 3, after });
        expect(page.delays.length).toBeLessThanOrEqual(3);
        listed.push(...page.delays.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(listed).toEqual([7, 6, 5, 4, 3, 2, 1].map((day) => `delay-${day}`));
    });

    it.each(['x', 'bm90IG91cnM', 'e30', 'eyJwayI6MX0', 'eyJwayI6IiIsInNrIjoiIiwiam9iU29ydCI6IiJ9'])(
      'starts from the first page when the cursor %s is not one of its own',
      async (after) => {
        const { store } = await create();
        await store.create(buildStockDelay());
        expect((await store.list({ limit: 10, after })).delays).toHaveLength(1);
      },
    );

    it('answers which delays have something to do, the longest waiting first', async () => {
      const { store } = await create();
      for (const [id, hour] of [
        ['a', 3],
        ['b', 1],
        ['c', 2],
        ['d', 9],
      ] as const)
        await store.create(buildStockDelay({ id, wakeAt: at(hour) }));
      await store.create(buildStockDelay({ id: 'asleep' }));
      expect(await store.due(at(3), 10)).toEqual(['b', 'c', 'a']);
      expect(await store.due(at(3), 2)).toEqual(['b', 'c']);
      await store.update(buildStockDelay({ id: 'b', revision: 2 }));
      expect(await store.due(at(3), 10)).toEqual(['c', 'a']);
    });

    describe('a product', () => {
      it('is held by the first delay that takes it', async () => {
        const { store } = await create();
        expect(await store.holderOf(productId)).toBeUndefined();
        expect(await store.reserveProduct(productId, { delayId: delayId('a') })).toBe('a');
        expect(await store.reserveProduct(productId, { delayId: delayId('a') })).toBe('a');
        expect(await store.reserveProduct(productId, { delayId: delayId('b') })).toBe('a');
        expect(await store.holderOf(productId)).toBe('a');
      });

      it('passes on only from the delay that holds it', async () => {
        const { store } = await create();
        await store.reserveProduct(productId, { delayId: delayId('a') });
        const toC = { delayId: delayId('c'), insteadOf: delayId('b') };
        expect(await store.reserveProduct(productId, toC)).toBe('a');
        expect(await store.reserveProduct(productId, { delayId: delayId('b'), insteadOf: delayId('a') })).toBe('b');
        expect(await store.reserveProduct(productId, toC)).toBe('c');
      });

      it('is given to exactly one of concurrent takers, and all hear to whom', async () => {
        const { store } = await create();
        const takers = Array.from({ length: 10 }, (_, index) => delayId(`delay-${index}`));
        const heard = await Promise.all(takers.map((taker) => store.reserveProduct(productId, { delayId: taker })));
        const holder = await store.holderOf(productId);
        expect(new Set(heard)).toEqual(new Set([holder]));
      });
    });
  });
}
