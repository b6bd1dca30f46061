import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import type { CheckInStore } from '@kesher/domain/check-in/store/check-in-store';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import type { FileStore } from '@kesher/domain/import/import-store';
import type { JobRecords } from '@kesher/domain/job/job-records';
import { keptFor, type ReadRetention } from '@kesher/domain/retention/retention';

type Kept = {
  checkIns: CheckInStore;
  /** The files of works that wait to be read. */
  files: Pick<FileStore, 'removeAll'>;
  retention: ReadRetention;
};

/** What check-ins keep of a customer, as whoever exports or erases them knows it. */
export function createRecordsOfCheckIns({ checkIns, files, retention }: Kept): JobRecords {
  return {
    job: checkInJob.name,
    keptDays: async () => keptFor('checkIns', await retention()),
    async subjectsOf(id) {
      const [works, visits] = await Promise.all([checkIns.worksOf(id), checkIns.visitsOf(id)]);
      return [...works, ...visits].map((each) => each.id);
    },
    async exportOf(id) {
      const [person, works, visits] = await Promise.all([
        checkIns.person(id),
        checkIns.worksOf(id),
        checkIns.visitsOf(id),
      ]);
      return [
        ...(person ? [{ kind: 'person', ...person }] : []),
        ...works.map(ownOf),
        ...visits.map((visit) => ({ kind: 'visit', ...visit })),
      ];
    },
    removeFiles: () => files.removeAll(),
    forgetOf: (id) => checkIns.forgetOf(id),
  };
}

/** What a work holds of its own person: who else was asked by the same message is nobody else's business. */
function ownOf(work: KnownWork) {
  if (work.checkIn === undefined) return { kind: 'work', ...work };
  const { shared: _send, link: _link, ...checkIn } = work.checkIn;
  return { kind: 'work', ...work, checkIn };
}
