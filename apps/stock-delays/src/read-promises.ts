import type { SubjectId } from '@kesher/domain/ids';
import { keptRate, type Promised } from '@kesher/domain/promise/promise';
import type { StockDelayPorts } from './ports.ts';

/** How far back the rate looks. */
const latestDelays = 100;

/** The promises of the latest delays: how many were kept, and which are open, the most urgent first. */
export function readPromises(ports: Pick<StockDelayPorts, 'delays'>) {
  return async (): Promise<ReturnType<typeof keptRate> & { open: { delayId: SubjectId; promise: Promised }[] }> => {
    const { delays } = await ports.delays.list({ limit: latestDelays });
    const all = delays.flatMap((delay) => delay.promises.map((promise) => ({ delayId: delay.id, promise })));
    const open = all
      .filter(({ promise }) => promise.state === 'open')
      .toSorted((left, right) => (left.promise.dueAt < right.promise.dueAt ? -1 : 1));
    return { ...keptRate(all.map(({ promise }) => promise)), open };
  };
}
