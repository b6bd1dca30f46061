import { noticeIdOf } from '@kesher/domain/ids';
import { addMs, secondMs } from '@kesher/domain/instant';
import type { Job } from '@kesher/domain/job/job';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { Notice } from '@kesher/domain/notice/notice';
import type { EnginePorts } from '../ports.ts';
import { type AudienceSource, freezeAudience } from './freeze-audience.ts';

/**
 * A sender may act on a truth that is up to 5 seconds old (DESIGN §3.4). Before that has passed, whom the version
 * before told is still changing, so nobody is counted as "never told" yet.
 */
const truthBoundMs = 5 * secondMs;

/**
 * Writes what follows from a version being live: its notice, and its frozen audience. Versions that were overtaken
 * while they were being frozen are finished first: whoever they reached must be reached again. Answers whether all of
 * it is written.
 */
export function publishVersion(ports: Ports, source: AudienceSource) {
  const freeze = freezeAudience(ports, source);

  return async (notice: Notice, mayGoOn: () => boolean): Promise<boolean> => {
    await ports.notices.put(notice);
    const ripeAt = addMs(notice.publishedAt, truthBoundMs);
    if (notice.version > 1 && ports.clock() < ripeAt) {
      await ports.hints.subject({ job: notice.content.job, id: notice.subjectId }, truthBoundMs / secondMs + 1);
      return false;
    }
    const versions = await ports.notices.versions(notice.subjectId);
    const readable = versions.filter(({ version }) => version < notice.version);
    for (const version of [...readable, notice]) {
      if (!(await freeze(version, namesBefore(version), mayGoOn))) return false;
    }
    return true;
  };
}

type Ports = Pick<EnginePorts, 'notices' | 'audience' | 'messages' | 'tasks' | 'hints' | 'clock'> & {
  jobs: Jobs<Job>;
};

/** By number and not by what can be read: whoever an unreadable version told is corrected like everybody else. */
function namesBefore({ subjectId, version }: Notice): Pick<Notice, 'id'>[] {
  return Array.from({ length: version - 1 }, (_, index) => ({ id: noticeIdOf(subjectId, index + 1) }));
}
