import type { SubjectId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Announcement } from './announcement.ts';
import type { AnnouncementInShort } from './announcement-in-short.ts';
import type { KeptRehearsal } from './kept-rehearsal.ts';

/** The announcements of all jobs, to be read. One that cannot be read keeps no other from being listed. */
export type Announcements = {
  /** Newest first, whatever their job. */
  list(page: {
    limit: number;
    after?: string | undefined;
  }): Promise<{ announcements: AnnouncementInShort[]; next?: string | undefined }>;
  get(id: SubjectId): Promise<AnnouncementInShort | undefined>;
};

/** The announcements of one job, whole; each decision is one conditional write. */
export type AnnouncementStore<Of extends Announcement<unknown>> = {
  create(of: Of): Promise<'created' | 'exists'>;
  get(id: SubjectId): Promise<Of | undefined>;
  /** Writes if the stored revision is `of.revision - 1`. */
  update(of: Of): Promise<'stored' | 'stale'>;
  /** What Kesher must look at by itself, the longest waiting first; one may be named twice. */
  due(now: Instant, limit: number): Promise<SubjectId[]>;
  /** The rehearsal that is kept beside an announcement. */
  rehearsal(id: SubjectId): Promise<KeptRehearsal | undefined>;
  /** Begins a rehearsal anew, whatever was kept before. While it has a wake-up, its announcement is due by that too. */
  startRehearsal(rehearsal: KeptRehearsal): Promise<void>;
  /** Writes if the stored one counts for the same draft and moment, and stands at the step before. */
  advanceRehearsal(rehearsal: KeptRehearsal): Promise<'advanced' | 'stale'>;
};
