import type { CustomerId } from '@kesher/domain/ids';
import { type Chunk, chunkSize, type Member } from '@kesher/domain/notice/audience';
import type { Freeze } from '@kesher/domain/notice/freeze';
import type { Notice } from '@kesher/domain/notice/notice';
import { endsTheWait } from '@kesher/domain/stock-delay/option';
import { mergePage, planMember } from '@kesher/domain/stock-delay/plan-audience';
import { taskIdOf } from '@kesher/domain/task/task';
import type { StockDelayPorts } from './ports.ts';
import { readPrevious } from './read-previous.ts';
import { takeBack } from './take-back.ts';

type Ports = Pick<StockDelayPorts, 'audience' | 'messages' | 'orders' | 'tasks' | 'hints' | 'clock'>;

/**
 * Freezes a notice's audience, chunk by chunk, in the order of customer ids. It goes on from its checkpoint, which
 * moves only after the chunk it speaks of is written; a chunk that stands already wins over what would be written now.
 * Answers whether the audience is complete; when `mayGoOn` says no, the next sweep continues.
 */
export function freezeAudience(ports: Ports) {
  return async (notice: Notice, before: readonly Notice[], mayGoOn: () => boolean): Promise<boolean> => {
    let freeze = await ports.audience.startFreeze({
      noticeId: notice.id,
      chunks: 0,
      members: 0,
      startedAt: ports.clock(),
    });
    while (freeze.finishedAt === undefined) {
      if (!mayGoOn()) return false;
      const next = await freezeOnePage(ports, { notice, before, freeze });
      if ((await ports.audience.advanceFreeze(next, freeze)) === 'stale') return false;
      freeze = next;
    }
    return true;
  };
}

type Page = { notice: Notice; before: readonly Notice[]; freeze: Freeze };

async function freezeOnePage(ports: Ports, { notice, before, freeze }: Page): Promise<Freeze> {
  const { members, upTo } = await readPage(ports, { notice, before, after: freeze.after });
  const finished = upTo === undefined ? { finishedAt: ports.clock() } : { after: upTo };
  const stands = await writeChunk(ports, { notice, number: freeze.chunks, members });
  if (stands === undefined) return { ...freeze, ...finished };
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

/** The chunk of that number as it stands now. With nobody to write, one of an interrupted try may still stand there. */
async function writeChunk(
  ports: Ports,
  { notice, number, members }: { notice: Notice; number: number; members: Member[] },
): Promise<Chunk | undefined> {
  if (members.length === 0) return ports.audience.chunk(notice.id, number);
  return ports.audience.putChunk({
    noticeId: notice.id,
    chunk: number,
    lane: notice.lane,
    members,
    wakeAt: ports.clock(),
  });
}

/** Who comes next in the order of ids: those who wait now, and those whom the versions before spoke to. */
async function readPage(
  ports: Ports,
  { notice, before, after }: { notice: Notice; before: readonly Notice[]; after: CustomerId | undefined },
): Promise<{ members: Member[]; upTo: CustomerId | undefined }> {
  const { content } = notice;
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
  const stopped = await whoStoppedWaiting(ports, notice, page.map(({ customerId }) => customerId));
  const members: Member[] = [];
  for (const entry of page) {
    const previous = entry.previous && (await takeBack(ports, notice.subjectId, entry.previous));
    const member = planMember(kind, { ...entry, previous, stoppedWaiting: stopped.has(entry.customerId) });
    if (member) members.push(member);
  }
  return { members, upTo: cut };
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
  const choices = await ports.tasks.getMany(
    customerIds.map((customerId) => taskIdOf(work, { subjectId, customerId })),
  );
  const stopped = choices.filter(
    (task) => task.state !== 'cancelled' && task.work.kind === 'choice' && endsTheWait(task.work.option.kind),
  );
  return new Set(stopped.map((task) => task.customerId));
}
