import type { Announcement } from '@kesher/domain/announcement/announcement';
import type { AnnouncementStore, Announcements } from '@kesher/domain/announcement/announcements';
import { type KeptRehearsal, keptRehearsalSchema } from '@kesher/domain/announcement/kept-rehearsal';
import type { Jobs } from '@kesher/domain/job/jobs';
import { pageOf } from './page.ts';
import { createRows, type Rows, type SetAsideIn, sortedBy } from './rows.ts';

/** The rows of one job's announcements, and the store over them. */
export type AnnouncementRows<Of extends Announcement<unknown>> = {
  rows: Rows<Of>;
  rehearsals: Rows<KeptRehearsal>;
  store: AnnouncementStore<Of>;
};

/** One job's announcements in a map. */
export function createInMemoryAnnouncementRows<Of extends Announcement<unknown>>(
  parse: (row: unknown) => Of,
  inTable?: SetAsideIn,
): AnnouncementRows<Of> {
  const rows = createRows<Of>(parse, inTable);
  const rehearsals = createRows<KeptRehearsal>((row) => keptRehearsalSchema.parse(row));
  return {
    rows,
    rehearsals,
    store: {
      async create(of) {
        if (rows.has(of.id)) return 'exists';
        rows.put(of.id, of);
        return 'created';
      },

      async get(id) {
        return rows.get(id);
      },

      async update(of) {
        if (rows.get(of.id)?.revision !== of.revision - 1) return 'stale';
        rows.put(of.id, of);
        return 'stored';
      },

      async due(now, limit) {
        const isDue = ({ wakeAt }: { wakeAt?: string | undefined }) => wakeAt !== undefined && wakeAt <= now;
        const due = [
          ...rows.all(isDue).map(({ id, wakeAt }) => ({ id, wakeAt })),
          ...rehearsals.all(isDue).map(({ subjectId, wakeAt }) => ({ id: subjectId, wakeAt })),
        ];
        return sortedBy(due, ({ wakeAt }) => wakeAt ?? '')
          .slice(0, limit)
          .map(({ id }) => id);
      },

      async rehearsal(id) {
        return rehearsals.get(id);
      },

      async startRehearsal(rehearsal) {
        rehearsals.put(rehearsal.subjectId, rehearsal);
      },

      async advanceRehearsal(rehearsal) {
        const standing = rehearsals.get(rehearsal.subjectId);
        const isSame = standing?.draftedAt === rehearsal.draftedAt && standing.counted.asOf === rehearsal.counted.asOf;
        if (!isSame || standing.step !== rehearsal.step - 1) return 'stale';
        rehearsals.put(rehearsal.subjectId, rehearsal);
        return 'advanced';
      },
    },
  };
}

/** What is listed of the announcements of all jobs, over the rows of each, by the name of its job. */
export function createInMemoryAnnouncements(
  jobs: Jobs,
  rowsOf: Record<string, Pick<Rows<Announcement<unknown>>, 'all' | 'get' | 'has'>>,
): Announcements {
  return {
    async list(page) {
      const all = jobs.all.flatMap(({ name, announcementSchema }) =>
        (rowsOf[name]?.all() ?? []).flatMap((record) => announcementSchema?.parse(record) ?? []),
      );
      const sortKey = ({ createdAt, id }: { createdAt: string; id: string }) => `${createdAt}#${id}`;
      const { items, next } = pageOf(all, { ...page, sortKey, newestFirst: true });
      return { announcements: items, next };
    },

    async get(id) {
      const job = jobs.all.find(({ name }) => rowsOf[name]?.has(id));
      return job?.announcementSchema?.parse(rowsOf[job.name]?.get(id));
    },
  };
}
