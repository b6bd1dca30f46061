import type { CustomerId, NoticeId } from '@kesher/domain/ids';
import { noticeIdOf } from '@kesher/domain/ids';
import { isClaimable } from '@kesher/domain/message/states';
import { chunkSize, type Chunk, type Member } from '@kesher/domain/notice/audience';
import type { Freeze } from '@kesher/domain/notice/freeze';
import type { Notice } from '@kesher/domain/notice/notice';
import { mergePage, planMember, type Previous } from '@kesher/domain/stock-delay/plan-audience';
import { endsTheWait } from '@kesher/domain/stock-delay/option';
import { taskIdOf } from '@kesher/domain/task/task';
import type { StockDelayPorts } from './ports.ts';

type Ports = Pick<StockDelayPorts, 'audience' | 'messages' | 'orders' | 'tasks' | 'hints' | 'clock'>;

/**
 * Freezes a notice's audience, chunk by chunk, in the order of customer ids. It goes on from its checkpoint, which
 * moves only after the chunk it speaks of is written; a chunk that stands already wins over what would be written now.
 * Answers whether the audience is complete; when `mayGoOn` says no, the next sweep continues.
 */
export function freezeAudience(ports: Ports) {
  return async (notice: Notice, mayGoOn: () => boolean): Promise<boolean> => {
    let freeze = await ports.audience.startFreeze({
      noticeId: notice.id,
      chunks: 0,
      members: 0,
      startedAt: ports.clock(),
    });
    while (freeze.finishedAt === undefined) {
      if (!mayGoOn()) return false;
      const next = await freezeOnePage(ports, notice, freeze);
      if ((await ports.audience.advanceFreeze(next, freeze)) === 'stale') return false;
      freeze = next;
    }
    return true;
  };
}

async function freezeOnePage(ports: Ports, notice: Notice, freeze: Freeze): Promise<Freeze> {
  const { members, upTo } = await readPage(ports, notice, freeze.after);
  const finished = upTo === undefined ? { finishedAt: ports.clock() } : { after: upTo };
  if (members.length === 0) return { ...freeze, ...finished };
  const wanted: Chunk = {
    noticeId: notice.id,
    chunk: freeze.chunks,
    lane: notice.lane,
    members,
    wakeAt: ports.clock(),
  };
  const stands = await ports.audience.putChunk(wanted);
  await ports.hints.chunks([stands]);
  const isOurs =
    stands.members.length === members.length && stands.members.at(-1)?.customerId === members.at(-1)?.customerId;
  return {
    ...freeze,
    chunks: freeze.chunks + 1,
    members: freeze.members + stands.members.length,
    // A chunk of an earlier, interrupted try stands for what it froze: go on behind its last customer.
    ...(isOurs ? finished : { after: stands.members.at(-1)?.customerId }),
  };
}

/** Who comes next in the order of ids: those who wait now, and those whom the version before spoke to. */
async function readPage(
  ports: Ports,
  notice: Notice,
  after: CustomerId | undefined,
): Promise<{ members: Member[]; upTo: CustomerId | undefined }> {
  const { content } = notice;
  const kind = content.statement.kind;
  const productIds = content.products.map((product) => product.id);
  const isNews = kind !== 'resolved' && kind !== 'withdrawn';
  const affected = isNews ? await ports.orders.affected(productIds, { after, limit: chunkSize }) : { customers: [] };
  const before = await readPrevious(ports, notice, after);
  const { both, upTo } = mergePage({
    affected: affected.customers,
    affectedUpTo: affected.next,
    previous: before.previous,
    previousUpTo: before.upTo,
  });
  const page = both.slice(0, chunkSize);
  const cut = both.length > page.length ? page.at(-1)?.customerId : upTo;
  const stopped = await whoStoppedWaiting(
    ports,
    notice,
    page.map(({ customerId }) => customerId),
  );
  const members: Member[] = [];
  for (const entry of page) {
    const previous = entry.previous && (await takeBack(ports, entry.previous));
    const member = planMember(kind, { ...entry, previous, stoppedWaiting: stopped.has(entry.customerId) });
    if (member) members.push(member);
  }
  return { members, upTo: cut };
}

/** The next chunk of the version before that holds anyone after `after`, with what became of its messages. */
async function readPrevious(
  ports: Ports,
  notice: Notice,
  after: CustomerId | undefined,
): Promise<{ previous: Previous[]; upTo: CustomerId | undefined }> {
  if (notice.version === 1) return { previous: [], upTo: undefined };
  const noticeId = noticeIdOf(notice.subjectId, notice.version - 1);
  const freeze = await ports.audience.freeze(noticeId);
  const chunks = freeze?.chunks ?? 0;
  const first = await firstChunkAfter(ports, noticeId, { chunks, after });
  if (first === undefined) return { previous: [], upTo: undefined };
  const messages = await ports.messages.ofChunk(noticeId, first.chunk);
  const previous = first.members
    .filter((member) => after === undefined || member.customerId > after)
    .map((member) => ({ member, messages: messages.filter((message) => message.customerId === member.customerId) }));
  const isLast = first.chunk === chunks - 1;
  return { previous, upTo: isLast ? undefined : first.members.at(-1)?.customerId };
}

/** Chunks follow the order of customer ids, so the wanted one is found by halving. */
async function firstChunkAfter(
  ports: Ports,
  noticeId: NoticeId,
  { chunks, after }: { chunks: number; after: CustomerId | undefined },
): Promise<Chunk | undefined> {
  let low = 0;
  let high = chunks;
  let found: Chunk | undefined;
  while (low < high) {
    const middle = after === undefined ? low : Math.floor((low + high) / 2);
    const chunk = await ports.audience.chunk(noticeId, middle);
    const last = chunk?.members.at(-1)?.customerId;
    if (chunk && last !== undefined && (after === undefined || last > after)) {
      found = chunk;
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return found;
}

/**
 * Takes back what the version before still had waiting. Each row is asked: taken back means that the customer was
 * never told it; a row that was claimed meanwhile means that they may have been.
 */
async function takeBack(ports: Ports, previous: Previous): Promise<Previous> {
  const messages = await Promise.all(
    previous.messages.map(async (message) => {
      if (!isClaimable(message.state)) return message;
      const at = ports.clock();
      const taken = await ports.messages.change(message, {
        from: [message.state],
        to: 'retracted',
        set: { reason: 'superseded', endedAt: at },
      });
      return taken === 'changed'
        ? { ...message, state: 'retracted' as const }
        : ((await ports.messages.get(message)) ?? message);
    }),
  );
  return { ...previous, messages };
}

/** Which of these customers chose an option that ends their wait. */
async function whoStoppedWaiting(
  ports: Ports,
  notice: Notice,
  customerIds: readonly CustomerId[],
): Promise<Set<CustomerId>> {
  if (notice.version === 1 || customerIds.length === 0) return new Set();
  const { subjectId } = notice;
  const work = { kind: 'choice', noticeId: notice.id, option: { kind: 'wait' } } as const;
  const choices = await ports.tasks.getMany(customerIds.map((customerId) => taskIdOf(work, { subjectId, customerId })));
  const stopped = choices.filter(
    (task) => task.state !== 'cancelled' && task.work.kind === 'choice' && endsTheWait(task.work.option.kind),
  );
  return new Set(stopped.map((task) => task.customerId));
}
