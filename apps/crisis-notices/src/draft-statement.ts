import type { Bulletin, BulletinStatement } from '@kesher/domain/crisis/bulletin';
import { bulletinSteps } from '@kesher/domain/crisis/bulletin-steps';
import { standingReleases } from '@kesher/domain/crisis/release-words';
import { decideOn } from '@kesher/engine/announce/decide-on';
import type { AnnouncementOutcome, StepBy } from '@kesher/engine/announce/outcome';
import { findingsOfDraft } from './findings-of-draft.ts';
import type { CrisisPorts } from './ports.ts';

/** Drafts what is said next; words that changed need a reader anew. */
export function draftStatement(ports: CrisisPorts) {
  return async (step: StepBy & { statement: BulletinStatement }): Promise<AnnouncementOutcome<Bulletin>> => {
    const { statement, by } = step;
    const settings = await ports.settings.get();
    const outcome = await decideOn(ports, ports.bulletins)(step, (bulletin, now) => {
      const decision = bulletinSteps.draftStatement(bulletin, statement, { by, now });
      if (decision.kind === 'refused') return { decision };
      const releases = standingReleases(bulletin.releases, bulletin.draft?.statement, statement);
      return { decision: { kind: 'changed', to: { ...decision.to, releases } } };
    });
    if (outcome.kind !== 'done') return outcome;
    return { ...outcome, findings: await findingsOfDraft(ports)(outcome.of, { now: ports.clock(), settings }) };
  };
}
