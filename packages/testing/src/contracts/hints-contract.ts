import type { Hints } from '@kesher/domain/message/hints';
import { describe, expect, it } from 'vitest';
import { buildMessage } from '../builders/message.ts';
import { buildChunk } from '../builders/notice.ts';
import { buildStockDelay } from '../builders/stock-delay.ts';
import type { Hint } from '../in-memory/hints.ts';

const lanes = ['crisis', 'care', 'routine'] as const;
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => buildMessage({ customerId: `C-${1000 + index}` }));

/**
 * What every place for hints must do. `create` answers an empty one, and a way to take everything off it that can be
 * delivered now, in whatever order.
 */
export function describeHints(
  name: string,
  create: () => Promise<{ hints: Hints; takeAll: () => Promise<Hint[]> }>,
): void {
  describe(`hints ${name}`, () => {
    it('carry each due row once, 25 to a hint at the most, with nothing but ids', async () => {
      const { hints, takeAll } = await create();
      await hints.dueMessages('care', rows(60));
      const taken = await takeAll();
      expect(taken).toHaveLength(3);
      expect(JSON.stringify(taken)).not.toContain('Dana');
      const keys = taken.flatMap((hint) => (hint.kind === 'messages' && hint.lane === 'care' ? hint.keys : []));
      expect(keys.toSorted((left, right) => (left.customerId < right.customerId ? -1 : 1))).toEqual(
        rows(60).map(({ noticeId, chunk, customerId, route }) => ({ noticeId, chunk, customerId, route })),
      );
    });

    it('carry chunks of every lane, each by its number', async () => {
      const { hints, takeAll } = await create();
      const chunks = lanes.flatMap((lane) => [buildChunk({ lane, chunk: 0 }), buildChunk({ lane, chunk: 11 })]);
      await hints.chunks(chunks);
      const taken = (await takeAll()).map((hint) => (hint.kind === 'chunk' ? `${hint.lane} ${hint.chunk}` : hint.kind));
      expect(taken.toSorted()).toEqual(lanes.flatMap((lane) => [`${lane} 0`, `${lane} 11`]).toSorted());
    });

    it('keep the lanes apart and count what waits on each', async () => {
      const { hints } = await create();
      await hints.dueMessages('care', rows(60));
      await hints.dueMessages('crisis', rows(1));
      expect(await Promise.all(lanes.map((lane) => hints.waiting(lane)))).toEqual([1, 3, 0]);
    });

    it('hold a delay back until its time', async () => {
      const { hints, takeAll } = await create();
      const { id } = buildStockDelay();
      await hints.subject({ job: 'stock-delay', id }, 600);
      await hints.subject({ job: 'stock-delay', id }, 86_400);
      expect(await takeAll()).toEqual([]);
      await hints.subject({ job: 'stock-delay', id }, 0);
      expect(await takeAll()).toEqual([{ kind: 'subject', job: 'stock-delay', id }]);
    });

    it('say that staff are to be woken, and not whom', async () => {
      const { hints, takeAll } = await create();
      await hints.alerts();
      expect(await takeAll()).toEqual([{ kind: 'alerts' }]);
    });

    it('of nothing are nothing', async () => {
      const { hints, takeAll } = await create();
      await hints.chunks([]);
      await hints.dueMessages('routine', []);
      expect(await takeAll()).toEqual([]);
    });
  });
}
