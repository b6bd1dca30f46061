import type { Settings } from '@kesher/domain/business/settings-store';
import type { Bulletin } from '@kesher/domain/crisis/bulletin';
import { unreleased } from '@kesher/domain/crisis/release-words';
import type { Instant } from '@kesher/domain/instant';
import type { Finding } from '@kesher/domain/wording/finding';

/** Everything that stands against, or should be reconsidered about, what is drafted; nothing where no draft stands. */
export function findingsOfDraft(
  bulletin: Bulletin,
  { settings }: { now: Instant; settings: Pick<Settings, 'languages'> },
): Finding[] {
  if (!bulletin.draft) return [];
  return unreleased(bulletin, settings.languages).map((language) => ({
    level: 'refuse',
    code: 'words-not-released',
    path: 'words',
    language,
    data: {},
  }));
}
