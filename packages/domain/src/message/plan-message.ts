import { type Spoken, spokenTo } from '../business/served-languages.ts';
import type { Customer } from '../customer/customer.ts';
import type { Instant } from '../instant.ts';
import { type Chunk, type DecidedPlan, isDecided, type Member, type MemberPlan } from '../notice/audience.ts';
import type { Message } from './message.ts';
import type { Reason } from './reason.ts';
import { chooseRoutes, hasRefusedCalls, isCustomersWish, type RouteRules } from './routes.ts';
import { isClaimable, mayHaveBeenTold } from './states.ts';

/** How a member is to be told first, by what is known of them now. Absent customers were erased after the freezing. */
export function planMember(
  customer: Customer | 'unreadable' | undefined,
  rules: RouteRules & { leftOut?: Member['leftOut'] },
): MemberPlan {
  if (customer === undefined) return { route: 'call', state: 'skipped', reason: 'customer-erased', next: [] };
  if (rules.leftOut) return { route: 'call', state: 'skipped', reason: rules.leftOut, next: [] };
  // What cannot be read may hold a refusal, of calls too: they wait until an admin has mended it.
  if (customer === 'unreadable') return { route: 'call', state: 'waiting', reason: 'unreadable-record', next: [] };
  const routes = chooseRoutes(customer, rules);
  switch (routes.kind) {
    case 'channels':
      return { route: routes.first, state: 'ready', next: routes.next };
    case 'wish':
      return { route: routes.way, state: 'skipped', reason: routes.reason, next: [] };
    case 'person':
      return { route: 'call', state: 'unreachable', reason: routes.reason, next: [] };
  }
}

/**
 * A plan as it is carried out, which may be later than it was made: what was left open is decided now, and nobody is
 * called who has refused it since. Channels are the sender's to look at again.
 */
export function carryOut(
  plan: MemberPlan,
  customer: Customer | 'unreadable' | undefined,
  rules: RouteRules & { leftOut?: Member['leftOut'] },
): MemberPlan {
  if (!isDecided(plan)) return planMember(customer, rules);
  if (plan.state === 'skipped') return plan;
  // Without the profile nobody knows their name, their language, or whether a call is welcome.
  if (customer === 'unreadable') return planMember(customer, rules);
  if (plan.state === 'ready') return plan;
  if (customer === undefined) return planMember(customer, rules);
  return hasRefusedCalls(customer, rules) ? { ...plan, state: 'skipped', reason: 'calls-refused' } : plan;
}

/** The first message row of one member of the audience, as planned: the same plan always makes the same row. */
export function firstMessage(first: {
  chunk: Pick<Chunk, 'noticeId' | 'chunk' | 'lane'>;
  member: Member;
  plan: DecidedPlan;
  customer: Pick<Customer, 'name' | 'language'> | undefined;
  /** In which languages the business speaks. */
  spoken: Spoken;
  now: Instant;
}): Message {
  const { chunk, plan, customer, spoken, now } = first;
  const { customerId, leftOut: _counted, ...own } = first.member;
  return {
    noticeId: chunk.noticeId,
    chunk: chunk.chunk,
    lane: chunk.lane,
    customerId,
    route: plan.route,
    language: spokenTo(customer?.language, spoken),
    state: plan.state,
    dueAt: now,
    next: plan.next,
    personal: { ...own, customerName: customer?.name ?? '' },
    attempts: 0,
    refusals: 0,
    plannedAt: now,
    ...(plan.reason && { reason: plan.reason }),
    ...(plan.state !== 'ready' && { endedAt: now }),
  };
}

/**
 * What follows when a route has ended without telling the customer: the next channel, or a person, or nothing.
 * The row has a deterministic key, so whoever finds it missing writes it. Whoever refuses calls is not told, visibly.
 */
export function planSuccessor(
  ended: Message,
  { now, callsRefused }: { now: Instant; callsRefused: boolean },
): Message | undefined {
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
  if (callsRefused) return { ...base, state: 'skipped', reason: 'calls-refused', endedAt: now };
  return { ...base, state: 'unreachable', reason: ended.reason ?? 'bounced', endedAt: now };
}

/**
 * Whether a call is still needed about a message that could not be read: not where another channel told the customer,
 * or still may.
 */
export function unlessToldOtherwise(call: Message, messages: readonly Message[]): boolean {
  if (call.reason !== 'unreadable-record') return true;
  return !messages.some(
    ({ customerId, state, reason }) =>
      customerId === call.customerId &&
      reason !== 'unreadable-record' &&
      (mayHaveBeenTold(state) || isClaimable(state)),
  );
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

const reasonsOfAddress: ReadonlySet<Reason> = new Set<Reason>([
  'suppressed-address',
  'address-refused',
  'no-address',
  'no-text-messages',
  'unreadable-record',
]);

/** Reasons that close one channel only; the others close the whole matter with this customer. */
function isChannelReason(reason: Reason | undefined): boolean {
  return isCustomersWish(reason) || (reason !== undefined && reasonsOfAddress.has(reason));
}
