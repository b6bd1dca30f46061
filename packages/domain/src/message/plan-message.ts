import type { Channel } from '../customer/contact-point.ts';
import type { Customer } from '../customer/customer.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import type { Chunk, Member } from '../notice/audience.ts';
import type { Message, Reason, Route } from './message.ts';
import { chooseRoutes, isCustomersWish, type RouteRules } from './routes.ts';
import type { MessageState } from './states.ts';

type Plan = {
  chunk: Pick<Chunk, 'noticeId' | 'chunk' | 'lane'>;
  member: Member;
  /** Absent when the customer was erased between freezing and planning. */
  customer: Customer | undefined;
  rules: RouteRules;
  defaultLanguage: Language;
  now: Instant;
};

/** The first message row of one member of the audience: deterministic for the same facts, one per customer. */
export function planMessage(plan: Plan): Message {
  const { customer, rules } = plan;
  if (customer === undefined) return row(plan, { route: 'call', state: 'skipped', reason: 'customer-erased' });
  const routes = chooseRoutes(customer, rules);
  switch (routes.kind) {
    case 'channels':
      return row(plan, { route: routes.first, state: 'ready', next: routes.next });
    case 'wish':
      return row(plan, { route: routes.channel, state: 'skipped', reason: routes.reason });
    case 'person':
      return row(plan, { route: 'call', state: 'unreachable', reason: routes.reason });
  }
}

function row(plan: Plan, chosen: { route: Route; state: MessageState; reason?: Reason; next?: Channel[] }): Message {
  const { chunk, member, customer, now } = plan;
  const ended = chosen.state !== 'ready';
  return {
    noticeId: chunk.noticeId,
    chunk: chunk.chunk,
    lane: chunk.lane,
    customerId: member.customerId,
    route: chosen.route,
    language: customer?.language ?? plan.defaultLanguage,
    state: chosen.state,
    dueAt: now,
    next: chosen.next ?? [],
    personal: {
      customerName: customer?.name ?? '',
      orders: member.orders,
      moreOrders: member.moreOrders,
      toldBefore: member.toldBefore,
    },
    attempts: 0,
    refusals: 0,
    plannedAt: now,
    ...(chosen.reason && { reason: chosen.reason }),
    ...(ended && { endedAt: now }),
  };
}

/**
 * What follows when a route has ended without telling the customer: the next channel, or a person, or nothing.
 * The row has a deterministic key, so whoever finds it missing writes it.
 */
export function planSuccessor(ended: Message, now: Instant): Message | undefined {
  if (!opensNext(ended)) return undefined;
  const [route, ...next] = ended.next;
  const base: Message = {
    noticeId: ended.noticeId,
    chunk: ended.chunk,
    customerId: ended.customerId,
    lane: ended.lane,
    language: ended.language,
    personal: ended.personal,
    route: route ?? 'call',
    state: 'ready',
    dueAt: now,
    next,
    attempts: 0,
    refusals: 0,
    plannedAt: now,
  };
  if (route) return base;
  return { ...base, state: 'unreachable', reason: ended.reason ?? 'bounced', endedAt: now };
}

/**
 * Whether a message ended in a way that the next channel, or a person, makes up for. Where it did not, this is how the
 * customer stands: told, not told by their own wish, or not concerned any more.
 */
export function opensNext(ended: Message): boolean {
  if (ended.route === 'call') return false;
  const gaveUp =
    ended.state === 'bounced' ||
    ended.state === 'failed' ||
    (ended.state === 'skipped' && isChannelReason(ended.reason));
  return gaveUp && (ended.next.length > 0 || !isCustomersWish(ended.reason));
}

/** Reasons that close one channel only; the others close the whole matter with this customer. */
function isChannelReason(reason: Reason | undefined): boolean {
  return isCustomersWish(reason) || reason === 'suppressed-address' || reason === 'no-address';
}
