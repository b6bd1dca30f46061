import type { Settings } from '@kesher/domain/business/settings-store';
import type { Bulletin, BulletinStatement, Releases } from '@kesher/domain/crisis/bulletin';
import { bulletinSteps, factsOf } from '@kesher/domain/crisis/bulletin-steps';
import type { KitFills } from '@kesher/domain/crisis/kit-fills';
import { standingReleases } from '@kesher/domain/crisis/release-words';
import { decideOn } from '@kesher/engine/announce/decide-on';
import type { AnnouncementOutcome, StepBy } from '@kesher/engine/announce/outcome';
import { findingsOfDraft } from './findings-of-draft.ts';
import { releasesByKit } from './kits/releases-by-kit.ts';
import type { CrisisPorts } from './ports.ts';

/** Drafts what is said next; words that changed need a reader anew. */
export function draftStatement(ports: CrisisPorts) {
  return async (
    step: StepBy & { statement: BulletinStatement; fills?: KitFills | undefined },
  ): Promise<AnnouncementOutcome<Bulletin>> => {
    const { statement, by } = step;
    const settings = await ports.settings.get();
    const ofKit = await byKit(step, settings);
    const outcome = await decideOn(ports, ports.bulletins)(step, (bulletin, now) => {
      const decision = bulletinSteps.draftStatement(bulletin, statement, { by, now });
      if (decision.kind === 'refused') return { decision };
      const standing = standingReleases(bulletin.releases, bulletin.draft?.statement, statement);
      return { decision: { kind: 'changed', to: { ...decision.to, releases: { ...standing, ...ofKit } } } };
    });
    if (outcome.kind !== 'done') return outcome;
    return { ...outcome, findings: await findingsOfDraft(ports)(outcome.of, { now: ports.clock(), settings }) };
  };

  /** Languages whose words are the kit's own. */
  async function byKit(
    { id, statement, fills }: StepBy & { statement: BulletinStatement; fills?: KitFills | undefined },
    settings: Settings,
  ): Promise<Releases> {
    const facts = factsOf(statement);
    const bulletin = facts && fills ? await ports.bulletins.get(id) : undefined;
    const crisis = bulletin && (await ports.crises.get(bulletin.crisisId));
    if (!facts || !fills || !crisis) return {};
    const filling = { kit: crisis.kit, phase: facts.phase, fills };
    return releasesByKit(ports)(filling, facts.words, { settings, now: ports.clock() });
  }
}
