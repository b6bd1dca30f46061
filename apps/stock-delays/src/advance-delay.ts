import type { SubjectId } from '@kesher/domain/ids';
import { delaySteps } from '@kesher/domain/stock-delay/decide';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { type AnnouncingJob, advanceAnnouncement, storeChange } from '@kesher/engine/announce/advance-announcement';
import { advanceRehearsal } from './keep-rehearsal.ts';
import { noticeOfDelay } from './notice-of-delay.ts';
import type { StockDelayPorts } from './ports.ts';
import { audienceOfDelays } from './read-audience.ts';
import { settleSilence } from './settle-silence.ts';
import { takeProducts } from './take-products.ts';

/**
 * Does for one delay what its time has come for: all that an announcement does by itself, and then what follows from the
 * silence of customers; and then a rehearsal of its draft that is under way.
 */
export function advanceDelay(ports: StockDelayPorts) {
  const take = takeProducts(ports);
  const job: AnnouncingJob<DelayStatement, StockDelay> = {
    store: ports.delays,
    steps: delaySteps,
    noticeOf: (delay, live) => noticeOfDelay(ports, delay, live),
    audience: audienceOfDelays(ports),
    // Announcing took the products as well; but it may have died before it did.
    mustGiveWay: async (delay) => (await take(delay)) !== undefined,
  };
  const advance = advanceAnnouncement(ports, job);
  const settleSilent = settleSilence(ports);

  const goOnRehearsing = advanceRehearsal(ports);

  return async (id: SubjectId, mayGoOn: () => boolean): Promise<void> => {
    await settle(await advance(id, mayGoOn), mayGoOn);
    // After everything that customers wait for.
    const delay = mayGoOn() ? await ports.delays.get(id) : undefined;
    if (delay) await goOnRehearsing(delay, mayGoOn);
  };

  async function settle(delay: StockDelay | undefined, mayGoOn: () => boolean): Promise<void> {
    if (delay?.silenceAt === undefined || ports.clock() < delay.silenceAt) return;
    const { done, nextAt } = await settleSilent(delay, mayGoOn);
    if (done) await storeChange(job, delay, { silenceAt: nextAt });
  }
}
