import type { CustomerId, SubjectId } from '@kesher/domain/ids';
import { chunkSize, type Member } from '@kesher/domain/notice/audience';
import { mergePage } from '@kesher/domain/notice/merge-page';
import type { Notice } from '@kesher/domain/notice/notice';
import type { Previous } from '@kesher/domain/notice/previous';
import { type PartlyRefundedOrder, partlyRefundedOf } from '@kesher/domain/order/partly-refunded';
import type { DelayContent } from '@kesher/domain/stock-delay/delay-notice';
import { type EndingOption, endsTheWait } from '@kesher/domain/stock-delay/option';
import { planMember } from '@kesher/domain/stock-delay/plan-audience';
import { delayContentOf } from '@kesher/domain/stock-delay/read-delay';
import { choiceWorkOf } from '@kesher/domain/stock-delay/task-kinds';
import type { AudienceSource } from '@kesher/engine/freeze/freeze-audience';
import { readPrevious } from '@kesher/engine/freeze/read-previous';
import { choiceTaskId } from './customer-door/choice-tasks.ts';
import type { StockDelayPorts } from './ports.ts';

type Ports = Pick<StockDelayPorts, 'audience' | 'messages' | 'orders' | 'tasks'>;

/** The version whose audience is read, and every version before it, oldest first. */
export type Said = { subjectId: SubjectId; content: DelayContent; before: readonly Pick<Notice, 'id'>[] };

/**
 * Who comes next in the order of ids: those who wait now, and those whom the versions before spoke to. `resolve` says
 * what became of what earlier versions had waiting for one customer: freezing takes it back, a rehearsal only foresees
 * that. Of a part of some orders the money went back: whether those still wait, a person has to see. `upTo` is the id up to which everybody was looked at; undefined when nobody comes after it.
 */
export async function readAudience(
  ports: Ports,
  { subjectId, content, before }: Said,
  { after, resolve }: { after: CustomerId | undefined; resolve: (previous: Previous) => Promise<Previous> },
): Promise<{ members: Member[]; partlyRefunded: PartlyRefundedOrder[]; upTo: CustomerId | undefined }> {
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
  const chosen = before.length === 0 ? new Map() : await whoEndedTheWait(ports, subjectId, customerIds);
  // All at once: one after the other, a withdrawal from thousands would take minutes to be said.
  const planned = await Promise.all(
    page.map(async (entry) => {
      const previous = entry.previous && (await resolve(entry.previous));
      const { customerId, affected } = entry;
      return planMember(kind, { customerId, lines: affected?.lines ?? [], previous, chose: chosen.get(customerId) });
    }),
  );
  const members = planned.filter((member) => member !== undefined);
  const concerned = new Set(members.map(({ customerId }) => customerId));
  const partlyRefunded = page.flatMap(({ customerId, affected }) =>
    affected && concerned.has(customerId) ? partlyRefundedOf(customerId, affected.lines) : [],
  );
  return { members, partlyRefunded, upTo: cut };
}

/** Which of these customers chose an option that ends their wait, and which. */
async function whoEndedTheWait(
  ports: Ports,
  subjectId: SubjectId,
  customerIds: readonly CustomerId[],
): Promise<Map<CustomerId, EndingOption>> {
  if (customerIds.length === 0) return new Map();
  const choices = await ports.tasks.getMany(customerIds.map((customerId) => choiceTaskId({ subjectId, customerId })));
  return new Map(
    choices.flatMap((task) => {
      const { customerId, state } = task;
      const option = choiceWorkOf(task)?.option.kind;
      const stands = customerId !== undefined && option !== undefined && state !== 'cancelled';
      return stands && endsTheWait(option) ? [[customerId, option]] : [];
    }),
  );
}

/** Stock delays as a source of audiences: whom a delay concerns, without what only staff look at beforehand. */
export function audienceOfDelays(ports: Ports): AudienceSource {
  return ({ subjectId, content, before }, page) =>
    readAudience(ports, { subjectId, content: delayContentOf({ content }), before }, page);
}
