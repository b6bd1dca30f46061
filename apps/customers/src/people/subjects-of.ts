import type { CustomerId, SubjectId } from '@kesher/domain/ids';
import type { CustomersPorts } from '../ports.ts';
import { noticeIfReadable } from './read-timeline.ts';

/** All that a customer was, or is about to be, told about. */
export function subjectsOf(ports: Pick<CustomersPorts, 'messages' | 'tasks' | 'subjectsOfJobs' | 'notices'>) {
  return async (id: CustomerId): Promise<Set<SubjectId>> => {
    const [messages, tasks, ofJobs] = await Promise.all([
      ports.messages.ofCustomer(id, Number.POSITIVE_INFINITY),
      ports.tasks.ofCustomer(id),
      Promise.all(Object.values(ports.subjectsOfJobs).map((find) => find(id))),
    ]);
    const noticeIds = [...new Set(messages.map(({ noticeId }) => noticeId))];
    const notices = await Promise.all(noticeIds.map((noticeId) => noticeIfReadable(ports.notices, noticeId)));
    const named = [
      ...tasks.map(({ subjectId }) => subjectId),
      ...notices.map((notice) => notice?.subjectId),
      ...ofJobs.flat(),
    ];
    return new Set(named.filter((subjectId) => subjectId !== undefined));
  };
}
