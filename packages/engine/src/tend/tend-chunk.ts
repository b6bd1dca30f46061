import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId, NoticeId } from '@kesher/domain/ids';
import { addMs, type Instant, minuteMs, secondMs } from '@kesher/domain/instant';
import { stopLookMs } from '@kesher/domain/message/before-sending';
import { type Healing, planHealing } from '@kesher/domain/message/heal';
import type { Message } from '@kesher/domain/message/message';
import { planSuccessor, unlessToldOtherwise } from '@kesher/domain/message/plan-message';
import { hasRefusedCalls } from '@kesher/domain/message/routes';
import { type Chunk, wakeNow } from '@kesher/domain/notice/audience';
import { countChunk } from '@kesher/domain/notice/chunk-counts';
import type { Notice } from '@kesher/domain/notice/notice';
import { progressOf, standsStillSince } from '@kesher/domain/notice/progress';
import { mendedMs } from '@kesher/domain/notice/waits-for-profile';
import { isAnnouncementStopped, isRouteStopped, type Stop } from '@kesher/domain/stop/stop';
import { inParallel } from '../in-parallel.ts';
import type { EnginePorts } from '../ports.ts';
import { expandChunk, writeWhatFollows } from './expand-chunk.ts';
import { forgetStrangers } from './forget-strangers.ts';
import { reasonItIsOver } from './reason-it-is-over.ts';

/** A due row that nobody claimed within this time of its hint is hinted at again: with the sweep's minute, within three. */
export const redispatchMs = 90 * secondMs;
/** While its lane still has a backlog, a chunk's rows are in it; hinting again would only pile up more. */
const redispatchInBacklogMs = 15 * minuteMs;

/** Well within the time for which a chunk that somebody left is watched. */
const longVisitMs = minuteMs;

/** What a visit found: `standsStill` where it hints in vain. */
type Visited = { standsStill: boolean };

/**
 * One visit to one chunk: write the rows that are missing, heal what stopped, open the next channel where one failed,
 * hint at what is due, and note when to come back. Every step can be repeated; a crash anywhere leaves a chunk whose
 * wake-up is still due.
 */
export function tendChunk(ports: EnginePorts) {
  const expand = expandChunk(ports);
  return async ({ noticeId, chunk: number }: { noticeId: NoticeId; chunk: number }): Promise<Visited> => {
    const chunk = await ports.audience.chunk(noticeId, number);
    const notice = await ports.notices.get(noticeId);
    if (!chunk || !notice) return { standsStill: false };
    const now = ports.clock();
    const stops = await ports.stops.standing();
    const standing = await ports.messages.ofChunk(noticeId, number);
    const messages = await forgetStrangers(ports, notice, { chunk, messages: standing });
    const known = messages.length;
    const isStopped = isAnnouncementStopped(notice, stops);
    let someWait = false;
    // What a person holds back is told to nobody new, and by no other way either.
    if (!isStopped) {
      messages.push(...(await expand(notice, { chunk, standing: [...messages], now })));
      const following = await writeSuccessors(ports, notice, messages, now);
      messages.push(...following.written);
      const told = new Set(messages.map(({ customerId }) => customerId));
      someWait = following.someWait || chunk.members.some(({ customerId }) => !told.has(customerId));
    }

    // Somebody may have been erased while this visit stood still: another one looks for what was written about them.
    if (messages.length > known && addMs(now, longVisitMs) < ports.clock())
      await ports.audience.wake(chunk, wakeNow(ports.clock()));

    const events = messages.some((message) => message.state === 'unknown') ? await ports.receipts.eventPath() : {};
    const visits = messages.map((message) => ({
      message,
      healing: whileStopped(planHealing(message, events, now), { message, notice, stops, now }),
    }));
    for (const { message, healing } of visits) {
      if (healing.kind === 'change') await ports.messages.change(message, healing.change);
    }
    const due = visits.filter(({ healing }) => healing.kind === 'dispatch').map(({ message }) => message);
    const dispatched = await toDispatch(ports, chunk, due, now);
    // The wake-up is set before the hints leave: if this dies in between, the sweep comes back for the rows.
    const hintedAt = dispatched.length > 0 ? now : (chunk.dispatchedAt ?? now);
    const healings = visits.map(({ healing }) => healing);
    const wakeAt = nextVisit(chunk, healings, { now, hintedAt, someWait, isStopped });
    const scheduled = await ports.audience.schedule(chunk, {
      wakeAt,
      ...(dispatched.length > 0 && { dispatchedAt: now }),
    });
    if (dispatched.length > 0) await ports.hints.dueMessages(chunk.lane, dispatched);
    if (scheduled === 'scheduled') await ports.audience.count(countChunk({ ...chunk, wakeAt }, messages, now));
    const expected = messages.filter(({ route }) => !isRouteStopped({ notice, route }, stops));
    return { standsStill: await standsStill(ports, { chunk, messages: expected, now }) };
  };
}

