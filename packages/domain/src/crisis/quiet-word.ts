import { keptPromises } from '../announcement/announcement.ts';
import { owedPromise } from '../announcement/announcing.ts';
import { addMs, dayMs, type Instant, minuteMs } from '../instant.ts';
import type { Promised } from '../promise/promise.ts';
import { promiseMoments } from '../promise/promise-moments.ts';
import { type Bulletin, keptQuietWords } from './bulletin.ts';
import { bulletinSteps, factsOf } from './bulletin-steps.ts';

/** People are written to without news at most so often; page and feeds say it each time that it is due. */
const directWordEveryMs = dayMs;

/** Whether the promised word falls due now with nothing newer to say. */
export function isWordDue(bulletin: Bulletin, now: Instant): boolean {
  const owed = owedPromise(bulletin);
  const { live, draft } = bulletin;
  if (owed === undefined || live === undefined || draft?.stage === 'countdown') return false;
  return now >= promiseMoments(owed, live.publishedAt).speakAt;
}

/** Whether whoever was told is written to as well, and not the page alone: a day after they were last, at a decent hour. */
export function isDirectWordDue({ live }: Bulletin, now: Instant, isDecentHour: boolean): boolean {
  return live !== undefined && isDecentHour && now >= addMs(live.publishedAt, directWordEveryMs);
}

/** By when the next word is promised: as far ahead as the phase's cadence, counted from now where Kesher was down. */
export function nextWordAfter(owed: Promised, now: Instant, cadenceMinutes: number): Instant {
  return addMs(owed.dueAt > now ? owed.dueAt : now, cadenceMinutes * minuteMs);
}

/** "No news yet" on page and feeds: the word that was promised, with the next promise. Nobody is written to. */
export function sayQuietly(bulletin: Bulletin, now: Instant, nextWordBy: Instant): Bulletin | undefined {
  const owed = owedPromise(bulletin);
  if (owed === undefined || bulletin.live === undefined || factsOf(bulletin.live.statement) === undefined)
    return undefined;
  const promises = [
    ...bulletin.promises,
    { noticeId: owed.noticeId, dueAt: nextWordBy, madeAt: now, state: 'open' as const },
  ];
  return bulletinSteps.after(bulletin, {
    quietWords: [...bulletin.quietWords, { at: now, nextWordBy }].slice(-keptQuietWords),
    promises: promises.slice(-keptPromises),
  });
}

/**
 * Settles what was promised by what the page says: kept where it said the next word in time. `writtenAt` is when the page
 * that says so was written.
 */
export function settleOnPage(bulletin: Bulletin, writtenAt: Instant): Bulletin | undefined {
  const { live, quietWords } = bulletin;
  const last = quietWords.at(-1);
  // Of words before this version nothing is promised any more.
  if (live === undefined || last === undefined || last.at < live.publishedAt) return undefined;
  const promises = bulletin.promises.map((promise): Promised => {
    if (promise.state !== 'open' || promise.noticeId !== live.noticeId || promise.dueAt >= last.nextWordBy)
      return promise;
    return {
      ...promise,
      state: writtenAt <= promise.dueAt ? 'kept' : 'broken',
      settledAt: writtenAt,
      keptBy: live.noticeId,
    };
  });
  const isSame = promises.every((promise, index) => promise === bulletin.promises[index]);
  return isSame ? undefined : bulletinSteps.after(bulletin, { promises });
}

/** By when the next word is promised now; undefined where none is. */
export function nextWordOf(bulletin: Bulletin): Instant | undefined {
  return owedPromise(bulletin)?.dueAt;
}
