import type { Customer } from '../customer/customer.ts';
import type { Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import type { Chunk, Member, MemberPlan } from '../notice/audience.ts';
import type { Message } from './message.ts';
import type { Reason } from './reason.ts';
import { chooseRoutes, isCustomersWish, type RouteRules } from './routes.ts';

/** How a member is to be told first, by what is known of them now. Absent customers were erased after the freezing. */
export function planMember(customer: Customer | undefined, rules: RouteRules): MemberPlan {
  if (customer === undefined) return { route: 'call', state: 'skipped', reason: 'customer-erased', next: [] };
  const routes = chooseRoutes(customer, rules);
  switch (routes.kind) {
    case 'channels':
      return { route: routes.first, state: 'ready', next: routes.next };
    case 'wish':
      return { route: routes.channel, state: 'skipped', reason: routes.reason, next: [] };
    case 'person':
      return { route: 'call', state: 'unreachable', reason: routes.reason, next: [] };
  }
}

/** The first message row of one member of the audience, as planned: the same plan always makes the same row. */
export function firstMessage(first: {
  chunk: Pick<Chunk, 'noticeId' | 'chunk' | 'lane'>;
  member: Member;
  plan: MemberPlan;
  customer: Pick<Customer, 'name' | 'language'> | undefined;
  defaultLanguage: Language;
  now: Instant;
}): Message {
  const { chunk, member, plan, customer, now } = first;
  return {
    noticeId: chunk.noticeId,
    chunk: chunk.chunk,
    lane: chunk.lane,
    customerId: member.customerId,
    route: plan.route,
    language: customer?.language ?? first.defaultLanguage,
    state: plan.state,
    dueAt: now,
    next: plan.next,
    personal: {
      customerName: customer?.name ?? '',
      orders: member.orders,
      moreOrders: member.moreOrders,
      toldBefore: member.toldBefore,
    },
    attempts: 0,
    refusals: 0,
    plannedAt: now,
    ...(plan.reason && { reason: plan.reason }),
    ...(plan.state !== 'ready' && { endedAt: now }),
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
