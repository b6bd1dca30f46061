import { announcingOf } from '../announcement/announcing.ts';
import type { Bulletin, BulletinFacts, BulletinStatement } from './bulletin.ts';

/** The facts that a statement carries, if it does. */
export function factsOf(statement: BulletinStatement): BulletinFacts | undefined {
  return statement.kind === 'released' || statement.kind === 'withdrawn' ? undefined : statement.facts;
}

/** The way of a bulletin, from its draft to its release. */
export const bulletinSteps = announcingOf<BulletinStatement, Bulletin>({
  isFirst: ({ kind }) => kind === 'published',
  promisesBy: (statement) => factsOf(statement)?.nextWordBy,
  ends: ({ kind }) => (kind === 'released' ? 'resolved' : kind === 'withdrawn' ? 'withdrawn' : undefined),
  withoutNews(statement, nextWordBy) {
    const facts = factsOf(statement);
    return facts && { kind: 'no-news', facts: { ...facts, nextWordBy } };
  },
  alsoPublished({ firstPublishedAt }, statement, now) {
    const facts = factsOf(statement);
    return {
      releases: {},
      ...(facts && { said: facts }),
      ...(firstPublishedAt === undefined && { firstPublishedAt: now }),
      ...(statement.kind === 'corrected' && { correctedAt: now, correction: statement.correction }),
    };
  },
  alsoWakesAt: () => [],
});
