import type { Bulletin } from '@kesher/domain/crisis/bulletin';
import { type ReleaseRefusal, releaseWords as release } from '@kesher/domain/crisis/release-words';
import type { Language } from '@kesher/domain/language';
import type { AnnouncementOutcome, StepBy } from '@kesher/engine/announce/outcome';
import { findingsOfDraft } from './findings-of-draft.ts';
import type { CrisisPorts } from './ports.ts';

type Outcome = AnnouncementOutcome<Bulletin> | { kind: 'not-released'; refusal: ReleaseRefusal };

/** A named person stands for the words of one language. */
export function releaseWords(ports: CrisisPorts) {
  return async ({ id, revision, language, by }: StepBy & { language: Language }): Promise<Outcome> => {
    const bulletin = await ports.bulletins.get(id);
    if (!bulletin) return { kind: 'not-found' };
    if (bulletin.revision !== revision) return { kind: 'stale', of: bulletin };
    const now = ports.clock();
    const decision = release(bulletin, language, { by, now });
    if (decision.kind === 'refused') return { kind: 'not-released', refusal: decision.refusal };
    const { to } = decision;
    if ((await ports.bulletins.update(to)) === 'stored')
      return {
        kind: 'done',
        of: to,
        findings: await findingsOfDraft(ports)(to, { now, settings: await ports.settings.get() }),
      };
    const standing = await ports.bulletins.get(id);
    return standing ? { kind: 'stale', of: standing } : { kind: 'not-found' };
  };
}
