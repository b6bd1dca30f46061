import type { Customer } from '@kesher/domain/customer/customer';
import type { NoticeId } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import type { Notice } from '@kesher/domain/notice/notice';
import { latestLines, valueOf } from '@kesher/domain/order/value-of';
import { countedLine, linesAfterChoice } from '@kesher/domain/stock-delay/choice/lines-after-choice';
import { choiceWorkOf } from '@kesher/domain/stock-delay/task-kinds';
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
    const chosen = tasks.flatMap((task) => choiceWorkOf(task) ?? []);
    return { customer, messages, notices: await noticesOf(ports, [...messages, ...chosen]), tasks, written };
  };
}

/** The eight questions, and beside them what the customer bought. */
export function readOverview(ports: Ports) {
  const read = readRows(ports);
  return async (customer: Customer) => {
    const [rows, lines] = await Promise.all([read(customer), ports.orders.linesOf(customer.id)]);
    const now = ports.clock();
    const entries = timelineOf(rows, { jobs: ports.jobs, now });
    const followed = linesAfterChoice(lines, rows);
    const recent = await Promise.all(
      latestLines(followed, recentPurchases).map(async (line) => {
        const product = await ports.orders.product(line.productId);
        return { ...line, ...(product && { productName: product.name }) };
      }),
    );
    const overview = overviewOf(entries, { tasks: rows.tasks, knownSince: customer.createdAt, now });
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

async function noticesOf(ports: Ports, messages: readonly Pick<Message, 'noticeId'>[]): Promise<Map<NoticeId, Notice>> {
  const ids = [...new Set(messages.map(({ noticeId }) => noticeId))];
  const notices = await Promise.all(ids.map((id) => noticeIfReadable(ports.notices, id)));
  return new Map(notices.filter((notice) => notice !== undefined).map((notice) => [notice.id, notice]));
}
