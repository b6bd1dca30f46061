import type { KeptRehearsal } from '@kesher/domain/announcement/kept-rehearsal';
import type { SubjectId } from '@kesher/domain/ids';
import { subjectIdSchema } from '@kesher/domain/ids';
import type { SubjectTruth } from '@kesher/domain/notice/notice-store';
import type { DelayStore } from '@kesher/domain/stock-delay/delay-store';
import { type StockDelay, stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import { createInMemoryAnnouncementRows } from './announcements.ts';
import { pageOf } from './page.ts';
import { createRows, type Restorable, type RowState, type Rows, type SetAsideIn } from './rows.ts';

export type DelayState = {
  delays: RowState<StockDelay>;
  holders: RowState<SubjectId>;
  rehearsals: RowState<KeptRehearsal>;
};
export type InMemoryDelayStore = DelayStore &
  SubjectTruth &
  Restorable<DelayState> & {
    /** For what lists the announcements of all jobs. */
    rows: Rows<StockDelay>;
    damage(id: string, change: Record<string, unknown>): void;
    mend(): void;
  };

/** Delays in maps. It also answers which notice carries the truth, because that is part of the delay's own record. */
export function createInMemoryDelayStore(inTable?: SetAsideIn): InMemoryDelayStore {
  const {
    rows: delays,
    rehearsals,
    store,
  } = createInMemoryAnnouncementRows((row) => stockDelaySchema.parse(row), inTable);
  const holders = createRows<SubjectId>((row) => subjectIdSchema.parse(row));
  return {
    ...store,
    rows: delays,

    async list(page) {
      const { items, next } = pageOf(delays.all(), {
        ...page,
        sortKey: ({ createdAt, id }) => `${createdAt}#${id}`,
        newestFirst: true,
      });
      return { delays: items, next };
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
    snapshot: () => ({ delays: delays.snapshot(), holders: holders.snapshot(), rehearsals: rehearsals.snapshot() }),
    restore(state) {
      delays.restore(state.delays);
      holders.restore(state.holders);
      rehearsals.restore(state.rehearsals);
    },
  };
}
