import type { NoticeId } from '@kesher/domain/ids';
import { addMs, type Instant, minuteMs, secondMs } from '@kesher/domain/instant';
import { type Healing, planHealing } from '@kesher/domain/message/heal';
import type { Message } from '@kesher/domain/message/message';
import { planSuccessor } from '@kesher/domain/message/plan-message';
import type { Chunk } from '@kesher/domain/notice/audience';
import type { Notice } from '@kesher/domain/notice/notice';
import { expandChunk, writeWhatFollows } from './expand-chunk.ts';
import { inParallel } from './in-parallel.ts';
import type { PostOfficePorts } from './ports.ts';

/** A due row that nobody claimed within this time of its hint is hinted at again: with the sweep's minute, within three. */
export const redispatchMs = 90 * secondMs;
/** While its lane still has a backlog, a chunk's rows are in it; hinting again would only pile up more. */
const redispatchInBacklogMs = 15 * minuteMs;

/**
 * One visit to one chunk: write the rows that are missing, heal what stopped, open the next channel where one failed,
 * hint at what is due, and note when to come back. Every step can be repeated; a crash anywhere leaves a chunk whose
 * wake-up is still due.
 */
export function tendChunk(ports: PostOfficePorts) {
  const expand = expandChunk(ports);
  return async ({ noticeId, chunk: number }: { noticeId: NoticeId; chunk: number }): Promise<void> => {
    const chunk = await ports.audience.chunk(noticeId, number);
    const notice = await ports.notices.get(noticeId);
    if (!chunk || !notice) return;
    const now = ports.clock();
    const standing = await ports.messages.ofChunk(noticeId, number);
    const messages = [...standing, ...(await expand(notice, { chunk, standing, now }))];
    messages.push(...(await writeSuccessors(ports, notice, messages, now)));

    const events = messages.some((message) => message.state === 'unknown') ? await ports.receipts.eventPath() : {};
    const visits = messages.map((message) => ({ message, healing: planHealing(message, events, now) }));
    for (const { message, healing } of visits) {
      if (healing.kind === 'change') await ports.messages.change(message, healing.change);
    }
    const due = visits.filter(({ healing }) => healing.kind === 'dispatch').map(({ message }) => message);
    const dispatched = await toDispatch(ports, chunk, due, now);
    // The wake-up is set before the hints leave: if this dies in between, the sweep comes back for the rows.
    await ports.audience.schedule(chunk, {
      wakeAt: nextVisit(
        chunk,
        visits.map(({ healing }) => healing),
        { now, hintedAt: dispatched.length > 0 ? now : (chunk.dispatchedAt ?? now) },
      ),
      ...(dispatched.length > 0 && { dispatchedAt: now }),
    });
    if (dispatched.length > 0) await ports.hints.dueMessages(chunk.lane, dispatched);
  };
}

async function writeSuccessors(
  ports: PostOfficePorts,
  notice: Notice,
  messages: readonly Message[],
  now: Instant,
): Promise<Message[]> {
  const known = new Set(messages.map((message) => `${message.customerId}~${message.route}`));
  const successors = messages
    .map((message) => planSuccessor(message, now))
    .filter((message) => message !== undefined)
    .filter((message) => !known.has(`${message.customerId}~${message.route}`));
  if (successors.length === 0) return [];
  const { calendar } = await ports.settings.get();
  return inParallel(successors, 25, async (message) => {
    await writeWhatFollows(ports, message, { notice, calendar, now });
    await ports.messages.create(message);
    return message;
  });
}

/** What became due since the last hints goes at once; what was hinted at before waits for the lane to be empty, or for a while. */
async function toDispatch(
  ports: PostOfficePorts,
  chunk: Chunk,
  due: readonly Message[],
  now: Instant,
): Promise<readonly Message[]> {
  const { dispatchedAt } = chunk;
  if (dispatchedAt === undefined || dispatchedAt <= addMs(now, -redispatchInBacklogMs)) return due;
  const newlyDue = due.filter((message) => message.dueAt > dispatchedAt);
  if (newlyDue.length === due.length || dispatchedAt > addMs(now, -redispatchMs)) return newlyDue;
  return (await ports.hints.waiting(chunk.lane)) === 0 ? due : newlyDue;
}

type Visit = { now: Instant; hintedAt: Instant };

function nextVisit(chunk: Chunk, healings: readonly Healing[], visit: Visit): Instant | undefined {
  const watched = chunk.watchUntil !== undefined && chunk.watchUntil > visit.now ? [chunk.watchUntil] : [];
  return [...watched, ...healings.flatMap((healing) => visitFor(healing, visit) ?? [])].toSorted()[0];
}

function visitFor(healing: Healing, { now, hintedAt }: Visit): Instant | undefined {
  switch (healing.kind) {
    case 'ended':
      return undefined;
    case 'wait':
      return healing.until;
    case 'dispatch': {
      // Counted from the hint: counted from now, every visit for another reason would put the rows off again.
      const again = addMs(hintedAt, redispatchMs);
      return again > now ? again : addMs(now, redispatchMs);
    }
    case 'change':
      return healing.wakeAt;
  }
}
