import type { Customer } from '@kesher/domain/customer/customer';
import type { NoticeId } from '@kesher/domain/ids';
import type { Notice } from '@kesher/domain/notice/notice';
import { countedLine, followLines } from '@kesher/domain/order/line-end';
import { latestLines, valueOf } from '@kesher/domain/order/value-of';
import { noticeIdOfWork } from '@kesher/domain/task/task-work';
import { overviewOf } from '@kesher/domain/timeline/overview';
import { type CustomerRows, timelineOf } from '@kesher/domain/timeline/timeline-of';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { CustomersPorts } from '../ports.ts';

type Ports = Pick<CustomersPorts, 'messages' | 'notices' | 'tasks' | 'timeline' | 'orders' | 'jobs' | 'clock'>;

/** The latest so many messages of a customer stand on the timeline. */
export const mostMessages = 1_000;
const recentPurchases = 10;

/** Every row that tells something about a customer; the cost follows what happened with that one customer. */
export function readRows(ports: Ports) {
  return async (customer: Customer): Promise<CustomerRows> => {
    const [messages, tasks, written] = await Promise.all([
      ports.messages.ofCustomer(customer.id, mostMessages),
      ports.tasks.ofCustomer(customer.id),
      ports.timeline.of(customer.id),
    ]);
    const ids = [
      ...messages.map(({ noticeId }) => noticeId),
      ...tasks.flatMap(({ work }) => noticeIdOfWork(work) ?? []),
    ];
    return { customer, messages, notices: await noticesOf(ports, ids), tasks, written };
  };
}

/** The same for staff, without the tasks of a job that has a queue of its own: not everybody may see these. */
export function readShownRows(ports: Ports) {
  const read = readRows(ports);
  return async (customer: Customer): Promise<CustomerRows> => {
    const rows = await read(customer);
    return { ...rows, tasks: rows.tasks.filter(({ work }) => ports.jobs.isShownToAll(work)) };
  };
}

/** The eight questions, and beside them what the customer bought. */
export function readOverview(ports: Ports) {
  const read = readShownRows(ports);
  return async (customer: Customer) => {
    const [rows, lines] = await Promise.all([read(customer), ports.orders.linesOf(customer.id)]);
    const now = ports.clock();
    const entries = timelineOf(rows, { jobs: ports.jobs, now });
    const followed = followLines(lines, ports.jobs.endsOfLines(rows));
    const purchases = followed.map(({ line, end }) => ({ ...line, ...(end && { chose: end.chose }) }));
    const recent = await Promise.all(
      latestLines(purchases, recentPurchases).map(async (line) => {
        const product = await ports.orders.product(line.productId);
        return { ...line, ...(product && { productName: product.name }) };
      }),
    );
    const matters = ports.jobs.mattersOf(rows);
    const overview = overviewOf(entries, { tasks: rows.tasks, matters, knownSince: customer.createdAt, now });
    return { overview, value: valueOf(followed.map(countedLine)), recent };
  };
}

/** A notice that cannot be read leaves its messages on the timeline, without what they said. */
export function noticeIfReadable(notices: Ports['notices'], id: NoticeId): Promise<Notice | undefined> {
  return unlessUnreadable(
    () => notices.get(id),
    () => undefined,
  );
}

async function noticesOf(ports: Ports, ids: readonly NoticeId[]): Promise<Map<NoticeId, Notice>> {
  const notices = await Promise.all([...new Set(ids)].map((id) => noticeIfReadable(ports.notices, id)));
  return new Map(notices.filter((notice) => notice !== undefined).map((notice) => [notice.id, notice]));
}