/** What a stop holds is not hinted at; it looks again every two minutes, and a notice whose time is over ends all the same. */
function whileStopped(
  healing: Healing,
  { message, notice, stops, now }: { message: Message; notice: Notice; stops: readonly Stop[]; now: Instant },
): Healing {
  const isOver = notice.expiresAt !== undefined && now >= notice.expiresAt;
  const isHeld = healing.kind === 'dispatch' && !isOver && isRouteStopped({ notice, route: message.route }, stops);
  return isHeld ? { kind: 'wait', until: addMs(now, stopLookMs) } : healing;
}

/** Whether rows of this chunk have been due for too long, although nothing is before them in the lane's queue. */
async function standsStill(
  ports: EnginePorts,
  { chunk, messages, now }: { chunk: Chunk; messages: readonly Message[]; now: Instant },
): Promise<boolean> {
  const since = standsStillSince(progressOf({}, messages, now), { lane: chunk.lane, now });
  return since !== undefined && (await ports.hints.waiting(chunk.lane)) === 0;
}

/**
 * Writes what follows from messages that ended untold. Whom only a call is left for waits while their profile cannot be
 * read: it may say that calls are refused.
 */
async function writeSuccessors(
  ports: EnginePorts,
  notice: Notice,
  messages: readonly Message[],
  now: Instant,
): Promise<{ written: Message[]; someWait: boolean }> {
  const known = new Set(messages.map((message) => `${message.customerId}~${message.route}`));
  const plan = (callsRefused: ReadonlySet<CustomerId>) =>
    messages
      .map((message) => planSuccessor(message, { now, callsRefused: callsRefused.has(message.customerId) }))
      .filter((message) => message !== undefined)
      .filter((message) => unlessToldOtherwise(message, messages))
      .filter((message) => !known.has(`${message.customerId}~${message.route}`));
  const planned = plan(new Set());
  if (planned.length === 0) return { written: [], someWait: false };
  const settings = await ports.settings.get();
  const customers = await ports.customers.getEach(planned.map(({ customerId }) => customerId));
  const toCall = planned.flatMap(({ route, customerId }) => {
    const customer = customers.get(customerId);
    return route === 'call' && customer !== undefined && customer !== 'unreadable' ? customer : [];
  });
  const all = plan(await refusingCalls(ports, notice, toCall));
  const mayBeUnwelcome = ({ route, customerId }: Message) =>
    route === 'call' && customers.get(customerId) === 'unreadable';
  const isHeld = all.some(mayBeUnwelcome);
  const reason = isHeld ? await reasonItIsOver(ports, notice, now) : undefined;
  const successors = all.flatMap((message): Message[] => {
    if (!mayBeUnwelcome(message)) return [message];
    return reason ? [{ ...message, state: 'skipped', reason }] : [];
  });
  const written = await inParallel(successors, 25, async (message) => {
    const known = customers.get(message.customerId);
    const customer = known === 'unreadable' ? undefined : known;
    await writeWhatFollows(ports, message, { notice, customer, settings, now });
    await ports.messages.create(message);
    return message;
  });
  return { written, someWait: isHeld && reason === undefined };
}

/** Which of these customers may not be called: looked up only when somebody is to be called. */
async function refusingCalls(
  ports: Pick<EnginePorts, 'suppressions' | 'jobs'>,
  { content }: Notice,
  customers: readonly Customer[],
): Promise<Set<CustomerId>> {
  if (customers.length === 0) return new Set();
  const standings = await ports.suppressions.standings(customers.flatMap(({ phone }) => phone ?? []));
  const rules = { purpose: ports.jobs.of(content).purpose, standings };
  return new Set(customers.filter((customer) => hasRefusedCalls(customer, rules)).map(({ id }) => id));
}

/** What became due since the last hints goes at once; what was hinted at before waits for the lane to be empty, or for a while. */
async function toDispatch(
  ports: EnginePorts,
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

type Visit = { now: Instant; hintedAt: Instant; someWait: boolean; isStopped: boolean };

function nextVisit(chunk: Chunk, healings: readonly Healing[], visit: Visit): Instant | undefined {
  const watched = chunk.watchUntil !== undefined && chunk.watchUntil > visit.now ? [chunk.watchUntil] : [];
  const mended = visit.someWait ? [addMs(visit.now, mendedMs)] : [];
  const stopped = visit.isStopped ? [addMs(visit.now, stopLookMs)] : [];
  const known = [...watched, ...mended, ...stopped];
  return [...known, ...healings.flatMap((healing) => visitFor(healing, visit) ?? [])].toSorted()[0];
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
