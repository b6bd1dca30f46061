import { addMs, dayMs, type Instant } from '@kesher/domain/instant';
import { linkLifeDays } from '@kesher/domain/link/link';
import type { Message } from '@kesher/domain/message/message';
import { planMessage } from '@kesher/domain/message/plan-message';
import type { Chunk, Member } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import { planCall } from '@kesher/domain/task/plan-call';
import { inParallel } from './in-parallel.ts';
import type { PostOfficePorts } from './ports.ts';

type Ports = Pick<
  PostOfficePorts,
  'messages' | 'customers' | 'suppressions' | 'settings' | 'tasks' | 'links' | 'linkTokens'
>;

/**
 * Writes the first message of every member who has none: one conditional put each, so a repeated visit meets the rows
 * that stand and changes nothing. Answers the rows it wrote, due at the instant of the visit: were they due a moment
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
    const { announcements, sender } = await ports.settings.get();
    const customers = await ports.customers.getMany(missing.map((member) => member.customerId));
    const addresses = [...customers.values()].flatMap(({ email, phone }) => [email ?? [], phone ?? []].flat());
    const suppressed = await ports.suppressions.suppressed(addresses);

    const write = async (member: Member): Promise<Message> => {
      const message = planMessage({
        chunk,
        member,
        customer: customers.get(member.customerId),
        rules: { purpose: 'service', consent: announcements.consent, suppressed },
        defaultLanguage: sender.defaultLanguage,
        now,
      });
      // What follows from the row is written before it, so that a row never stands without its link or its call.
      await writeWhatFollows(ports, notice, message, now);
      await ports.messages.create(message);
      return message;
    };
    return inParallel(missing, 25, write);
  };
}

/** The link that a message carries, or the call task of somebody whom no channel reaches. Both have deterministic keys. */
export async function writeWhatFollows(
  ports: Pick<PostOfficePorts, 'tasks' | 'links' | 'linkTokens'>,
  notice: Notice,
  message: Message,
  now: Instant,
): Promise<void> {
  const { customerId } = message;
  const { subjectId } = notice;
  if (message.state === 'unreachable') {
    await ports.tasks.create(planCall({ subjectId, message, now }));
  } else if (message.state === 'ready') {
    const link = { customerId, subjectId, createdAt: now, expiresAt: addMs(now, linkLifeDays * dayMs) };
    await ports.links.put(ports.linkTokens.tokenFor(link), link);
  }
}
