import type { AnnouncementStore } from '../announcement/announcements.ts';
import type { Bulletin } from './bulletin.ts';
import type { Crisis, CrisisId } from './crisis.ts';

/** Crises; each decision is one conditional write. */
export type CrisisStore = {
  /** Writes if the stored revision is `crisis.revision - 1` (or there is none and the revision is 1). */
  put(crisis: Crisis): Promise<'stored' | 'stale'>;
  get(id: CrisisId): Promise<Crisis | undefined>;
  /** Newest first. */
  list(page: { limit: number; after?: string | undefined }): Promise<{ crises: Crisis[]; next?: string | undefined }>;
};

/** Bulletins, as announcements of their crisis. */
export type BulletinStore = AnnouncementStore<Bulletin>;
