import type { NoticeId } from '@kesher/domain/ids';
import { type Promised, settlePromise } from '@kesher/domain/promise/promise';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { EnginePorts } from '../ports.ts';
import { measureWentOut } from './measure-went-out.ts';

/** What a subject says now, and all that it promised. */
type Promising = { live?: { noticeId: NoticeId } | undefined; promises: readonly Promised[] };

/**
 * A subject's promises with those settled that can be, or undefined when none can. Where `mayGoOn` ends before it is
 * known whether the word had gone out, nothing is settled yet.
 */
export function settlePromises(ports: Parameters<typeof measureWentOut>[0]) {
  const wentOut = measureWentOut(ports);
  return async ({ live, promises }: Promising, mayGoOn: () => boolean): Promise<Promised[] | undefined> => {
    const open = promises.filter(({ state }) => state === 'open');
    if (live === undefined || open.length === 0) return undefined;
    const overtaken = open.some(({ noticeId }) => noticeId !== live.noticeId);
    const wentOutAt = overtaken ? await wentOut(live.noticeId, mayGoOn) : undefined;
    if (wentOutAt === 'unfinished') return undefined;
    const next = overtaken ? { noticeId: live.noticeId, wentOutAt } : undefined;
    const now = ports.clock();
    const settled = promises.map((promise) =>
      settlePromise(promise, promise.noticeId === live.noticeId ? undefined : next, now),
    );
    if (settled.every((promise) => promise === undefined)) return undefined;
    const withdrawnFor = next ? await countLeftOut(ports, next.noticeId) : 0;
    return promises.map((promise, index) => {
      const after = settled[index];
      const isAnswered = promise.noticeId !== live.noticeId && withdrawnFor > 0;
      return after ? { ...after, ...(isAnswered && { withdrawnFor }) } : promise;
    });
  };
}

/**
 * To how many of a notice's audience its word was promised and is owed no more. Counted while freezing; only of an audience
 * that an earlier Kesher froze the chunks are read, once, when a promise is settled.
 */
async function countLeftOut(ports: Pick<EnginePorts, 'audience'>, noticeId: NoticeId): Promise<number> {
  const freeze = await ports.audience.freeze(noticeId);
  if (freeze?.leftOut !== undefined) return freeze.leftOut;
  const chunks = freeze?.chunks ?? 0;
  let count = 0;
  for (let number = 0; number < chunks; number += 1) {
    // Of a piece that cannot be read nobody knows; the promise is settled all the same.
    const chunk = await unlessUnreadable(
      () => ports.audience.chunk(noticeId, number),
      () => undefined,
    );
    count += (chunk?.members ?? []).filter(({ leftOut }) => leftOut !== undefined).length;
  }
  return count;
}
