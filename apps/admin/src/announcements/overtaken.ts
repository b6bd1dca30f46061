import type { Announcement } from '../server/api-types.ts';
import { problemOf } from '../server/problem.ts';

/** As much of an announcement as tells what people did with it, in short or whole. */
type Watched = Pick<Announcement, 'revision' | 'version' | 'stage'> & {
  draft?: Pick<NonNullable<Announcement['draft']>, 'stage' | 'changedAt' | 'announcedAt' | 'approvedBy'>;
  live?: Pick<NonNullable<Announcement['live']>, 'publishedBy'>;
};

/** As much of an announcement as tells whether a person did something with it since. */
export type Seen = { revision: number; version: number; stage: Announcement['stage']; draft: string };

/** What somebody has seen of an announcement, small enough to be kept with their draft. */
export function seenOf({ revision, version, stage, draft }: Watched): Seen {
  const { stage: step, changedAt, announcedAt, approvedBy } = draft ?? {};
  return { revision, version, stage, draft: [step, changedAt, announcedAt, approvedBy].join(' ') };
}

/**
 * Whether there is newer work of people. What Kesher writes by itself (that a version is published, a promise kept, "no news
 * yet") counts the revision up too, and overtakes nobody.
 */
export function isOvertaken(seen: Seen, announcement: Watched): boolean {
  const now = seenOf(announcement);
  const isOwnWord = now.version === seen.version + 1 && announcement.live?.publishedBy === 'system';
  return now.stage !== seen.stage || now.draft !== seen.draft || (now.version !== seen.version && !isOwnWord);
}

const mostTries = 4;

/**
 * Takes a step on an announcement as it was seen. A refusal as stale is final if a person was faster; if only Kesher wrote
 * meanwhile, the step is taken again on the newer revision: it was refused for certain, so it is never taken twice.
 */
export async function takeStep<Answer>(
  seen: Seen,
  server: { read: () => Promise<Watched>; take: (revision: number) => Promise<Answer> },
): Promise<Answer> {
  let { revision } = seen;
  for (let tries = 1; ; tries += 1) {
    try {
      return await server.take(revision);
    } catch (thrown) {
      if (problemOf(thrown).code !== 'stale' || tries === mostTries) throw thrown;
      const announcement = await server.read();
      if (isOvertaken(seen, announcement)) throw thrown;
      revision = announcement.revision;
    }
  }
}
