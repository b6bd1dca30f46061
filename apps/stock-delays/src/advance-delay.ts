import { nextPermittedTime } from '@kesher/domain/calendar/permitted-time';
import type { SubjectId } from '@kesher/domain/ids';
import { addMs, hourMs, toMs } from '@kesher/domain/instant';
import type { Notice } from '@kesher/domain/notice/notice';
import { settlePromise } from '@kesher/domain/promise/promise';
import { giveWay, goLive, openPromise, speakWithoutNews, wakeTimeOf } from '@kesher/domain/stock-delay/decide';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { freezeAudience } from './freeze-audience.ts';
import { measureWentOut } from './measure-went-out.ts';
import type { StockDelayPorts } from './ports.ts';
import { takeProducts } from './take-products.ts';

/** An update without news promises the next one as far ahead as the one before did, but between 4 hours and 7 days. */
const shortestIntervalMs = 4 * hourMs;
const longestIntervalMs = 7 * 24 * hourMs;

/**
 * Does for one delay what its time has come for: the countdown ends, a version is published in all its parts, a
 * promised update is kept by itself, a promise is settled. Each decision is one conditional write; a stale one is left
 * to the visit that overtook it.
 */
export function advanceDelay(ports: StockDelayPorts) {
  const freeze = freezeAudience(ports);
  const wentOut = measureWentOut(ports);

  return async (id: SubjectId, mayGoOn: () => boolean): Promise<void> => {
    let delay = await ports.delays.get(id);
    if (!delay) return;
    const decided = (await endCountdown(ports, delay)) ?? (await keepPromise(ports, delay));
    if (decided) {
      if ((await ports.delays.update(decided)) === 'stale') return;
      delay = decided;
    }
    delay = await publishLive(delay);
    await settle(delay);

    async function publishLive(current: StockDelay): Promise<StockDelay> {
      if (!current.live || current.live.published) return current;
      const notice = noticeOf(current, current.live);
      await ports.notices.put(notice);
      if (!(await freeze(notice, mayGoOn))) return current;
      return store({ ...current, live: { ...current.live, published: true } });
    }

    async function settle(current: StockDelay): Promise<void> {
      const now = ports.clock();
      const open = current.promises.filter((promise) => promise.state === 'open');
      const isNext = current.live !== undefined && open.some((promise) => promise.noticeId !== current.live?.noticeId);
      const next =
        isNext && current.live
          ? { noticeId: current.live.noticeId, wentOutAt: await wentOut(current.live.noticeId) }
          : undefined;
      let settled = false;
      const promises = current.promises.map((promise) => {
        const after = settlePromise(promise, promise.noticeId === current.live?.noticeId ? undefined : next, now);
        settled ||= after !== undefined;
        return after ?? promise;
      });
      if (settled) await store({ ...current, promises });
    }

    async function store(changed: StockDelay): Promise<StockDelay> {
      const { wakeAt: _before, ...rest } = { ...changed, revision: changed.revision + 1 };
      const wakeAt = wakeTimeOf(rest);
      const next = wakeAt === undefined ? rest : { ...rest, wakeAt };
      await ports.delays.update(next);
      return next;
    }
  };
}

/** The countdown is over: the draft becomes the truth, or a draft again if another delay took its product meanwhile. */
async function endCountdown(ports: StockDelayPorts, delay: StockDelay): Promise<StockDelay | undefined> {
  const live = goLive(delay, ports.clock());
  // Announcing took the products as well; but it may have died before it did.
  if (live && delay.version === 0 && (await takeProducts(ports)(delay))) return giveWay(delay);
  return live;
}

/** The honest "no news yet", when the promised update is about to fall due and nothing newer is being prepared to go out. */
async function keepPromise(ports: StockDelayPorts, delay: StockDelay): Promise<StockDelay | undefined> {
  const promise = openPromise(delay);
  if (!promise || !delay.live || delay.draft?.stage === 'countdown') return undefined;
  const now = ports.clock();
  const interval = toMs(promise.dueAt) - toMs(delay.live.publishedAt);
  const ahead = addMs(promise.dueAt, Math.min(longestIntervalMs, Math.max(shortestIntervalMs, interval)));
  const { calendar } = await ports.settings.get();
  const decent = nextPermittedTime({ calendar, lane: 'care', customer: {}, now: ahead });
  return speakWithoutNews(delay, now, decent.kind === 'now' ? ahead : addMs(decent.at, hourMs));
}

/** The notice that a live version is, always the same for the same version. */
export function noticeOf(delay: StockDelay, live: NonNullable<StockDelay['live']>): Notice {
  return {
    id: live.noticeId,
    subjectId: delay.id,
    version: delay.version,
    lane: 'care',
    content: { job: 'stock-delay', products: delay.products, statement: live.statement },
    publishedBy: live.publishedBy,
    publishedAt: live.publishedAt,
  };
}
