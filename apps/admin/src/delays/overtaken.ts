import type { StockDelay } from '../server/api-types.ts';
import { problemOf } from '../server/problem.ts';

/** As much of a delay as tells whether a person did something with it since. */
export type SeenDelay = { revision: number; version: number; stage: StockDelay['stage']; draft: string };

/** What somebody has seen of a delay, small enough to be kept with their draft. */
export function seenOf({ revision, version, stage, draft }: StockDelay): SeenDelay {
  const { stage: step, changedAt, announcedAt, approvedBy } = draft ?? {};
  return { revision, version, stage, draft: [step, changedAt, announcedAt, approvedBy].join(' ') };
}

/**
 * Whether there is newer work of people. What Kesher writes by itself (that a version is published, a promise kept, "no news
 * yet") counts the revision up too, and overtakes nobody.
 */
export function isOvertaken(seen: SeenDelay, delay: StockDelay): boolean {
  const now = seenOf(delay);
  const isOwnWord = now.version === seen.version + 1 && delay.live?.publishedBy === 'system';
  return now.stage !== seen.stage || now.draft !== seen.draft || (now.version !== seen.version && !isOwnWord);
}

const mostTries = 4;

/**
 * Takes a step on a delay as it was seen. A refusal as stale is final if a person was faster; if only Kesher wrote
 * meanwhile, the step is taken again on the newer revision: it was refused for certain, so it is never taken twice.
 */
export async function takeStep<Answer>(
  seen: SeenDelay,
  server: { read: () => Promise<StockDelay>; take: (revision: number) => Promise<Answer> },
): Promise<Answer> {
  let { revision } = seen;
  for (let tries = 1; ; tries += 1) {
    try {
      return await server.take(revision);
    } catch (thrown) {
      if (problemOf(thrown).code !== 'stale' || tries === mostTries) throw thrown;
      const delay = await server.read();
      if (isOvertaken(seen, delay)) throw thrown;
      revision = delay.revision;
    }
  }
}
