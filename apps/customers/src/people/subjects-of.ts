import { type CustomerId, type SubjectId, subjectIdOf } from '@kesher/domain/ids';
import type { CustomersPorts } from '../ports.ts';

/** All that a customer was, or is about to be, told about. */
export function subjectsOf(ports: Pick<CustomersPorts, 'messages' | 'tasks' | 'subjectsOfJobs'>) {
  return async (id: CustomerId): Promise<Set<SubjectId>> => {
    const [messages, tasks, ofJobs] = await Promise.all([
      ports.messages.ofCustomer(id, Number.POSITIVE_INFINITY),
      ports.tasks.ofCustomer(id),
      Promise.all(Object.values(ports.subjectsOfJobs).map((find) => find(id))),
    ]);
    const named = [
      ...tasks.map(({ subjectId }) => subjectId),
      ...messages.map(({ noticeId }) => subjectIdOf(noticeId)),
      ...ofJobs.flat(),
    ];
    return new Set(named.filter((subjectId) => subjectId !== undefined));
  };
}
