import type { Settings } from '@kesher/domain/business/settings-store';
import type { Bulletin } from '@kesher/domain/crisis/bulletin';
import { checkBulletin } from '@kesher/domain/crisis/check-bulletin';
import { unreleased } from '@kesher/domain/crisis/release-words';
import type { Instant } from '@kesher/domain/instant';
import type { Finding } from '@kesher/domain/wording/finding';
import type { CrisisPorts } from './ports.ts';

/** Everything that stands against, or should be reconsidered about, what is drafted; nothing where no draft stands. */
export function findingsOfDraft({ crises }: Pick<CrisisPorts, 'crises'>) {
  return async (
    bulletin: Bulletin,
    { now, settings }: { now: Instant; settings: Pick<Settings, 'languages' | 'calendar'> },
  ): Promise<Finding[]> => {
    const { draft, crisisId, said } = bulletin;
    if (!draft) return [];
    const { languages: served, calendar } = settings;
    const crisis = await crises.get(crisisId);
    if (!crisis) throw new Error(`bulletin ${bulletin.id} has no crisis`);
    const { cadence, services } = crisis;
    const looked = { now, timeZone: calendar.timeZone, served, cadence, services, ...(said && { previous: said }) };
    const missing = unreleased(bulletin, served).map(
      (language): Finding => ({ level: 'refuse', code: 'words-not-released', path: 'words', language, data: {} }),
    );
    return [...checkBulletin(draft.statement, looked), ...missing];
  };
}
