import type { Settings } from '@kesher/domain/business/settings-store';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import type { Instant } from '@kesher/domain/instant';
import { generationOf, linkFrom } from '@kesher/domain/link/close-links';
import type { Message } from '@kesher/domain/message/message';
import { carryOut, firstMessage, planMember } from '@kesher/domain/message/plan-message';
import type { RouteRules } from '@kesher/domain/message/routes';
import { type Chunk, type DecidedPlan, isDecided, type Member, type MemberPlan } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import { planCall } from '@kesher/domain/task/plan-call';
import { inParallel } from '../in-parallel.ts';
import type { EnginePorts } from '../ports.ts';
import { reasonItIsOver } from './reason-it-is-over.ts';

type Ports = Pick<
  EnginePorts,
  | 'messages'
  | 'audience'
  | 'customers'
  | 'suppressions'
  | 'settings'
  | 'tasks'
  | 'links'
  | 'linkTokens'
  | 'truth'
  | 'jobs'
>;

/**
 * Writes the first message of every member who has none: one conditional put each, so a repeated visit meets the rows
 * that stand and changes nothing. By which channel is decided once for the whole chunk: of two visits at once, between
 * which a customer changed their mind, both follow the first. Whose profile cannot be read gets none until it is mended,
 * since it may hold a refusal, of calls too. Who has no profile any more was erased while the audience was being frozen:
 * they leave it, as erasing has it. Answers the rows it wrote, due at the instant of the visit: were they due a moment
 * later, the visit would leave them to the next sweep, or two visits at once would each leave them to the other.
 */
export function expandChunk(ports: Ports) {
  return async (
    notice: Notice,
    { chunk, standing, now }: { chunk: Chunk; standing: readonly Message[]; now: Instant },
  ): Promise<Message[]> => {
    const planned = new Set(standing.map((message) => message.customerId));
    const missing = chunk.members.filter((member) => !planned.has(member.customerId));
    if (missing.length === 0) return [];
    const settings = await ports.settings.get();
    const { announcements } = settings;
    const asked = chunk.plans ? missing : chunk.members;
    const customers = await ports.customers.getEach(asked.map((member) => member.customerId));
    const rules = {
      purpose: ports.jobs.of(notice.content).purpose,
      consent: announcements.consent,
      standings: await standingsOf(customers.values()),
    };
    const plans = chunk.plans ?? (await ports.audience.plan(chunk, planAll(chunk, customers, rules)));
    const planOf = new Map(chunk.members.map(({ customerId }, index) => [customerId, plans[index]]));
    const toWrite: { member: Member; plan: DecidedPlan }[] = [];
    for (const member of missing) {
      const standingPlan = planOf.get(member.customerId);
      if (standingPlan === undefined) continue;
      const customer = customers.get(member.customerId);
      if (customer === undefined) {
        await ports.audience.forgetMember(chunk, member.customerId);
        continue;
      }
      const plan = carryOut(standingPlan, customer, { ...rules, leftOut: member.leftOut });
      const decided = await decide({ notice, chunk, member, now }, standingPlan, plan);
      if (decided) toWrite.push({ member, plan: decided });
    }
    return inParallel(toWrite, 25, async (first) => {
      const known = customers.get(first.member.customerId);
      const customer = known === 'unreadable' ? undefined : known;
      const message = firstMessage({ chunk, ...first, customer, spoken: settings, now });
      // What follows from the row is written before it, so that a row never stands without its link or its call.
      await writeWhatFollows(ports, message, { notice, customer, settings, now });
      await ports.messages.create(message);
      return message;
    });
  };

  /**
   * What was left open is decided once, as the chunk's plans are; nothing where they still have to wait. Also that it is
   * over, while nobody can read their profile: a visit that could read it, and has stood still since, meets that decision,
   * or the row.
   */
  async function decide(
    about: { notice: Notice; chunk: Chunk; member: Member; now: Instant },
    standing: MemberPlan,
    plan: MemberPlan,
  ): Promise<DecidedPlan | undefined> {
    const wanted = isDecided(plan) ? plan : await endOf(about, standing);
    if (wanted === undefined || isDecided(standing)) return wanted;
    const decided = await ports.audience.decide(about.chunk, about.member.customerId, wanted);
    return decided && isDecided(decided) ? decided : undefined;
  }

  /** How it ends untold for somebody whose profile cannot be read, on the way that was decided; nothing while it is not over. */
  async function endOf(
    { notice, now }: { notice: Notice; now: Instant },
    standing: MemberPlan,
  ): Promise<DecidedPlan | undefined> {
    const reason = await reasonItIsOver(ports, notice, now);
    const { route } = isDecided(standing) ? standing : { route: 'call' as const };
    return reason && { route, state: 'skipped', reason, next: [] };
  }

  async function standingsOf(customers: Iterable<Customer | 'unreadable'>): Promise<RouteRules['standings']> {
    const readable = [...customers].filter((customer) => customer !== 'unreadable');
    return ports.suppressions.standings(readable.flatMap(({ email, phone }) => [email ?? [], phone ?? []].flat()));
  }

  function planAll(
    { members }: Chunk,
    customers: ReadonlyMap<CustomerId, Customer | 'unreadable'>,
    rules: RouteRules,
  ): MemberPlan[] {
    return members.map(({ customerId, leftOut }) => planMember(customers.get(customerId), { ...rules, leftOut }));
  }
}

/** The link that a message carries, or the call task of somebody whom no channel reaches. Both have deterministic keys. */
export async function writeWhatFollows(
  ports: Pick<EnginePorts, 'tasks' | 'links' | 'linkTokens' | 'jobs'>,
  message: Message,
  {
    notice,
    customer,
    settings,
    now,
  }: { notice: Notice; customer: Customer | undefined; settings: Settings; now: Instant },
): Promise<void> {
  const { customerId } = message;
  const { subjectId } = notice;
  if (message.state === 'unreachable') {
    if (ports.jobs.of(notice.content).ownQueue) return;
    await ports.tasks.create(planCall({ subjectId, message, calendar: settings.calendar, now }));
  } else if (message.state === 'ready') {
    const of = { customerId, subjectId, generation: generationOf(customer) };
    const link = linkFrom(now, of, settings.retention ?? {});
    await ports.links.put(ports.linkTokens.tokenFor(link), link);
  }
}
