import type { CustomerId } from '@kesher/domain/ids';
import type { Job } from '@kesher/domain/job/job';
import type { Jobs } from '@kesher/domain/job/jobs';
import type { Chunk, Member } from '@kesher/domain/notice/audience';
import type { Freeze } from '@kesher/domain/notice/freeze';
import { withinBound } from '@kesher/domain/notice/member-bound';
import type { Notice } from '@kesher/domain/notice/notice';
import type { Previous } from '@kesher/domain/notice/previous';
import type { EnginePorts } from '../ports.ts';
import { takeBack } from './take-back.ts';

type Ports = Pick<EnginePorts, 'audience' | 'messages' | 'tasks' | 'hints' | 'clock'> & {
  jobs: Jobs<Job>;
};

/**
 * Whom a notice concerns, as its job knows it: the next page in the order of customer ids. `before` are the versions
 * before it; `resolve` says what became of what they had waiting for one customer. `upTo` is the id up to which
 * everybody was looked at; undefined when nobody comes after it.
 */
export type AudienceSource = (
  said: Pick<Notice, 'subjectId' | 'content'> & { before: readonly Pick<Notice, 'id'>[] },
  page: { after: CustomerId | undefined; resolve: (previous: Previous) => Promise<Previous> },
) => Promise<{ members: Member[]; upTo: CustomerId | undefined }>;

/**
 * Freezes a notice's audience, chunk by chunk, in the order of customer ids. It goes on from its checkpoint, which
 * moves only after the chunk it speaks of is written; a chunk that stands already wins over what would be written now.
 * Answers whether the audience is complete; when `mayGoOn` says no, the next sweep continues.
 */
export function freezeAudience(ports: Ports, source: AudienceSource) {
  return async (notice: Notice, before: readonly Pick<Notice, 'id'>[], mayGoOn: () => boolean): Promise<boolean> => {
    let freeze = await ports.audience.startFreeze({
      noticeId: notice.id,
      chunks: 0,
      members: 0,
      leftOut: 0,
      startedAt: ports.clock(),
    });
    while (freeze.finishedAt === undefined) {
      if (!mayGoOn()) return false;
      const next = await freezeOnePage(ports, source, { notice, before, freeze });
      if ((await ports.audience.advanceFreeze(next, freeze)) === 'stale') return false;
      freeze = next;
    }
    return true;
  };
}

type Page = { notice: Notice; before: readonly Pick<Notice, 'id'>[]; freeze: Freeze };

async function freezeOnePage(ports: Ports, source: AudienceSource, { notice, before, freeze }: Page): Promise<Freeze> {
  const { subjectId, content } = notice;
  const { members: found, upTo } = await source(
    { subjectId, content, before },
    { after: freeze.after, resolve: (previous) => takeBack(ports, subjectId, previous) },
  );
  const members = found.map((member) => withinBound(member, ports.jobs.of(content)));
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
    ...(freeze.leftOut !== undefined && { leftOut: freeze.leftOut + countLeftOut(stands) }),
    // A chunk of an earlier, interrupted try stands for what it froze: go on behind its last customer, or where it began
    // when all of it were erased since.
    ...(isOurs ? finished : { after: stands.members.at(-1)?.customerId ?? freeze.after }),
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

function countLeftOut({ members }: Chunk): number {
  return members.filter(({ leftOut }) => leftOut !== undefined).length;
}
