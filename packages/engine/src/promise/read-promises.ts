import type { JobSubject } from '@kesher/domain/announcement/announcement-in-short';
import type { Announcements } from '@kesher/domain/announcement/announcements';
import { keptRate, type Promised } from '@kesher/domain/promise/promise';

/** How far back the rate looks. */
const latestAnnouncements = 100;

type Promises = ReturnType<typeof keptRate> & { open: { subject: JobSubject; promise: Promised }[] };

/** The promises of the latest announcements: how many were kept, and which are open, the most urgent first. */
export function readPromises({ announcements }: { announcements: Announcements }) {
  return async (): Promise<Promises> => {
    const latest = await announcements.list({ limit: latestAnnouncements });
    const all = latest.announcements.flatMap(({ job, id, promises }) =>
      promises.map((promise) => ({ subject: { job, id }, promise })),
    );
    const open = all
      .filter(({ promise }) => promise.state === 'open')
      .toSorted((left, right) => (left.promise.dueAt < right.promise.dueAt ? -1 : 1));
    return { ...keptRate(all.map(({ promise }) => promise)), open };
  };
}
