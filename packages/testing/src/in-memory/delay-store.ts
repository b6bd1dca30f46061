import type { SubjectId } from '@kesher/domain/ids';
import { subjectIdSchema } from '@kesher/domain/ids';
import type { SubjectTruth } from '@kesher/domain/notice/notice-store';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import { type StockDelay, stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import { pageOf } from './page.ts';
import { createRows, type Restorable, type RowState, type SetAsideIn, sortedBy } from './rows.ts';

export type DelayState = { delays: RowState<StockDelay>; holders: RowState<SubjectId> };
export type InMemoryDelayStore = DelayStore &
  SubjectTruth &
  Restorable<DelayState> & { damage(id: string, change: Record<string, unknown>): void; mend(): void };

/** Delays in maps. It also answers which notice carries the truth, because that is part of the delay's own record. */
export function createInMemoryDelayStore(inTable?: SetAsideIn): InMemoryDelayStore {
  const delays = createRows<StockDelay>((row) => stockDelaySchema.parse(row), inTable);
  const holders = createRows<SubjectId>((row) => subjectIdSchema.parse(row));
  return {
    async create(delay) {
      if (delays.has(delay.id)) return 'exists';
      delays.put(delay.id, delay);
      return 'created';
    },

    async get(id) {
      return delays.get(id);
    },

    async update(delay) {
      if (delays.get(delay.id)?.revision !== delay.revision - 1) return 'stale';
      delays.put(delay.id, delay);
      return 'stored';
    },

    async list(page) {
      const { items, next } = pageOf(delays.all(), {
        ...page,
        sortKey: ({ createdAt, id }) => `${createdAt}#${id}`,
        newestFirst: true,
      });
      return { delays: items, next };
    },

    async due(now, limit) {
      const due = delays.all(({ wakeAt }) => wakeAt !== undefined && wakeAt <= now);
      return sortedBy(due, ({ wakeAt }) => wakeAt ?? '')
        .slice(0, limit)
        .map(({ id }) => id);
    },

    async reserveProduct(productId, { delayId, insteadOf }) {
      const holder = holders.get(productId);
      if (holder !== undefined && holder !== delayId && holder !== insteadOf) return holder;
      holders.put(productId, delayId);
      return delayId;
    },

    async holderOf(productId) {
      return holders.get(productId);
    },

    async currentNoticeId(subjectId) {
      return delays.get(subjectId)?.live?.noticeId;
    },
    knows: async (subjectId) => delays.has(subjectId),

    damage: (id, change) => delays.damage(id, change),
    mend: () => delays.mend(),
    snapshot: () => ({ delays: delays.snapshot(), holders: holders.snapshot() }),
    restore(state) {
      delays.restore(state.delays);
      holders.restore(state.holders);
    },
  };
}
