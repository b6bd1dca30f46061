import type { CustomerId, SubjectId } from '@kesher/domain/ids';
import { chunkSize, type Member } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import type { DelayContent } from '@kesher/domain/stock-delay/delay-notice';
import { endsTheWait } from '@kesher/domain/stock-delay/option';
import { mergePage, type Previous, planMember } from '@kesher/domain/stock-delay/plan-audience';
import { choiceTaskId } from './customer-door/choice-tasks.ts';
import type { StockDelayPorts } from './ports.ts';
import { readPrevious } from './read-previous.ts';

type Ports = Pick<StockDelayPorts, 'audience' | 'messages' | 'orders' | 'tasks'>;

/** The version whose audience is read, and every version before it, oldest first. */
export type Said = { subjectId: SubjectId; content: DelayContent; before: readonly Notice[] };

/**
 * Who comes next in the order of ids: those who wait now, and those whom the versions before spoke to. `resolve` says
 * what became of what earlier versions had waiting for one customer: freezing takes it back, a rehearsal only foresees
 * that. `upTo` is the id up to which everybody was looked at; undefined when nobody comes after it.
 */
export async function readAudience(
  ports: Ports,
  { subjectId, content, before }: Said,
  { after, resolve }: { after: CustomerId | undefined; resolve: (previous: Previous) => Promise<Previous> },
): Promise<{ members: Member[]; upTo: CustomerId | undefined }> {
  const { kind } = content.statement;
  const productIds = content.products.map((product) => product.id);
  const isNews = kind !== 'resolved' && kind !== 'withdrawn';
  const affected = isNews ? await ports.orders.affected(productIds, { after, limit: chunkSize }) : { customers: [] };
  const earlier = await readPrevious(ports, before, after);
  const { both, upTo } = mergePage({
    affected: affected.customers,
    affectedUpTo: affected.next,
    previous: earlier.previous,
    previousUpTo: earlier.upTo,
  });
  const page = both.slice(0, chunkSize);
  const cut = both.length > page.length ? page.at(-1)?.customerId : upTo;
  const customerIds = page.map(({ customerId }) => customerId);
  const stopped = before.length === 0 ? new Set() : await whoStoppedWaiting(ports, subjectId, customerIds);
  // All at once: one after the other, a withdrawal from thousands would take minutes to be said.
  const planned = await Promise.all(
    page.map(async (entry) => {
      const previous = entry.previous && (await resolve(entry.previous));
      return planMember(kind, { ...entry, previous, stoppedWaiting: stopped.has(entry.customerId) });
    }),
  );
  const members = planned.filter((member) => member !== undefined);
  return { members, upTo: cut };
}

/** Which of these customers chose an option that ends their wait. */
async function whoStoppedWaiting(
  ports: Ports,
  subjectId: SubjectId,
  customerIds: readonly CustomerId[],
): Promise<Set<CustomerId>> {
  if (customerIds.length === 0) return new Set();
  const choices = await ports.tasks.getMany(customerIds.map((customerId) => choiceTaskId({ subjectId, customerId })));
  const stopped = choices.filter(
    (task) => task.state !== 'cancelled' && task.work.kind === 'choice' && endsTheWait(task.work.option.kind),
  );
  return new Set(stopped.map((task) => task.customerId));
}
