import type { CustomerId, SubjectId } from '@kesher/domain/ids';
import type { CustomersPorts } from '../ports.ts';
import { noticeIfReadable } from './read-timeline.ts';

/** All that a customer was, or is about to be, told about. */
export function subjectsOf(ports: Pick<CustomersPorts, 'messages' | 'tasks' | 'orders' | 'delays' | 'notices'>) {
  return async (id: CustomerId): Promise<Set<SubjectId>> => {
    const [messages, tasks, lines] = await Promise.all([
      ports.messages.ofCustomer(id, Number.POSITIVE_INFINITY),
      ports.tasks.ofCustomer(id),
      ports.orders.linesOf(id),
    ]);
    const products = [...new Set(lines.map(({ productId }) => productId))];
    const noticeIds = [...new Set(messages.map(({ noticeId }) => noticeId))];
    const [holders, notices] = await Promise.all([
      Promise.all(products.map((productId) => ports.delays.holderOf(productId))),
      Promise.all(noticeIds.map((noticeId) => noticeIfReadable(ports.notices, noticeId))),
    ]);
    const named = [
      ...tasks.map(({ subjectId }) => subjectId),
      ...notices.map((notice) => notice?.subjectId),
      ...holders,
    ];
    return new Set(named.filter((subjectId) => subjectId !== undefined));
  };
}
