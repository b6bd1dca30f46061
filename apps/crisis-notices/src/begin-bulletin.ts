import type { Bulletin, BulletinFacts } from '@kesher/domain/crisis/bulletin';
import { bulletinIdOf } from '@kesher/domain/crisis/bulletin-id';
import type { CrisisId } from '@kesher/domain/crisis/crisis';
import { beginBulletin as takeNumber } from '@kesher/domain/crisis/decide-on-crisis';
import type { KitFills } from '@kesher/domain/crisis/kit-fills';
import type { StaffId } from '@kesher/domain/ids';
import type { Finding } from '@kesher/domain/wording/finding';

import { type CrisisOutcome, decideOnCrisis } from './decide-on-crisis.ts';
import { findingsOfDraft } from './findings-of-draft.ts';
import { releasesByKit } from './kits/releases-by-kit.ts';
import type { CrisisPorts } from './ports.ts';

type Begin = {
  crisisId: CrisisId;
  /** The crisis as it was seen. */
  revision: number;
  segments: Bulletin['segments'];
  facts: Omit<BulletinFacts, 'phase'>;
  /** With what the kit's sentences were filled, where words are the kit's. */
  fills?: KitFills | undefined;
  by: StaffId;
};

/** The draft with what should be mended, or why the crisis takes none. */
export type BegunOutcome =
  | { kind: 'begun'; bulletin: Bulletin; findings: Finding[] }
  | { kind: 'not-begun'; because: Exclude<CrisisOutcome, { kind: 'done' }> };

/** Begins a bulletin as a draft, in the phase of its crisis; nobody is told yet. */
export function beginBulletin(ports: CrisisPorts) {
  return async (begin: Begin): Promise<BegunOutcome> => {
    const { crisisId, revision, segments, facts, fills, by } = begin;
    const taken = await decideOnCrisis(ports)({ id: crisisId, revision }, takeNumber);
    if (taken.kind !== 'done') return { kind: 'not-begun', because: taken };
    const { crisis } = taken;
    const now = ports.clock();
    const settings = await ports.settings.get();
    const { kit, phase } = crisis;
    const releases = fills ? await releasesByKit(ports)({ kit, phase, fills }, facts.words, { settings, now }) : {};
    const bulletin: Bulletin = {
      id: bulletinIdOf(crisisId, crisis.bulletins),
      crisisId,
      title: crisis.name,
      number: crisis.bulletins,
      segments,
      isExercise: crisis.isExercise,
      stage: 'draft',
      version: 0,
      draft: {
        statement: { kind: 'published', facts: { ...facts, phase: crisis.phase } },
        stage: 'editing',
        changedBy: by,
        changedAt: now,
      },
      releases,
      quietWords: [],
      promises: [],
      createdBy: by,
      createdAt: now,
      revision: 1,
    };
    await ports.bulletins.create(bulletin);
    return { kind: 'begun', bulletin, findings: await findingsOfDraft(ports)(bulletin, { now, settings }) };
  };
}
