import type { BusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import type { ConsentRule } from '@kesher/domain/customer/consent';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import { addMs, dayMs, type Instant } from '@kesher/domain/instant';
import { linkLifeDays } from '@kesher/domain/link/link';
import type { Message } from '@kesher/domain/message/message';
import { firstMessage, planMember } from '@kesher/domain/message/plan-message';
import type { Chunk, MemberPlan } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import { planCall } from '@kesher/domain/task/plan-call';
import { inParallel } from './in-parallel.ts';
import type { PostOfficePorts } from './ports.ts';

type Ports = Pick<
  PostOfficePorts,
  'messages' | 'audience' | 'customers' | 'suppressions' | 'settings' | 'tasks' | 'links' | 'linkTokens'
>;

/**
 * Writes the first message of every member who has none: one conditional put each, so a repeated visit meets the rows
 * that stand and changes nothing. By which channel is decided once for the whole chunk: of two visits at once, between
 * which a customer changed their mind, both follow the first. Answers the rows it wrote, due at the instant of the visit: were they due a moment
 * later, the visit would leave them to the next sweep, or two visits at once would each leave them to the other.
 */
export function expandChunk(ports: Ports) {
  return async (
    notice: Notice,
    { chunk, standing, now }: { chunk: Chunk; standing: readonly Message[]; now: Instant },
  ): Promise<Message[]> => {
    const planned = new Set(standing.map((message) => message.customerId));
    if (chunk.members.every((member) => planned.has(member.customerId))) return [];
    const { announcements, calendar, sender } = await ports.settings.get();
    const customers = await ports.customers.getMany(chunk.members.map((member) => member.customerId));
    const plans =
      chunk.plans ?? (await ports.audience.plan(chunk, await plan(chunk, customers, announcements.consent)));
    const missing = chunk.members.flatMap((member, index) => {
      const decided = plans[index];
      return decided === undefined || planned.has(member.customerId) ? [] : [{ member, plan: decided }];
    });
    return inParallel(missing, 25, async (first) => {
      const customer = customers.get(first.member.customerId);
      const message = firstMessage({ chunk, ...first, customer, defaultLanguage: sender.defaultLanguage, now });
      // What follows from the row is written before it, so that a row never stands without its link or its call.
      await writeWhatFollows(ports, message, { notice, calendar, now });
      await ports.messages.create(message);
      return message;
    });
  };

  async function plan(
    chunk: Chunk,
    customers: ReadonlyMap<CustomerId, Customer>,
    consent: ConsentRule,
  ): Promise<MemberPlan[]> {
    const addresses = [...customers.values()].flatMap(({ email, phone }) => [email ?? [], phone ?? []].flat());
    const suppressed = await ports.suppressions.suppressed(addresses);
    return chunk.members.map(({ customerId }) =>
      planMember(customers.get(customerId), { purpose: 'service', consent, suppressed }),
    );
  }
}

/** The link that a message carries, or the call task of somebody whom no channel reaches. Both have deterministic keys. */
export async function writeWhatFollows(
  ports: Pick<PostOfficePorts, 'tasks' | 'links' | 'linkTokens'>,
  message: Message,
  { notice, calendar, now }: { notice: Notice; calendar: BusinessCalendar; now: Instant },
): Promise<void> {
  const { customerId } = message;
  const { subjectId } = notice;
  if (message.state === 'unreachable') {
    await ports.tasks.create(planCall({ subjectId, message, calendar, now }));
  } else if (message.state === 'ready') {
    const link = { customerId, subjectId, createdAt: now, expiresAt: addMs(now, linkLifeDays * dayMs) };
    await ports.links.put(ports.linkTokens.tokenFor(link), link);
  }
}
