import { owedPromise } from '@kesher/domain/announcement/announcing';
import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { SubjectId } from '@kesher/domain/ids';
import { addMs, hourMs, toMs } from '@kesher/domain/instant';
import { delaySteps } from '@kesher/domain/stock-delay/decide';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { isStopped } from '@kesher/domain/stop/stop';
import { publishVersion } from '@kesher/engine/freeze/publish-version';
import { settlePromises } from '@kesher/engine/promise/settle-promises';
import { noticeOfDelay } from './notice-of-delay.ts';
import type { StockDelayPorts } from './ports.ts';
import { audienceOfDelays } from './read-audience.ts';
import { settleSilence } from './settle-silence.ts';
import { takeProducts } from './take-products.ts';

/** An update without news promises the next one as far ahead as the one before did, but between 4 hours and 7 days. */
const shortestIntervalMs = 4 * hourMs;
const longestIntervalMs = 7 * 24 * hourMs;

/**
 * Does for one delay what its time has come for: the countdown ends, a version is published in all its parts, a
 * promised update is kept by itself, promises and silence are settled. Each decision is one conditional write; where it
 * is stale, somebody else decided meanwhile, and the visit ends there: what is left is still due for the next one.
 */
export function advanceDelay(ports: StockDelayPorts) {
  const publish = publishVersion(ports, audienceOfDelays(ports));
  const settle = settlePromises(ports);
  const settleSilent = settleSilence(ports);

  async function store(delay: StockDelay, change: Partial<StockDelay>): Promise<StockDelay | undefined> {
    const next = delaySteps.after(delay, change);
    return (await ports.delays.update(next)) === 'stored' ? next : undefined;
  }

  return async (id: SubjectId, mayGoOn: () => boolean): Promise<void> => {
    let delay = await ports.delays.get(id);
    const decided = delay && ((await endCountdown(ports, delay)) ?? (await keepPromise(ports, delay)));
    if (decided) delay = (await ports.delays.update(decided)) === 'stored' ? decided : undefined;
    if (delay?.live && !delay.live.published) {
      const { live } = delay;
      if (!(await publish(noticeOfDelay(ports, delay, live), mayGoOn))) return;
      // The correction has taken the place of what a stop held.
      if (live.decidedAt) await ports.stops.lift({ scope: 'announcement', id }, live.decidedAt);
      delay = await store(delay, { live: { ...live, published: true } });
    }
    const promises = delay && (await settle(delay));
    if (delay && promises) delay = await store(delay, { promises });
    if (delay?.silenceAt === undefined || ports.clock() < delay.silenceAt) return;
    const { done, nextAt } = await settleSilent(delay, mayGoOn);
    if (done) await store(delay, { silenceAt: nextAt });
  };
}

/** The countdown is over: the draft becomes the truth, or a draft again if another delay took its product meanwhile. */
async function endCountdown(ports: StockDelayPorts, delay: StockDelay): Promise<StockDelay | undefined> {
  const live = delaySteps.goLive(delay, ports.clock());
  // Announcing took the products as well; but it may have died before it did.
  if (live && delay.version === 0 && (await takeProducts(ports)(delay))) return delaySteps.giveWay(delay);
  // A version that is overtaken while it is being published must be on record: those whom it told are owed the next.
  if (live && delay.live && !delay.live.published) await ports.notices.put(noticeOfDelay(ports, delay, delay.live));
  return live;
}

/** The honest "no news yet", when the promised update is about to fall due and nothing newer is being prepared to go out. */
async function keepPromise(ports: StockDelayPorts, delay: StockDelay): Promise<StockDelay | undefined> {
  const promise = owedPromise(delay);
  if (!promise || !delay.live) return undefined;
  // Not while a person holds back what it would repeat; the promise stands, and is spoken when that is over.
  if (isStopped({ ...delay.live, subjectId: delay.id }, await ports.stops.standing())) return undefined;
  const now = ports.clock();
  const interval = toMs(promise.dueAt) - toMs(delay.live.publishedAt);
  // Counted from now when Kesher was down past the promise: a promise of a time that is over would be another lie.
  const from = promise.dueAt > now ? promise.dueAt : now;
  const ahead = addMs(from, Math.min(longestIntervalMs, Math.max(shortestIntervalMs, interval)));
  const { calendar } = await ports.settings.get();
  const { lane } = noticeOfDelay(ports, delay, delay.live);
  const decent = nextPermittedTime({ calendar, lane, customer: {}, now: ahead });
  const spoken = delaySteps.speakWithoutNews(delay, now, decent.kind === 'now' ? ahead : addMs(decent.at, hourMs));
  if (spoken && !delay.live.published) await ports.notices.put(noticeOfDelay(ports, delay, delay.live));
  return spoken;
}
