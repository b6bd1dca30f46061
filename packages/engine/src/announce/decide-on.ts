import type { Announcement } from '@kesher/domain/announcement/announcement';
import type { AnnouncementStore } from '@kesher/domain/announcement/announcements';
import type { Decision } from '@kesher/domain/announcement/decision';
import type { Clock, Instant } from '@kesher/domain/instant';
import type { Finding } from '@kesher/domain/wording/finding';
import type { AnnouncementOutcome, Seen } from './outcome.ts';

/**
 * Loads an announcement as the caller last saw it, lets the domain decide, and stores the decision as one conditional
 * write. Two people at once: the second is told that it is stale, never overwrites.
 */
export function decideOn<Of extends Announcement<unknown>>(
  { clock }: { clock: Clock },
  store: Pick<AnnouncementStore<Of>, 'get' | 'update'>,
) {
  return async (
    { id, revision }: Seen,
    decide: (of: Of, now: Instant) => { decision: Decision<Of>; findings?: Finding[] },
  ): Promise<AnnouncementOutcome<Of>> => {
    const of = await store.get(id);
    if (!of) return { kind: 'not-found' };
    if (of.revision !== revision) return { kind: 'stale', of };
    const { decision, findings = [] } = decide(of, clock());
    if (decision.kind === 'refused') return { kind: 'refused', refusal: decision.refusal };
    if ((await store.update(decision.to)) === 'stored') return { kind: 'done', of: decision.to, findings };
    const now = await store.get(id);
    return now ? { kind: 'stale', of: now } : { kind: 'not-found' };
  };
}
