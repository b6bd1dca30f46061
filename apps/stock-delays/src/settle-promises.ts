import { type Promised, settlePromise } from '@kesher/domain/promise/promise';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { measureWentOut } from './measure-went-out.ts';
import type { StockDelayPorts } from './ports.ts';

/** The delay's promises with those settled that can be, or undefined when none can. */
export function settlePromises(ports: Pick<StockDelayPorts, 'audience' | 'messages' | 'settings' | 'clock'>) {
  const wentOut = measureWentOut(ports);
  return async ({ live, promises }: StockDelay): Promise<Promised[] | undefined> => {
    const open = promises.filter(({ state }) => state === 'open');
    if (live === undefined || open.length === 0) return undefined;
    const overtaken = open.some(({ noticeId }) => noticeId !== live.noticeId);
    const next = overtaken ? { noticeId: live.noticeId, wentOutAt: await wentOut(live.noticeId) } : undefined;
    const now = ports.clock();
    let isSettled = false;
    const settled = promises.map((promise) => {
      const after = settlePromise(promise, promise.noticeId === live.noticeId ? undefined : next, now);
      isSettled ||= after !== undefined;
      return after ?? promise;
    });
    return isSettled ? settled : undefined;
  };
}
