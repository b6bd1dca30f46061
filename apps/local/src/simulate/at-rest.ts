import type { CustomerId } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import type { Reason } from '@kesher/domain/message/reason';
import { wasAccepted } from '@kesher/domain/message/states';
import { standingOf } from '@kesher/domain/notice/ledger';
import type { Notice } from '@kesher/domain/notice/notice';
import { endsTheWait } from '@kesher/domain/stock-delay/option';
import { delayContentOf } from '@kesher/domain/stock-delay/read-delay';
import type { StockDelay } from '@kesher/domain/stock-delay/stock-delay';
import { choiceWorkOf } from '@kesher/domain/stock-delay/task-kinds';
import { readLedger } from '@kesher/engine/ledger/read-ledger';
import { keptCountsOf, wrongCounts } from './judge-counts.ts';
import { judgeErased } from './judge-erased.ts';
import type { World } from './world.ts';

/** What the channel took, by message key. */
type Taken = World['watches']['messages']['taken'];

/** Why somebody may rightly not be told; whatever else keeps a message from them, a person calls. */
const closes = new Set<Reason>([
  'opted-out',
  'consent-not-given',
  'customer-erased',
  'superseded',
  'too-late',
  'chose-to-end-the-wait',
  'calls-refused',
]);

/** What must hold when everything has come to rest and nothing has gone wrong for a day. */
export async function judgeAtRest(
  world: World,
  run: { erased: readonly CustomerId[]; isRestored: boolean },
): Promise<void> {
  const { stores, watches, channels } = world;
  const { report } = watches;
  const { taken } = watches.messages;
  const rows = stores.messages.all();
  await judgeSetAside(world);
  for (const store of [stores.audience, stores.notices, stores.delays]) store.mend();
  const notices = Object.values(stores.notices.snapshot());

  for (const notice of notices) await judgeLedger(world, notice, rows);
  const erased = new Set<string>(run.erased);
  judgeSuppressions(world, erased);
  // A backup has forgotten what was sent, said and heard after it: rows and channels cannot tell the same story.
  if (run.isRestored) return;
  for (const row of rows) judgeRow(world, row, taken);
  for (const [key] of taken)
    if (!watches.messages.rows.has(key) && !watches.messages.wasForgotten(key))
      report.violated('nothing silent', `the channel took ${key}, of which there is no row`);
  for (const delay of Object.values(stores.delays.snapshot().delays)) {
    judgePromises(world, delay);
    judgeCorrection(world, { delay, notices, taken, erased });
  }
  for (const id of run.erased) await judgeErased(world, id);
  for (const { message, state } of channels.notApplied())
    report.violated(
      'receipt applied',
      `${message} was reported ${state}, and the row does not say so`,
      message.split('~')[2],
    );
}

/** Every row that was damaged, and that anybody needed, stands on the list for an admin. */
async function judgeSetAside({ stores, watches: { report, damaged } }: World): Promise<void> {
  const listed = new Set((await stores.unreadable.list(10_000)).map(({ table, pk }) => `${table} ${pk}`));
  for (const row of damaged)
    if (!listed.has(row)) report.violated('set aside', `${row} cannot be read, and nobody was told`);
}

/** Nobody is closed off but who asked for it, or whose address is dead. */
function judgeSuppressions({ stores, channels, watches: { report } }: World, erased: ReadonlySet<string>): void {
  const closed = new Set([...channels.closedFor.keys()].map(stores.suppressions.fingerprintOf));
  if (erased.size > 0) return;
  for (const [fingerprint, standing] of Object.entries(stores.suppressions.snapshot()))
    if (standing.closed && !closed.has(fingerprint))
      report.violated('do not contact', `an address was closed that neither bounced for good nor complained`);
}

/** Each customer of the frozen audience is counted once, and nobody waits any more. */
async function judgeLedger({ stores, watches, clock }: World, notice: Notice, rows: readonly Message[]): Promise<void> {
  const { report } = watches;
  const ledger = await readLedger({ ...stores, clock })(notice.id);
  const live = stores.delays.snapshot().delays[notice.subjectId]?.live?.noticeId;
  // Once a newer version stands, one that could not be read then stays as far as it had come: nobody is told by it any
  // more, and its ledger, where it has one, says that it is not complete.
  const mayBeIncomplete = live !== notice.id && watches.unreadNotices.has(notice.id);
  if (!ledger) {
    if (mayBeIncomplete) return;
    report.violated('everybody ends', `the audience of ${notice.id} was never frozen`);
    return;
  }
  if (!ledger.frozen && !mayBeIncomplete)
    report.violated('everybody ends', `the audience of ${notice.id} is not frozen to the end`);
  const chunks = Object.values(stores.audience.snapshot().chunks).filter(({ noticeId }) => noticeId === notice.id);
  const members = chunks.flatMap((chunk) => chunk.members);
  for (const chunk of chunks) {
    const own = rows.filter((row) => row.noticeId === notice.id && row.chunk === chunk.chunk);
    const wrong = wrongCounts(await keptCountsOf(stores, chunk), chunk, own, watches.unreadable);
    if (wrong) report.violated('kept counts', wrong);
  }
  const sum = Object.values(ledger.outcomes).reduce((total, count) => total + count, 0);
  // Who left a frozen audience by being erased is counted as that, and nobody else is.
  const gone = ledger.frozenMembers - members.length;
  const isWhole =
    sum === ledger.audience &&
    ledger.audience === members.length &&
    gone >= 0 &&
    gone <= watches.forgotten.howManyLeft(notice.id);
  if (!isWhole && (ledger.frozen || !mayBeIncomplete))
    report.violated(
      'ledger',
      `${notice.id}: ${sum} outcomes, ${ledger.audience} in the ledger, ${ledger.frozenMembers} frozen, ${members.length} members`,
    );
  const seen = new Set<string>();
  for (const { customerId } of members) {
    if (seen.has(customerId))
      report.violated('each customer once', `${customerId} is in the audience of ${notice.id} twice`, customerId);
    seen.add(customerId);
    const own = rows.filter((row) => row.noticeId === notice.id && row.customerId === customerId);
    const { outcome, message, reason } = standingOf(customerId, own);
    // Nobody decides for them what may be written there: they wait for an admin.
    if (outcome === 'waiting' && !watches.unreadableSince.has(customerId))
      report.violated(
        'everybody ends',
        `${customerId} still waits for ${notice.id} (${message ? `${message.route} ${message.state}` : 'no message'})`,
        customerId,
      );
    if (outcome === 'unknown' && message?.state !== 'held' && reason !== 'unreadable-record')
      report.violated(
        'everybody ends',
        `nobody decides about the unknown ${message?.route} of ${customerId}`,
        customerId,
      );
    if (outcome === 'notTold' && !closes.has(message?.reason ?? 'no-address'))
      report.violated(
        'call task',
        `${customerId} was not told ${notice.id} (${message?.reason}), and nobody calls`,
        customerId,
      );
    if (outcome === 'unreachable' && !stores.tasks.has(`call~${notice.id}~${customerId}`))
      report.violated('call task', `nobody was asked to call ${customerId} about ${notice.id}`, customerId);
  }
  for (const row of rows.filter(({ noticeId }) => noticeId === notice.id))
    if (!seen.has(row.customerId))
      report.violated(
        'ledger',
        `${row.customerId} has a message of ${notice.id} without being in its audience`,
        row.customerId,
      );
}

/** What a row says and what the channel did are the same story. */
export function judgeRow({ watches: { report } }: World, row: Message, taken: Taken): void {
  const key = `${row.noticeId}~${row.chunk}~${row.customerId}~${row.route}`;
  const wasTaken = (taken.get(key)?.length ?? 0) > 0;
  if (wasAccepted(row.state) && !wasTaken)
    report.violated('nothing silent', `${key} is ${row.state}, and the channel never took it`, row.customerId);
  // Only a person, looking at a message whose result is unknown, may decide that it was not sent.
  const mayDiffer = ['held', 'bounced'].includes(row.state) || row.unknownAt !== undefined;
  if (wasTaken && !wasAccepted(row.state) && !mayDiffer)
    report.violated(
      'nothing silent',
      `the channel took ${key}, and the row says ${row.state} (${row.reason})`,
      row.customerId,
    );
}

/** A promise that is over was kept or broken, and kept means that the next word really was out in time. */
function judgePromises(world: World, delay: StockDelay): void {
  const { clock } = world;
  const { report, messages, unreadCustomers } = world.watches;
  for (const promise of delay.promises) {
    if (promise.state === 'open' && promise.dueAt < clock())
      report.violated('promise', `${delay.id}: the promise of ${promise.noticeId} is over and neither kept nor broken`);
    if (promise.state !== 'kept' || promise.keptBy === undefined) continue;
    judgeTakenBack(world, promise);
    for (const [customerId, firstMs] of firstTold(messages, promise.keptBy)) {
      // Who cannot be read waits on a list of their own, in plain sight.
      if (unreadCustomers.has(customerId)) continue;
      // What a customer's own hours held back does not count against a promise, nor what followed from it.
      if (messages.heldBack.has(`${promise.keptBy} ${customerId}`) || firstMs <= Date.parse(promise.dueAt) + 5_000)
        continue;
      report.violated(
        'promise',
        `${delay.id}: the promise of ${promise.noticeId} counts as kept, but ${customerId} was told after it`,
        customerId,
      );
    }
  }
}

/** Whom a kept promise was owed no more, because their wait had ended, counts as taken back and not as kept to. */
function judgeTakenBack(
  { stores, watches: { report, forgotten } }: World,
  promise: StockDelay['promises'][number],
): void {
  const leftOut = Object.values(stores.audience.snapshot().chunks)
    .filter(({ noticeId }) => noticeId === promise.keptBy)
    .flatMap(({ members }) => members.filter((member) => member.leftOut !== undefined));
  const counted = promise.withdrawnFor ?? 0;
  const erased = promise.keptBy === undefined ? 0 : forgotten.howManyLeft(promise.keptBy);
  if (counted < leftOut.length || counted > leftOut.length + erased)
    report.violated(
      'promise',
      `the promise of ${promise.noticeId} is kept, and was taken back for ${leftOut.length}, of whom it counts ${counted}`,
      leftOut[0]?.customerId,
    );
}

/** When the channels first took a notice for each customer. */
function firstTold(messages: World['watches']['messages'], noticeId: string): Map<string, number> {
  const first = new Map<string, number>();
  for (const [key, times] of messages.taken) {
    const row = messages.rows.get(key);
    const atMs = times[0]?.atMs;
    if (row?.noticeId !== noticeId || atMs === undefined) continue;
    first.set(row.customerId, Math.min(atMs, first.get(row.customerId) ?? atMs));
  }
  return first;
}

type Told = {
  delay: StockDelay;
  notices: readonly Notice[];
  taken: Taken;
  erased: ReadonlySet<string>;
};

/** Whoever was told an earlier version is told, or visibly not told, that it is over. */
function judgeCorrection(world: World, { delay, notices, taken, erased }: Told): void {
  const { stores, watches } = world;
  const live = notices.find(({ id }) => id === delay.live?.noticeId);
  const kind = live && delayContentOf(live).statement.kind;
  if (!live || (kind !== 'resolved' && kind !== 'withdrawn')) return;
  const audience = new Set(
    Object.values(stores.audience.snapshot().chunks)
      .filter(({ noticeId }) => noticeId === live.id)
      .flatMap(({ members }) => members.map(({ customerId }) => customerId as string)),
  );
  for (const key of taken.keys()) {
    const [noticeId, , customerId = ''] = key.split('~');
    const isEarlier = noticeId !== live.id && noticeId?.startsWith(`${delay.id}.v`);
    if (!isEarlier || audience.has(customerId) || erased.has(customerId)) continue;
    if (isOnlyBounced(world, delay.id, customerId)) continue;
    // A withdrawal is theirs all the same.
    if (kind === 'resolved' && hasEndedTheWait(world, delay.id, customerId)) continue;
    watches.report.violated(
      'correction',
      `${customerId} was told ${noticeId}, and nobody tells them that ${delay.id} is ${kind}`,
      customerId,
    );
  }
}

/** Left out of an earlier version, because they chose to end the wait and the choice stands: they were promised nothing more. */
function hasEndedTheWait({ stores }: World, subjectId: string, customerId: string): boolean {
  const isLeftOut = Object.values(stores.audience.snapshot().chunks)
    .filter(({ noticeId }) => noticeId.startsWith(`${subjectId}.v`))
    .some(({ members }) => members.some((member) => member.customerId === customerId && member.leftOut !== undefined));
  const stands = stores.tasks
    .all()
    .filter((task) => task.subjectId === subjectId && task.customerId === customerId && task.state !== 'cancelled')
    .some((task) => {
      const option = choiceWorkOf(task)?.option.kind;
      return option !== undefined && endsTheWait(option);
    });
  return isLeftOut && stands;
}

/** A bounce proves that a message did not arrive: nobody was told if all that the channel took came back. */
function isOnlyBounced({ watches: { messages } }: World, subjectId: string, customerId: string): boolean {
  return [...messages.taken.keys()]
    .flatMap((key) => messages.rows.get(key) ?? [])
    .filter((row) => row.customerId === customerId && row.noticeId.startsWith(`${subjectId}.v`))
    .every(({ state }) => state === 'bounced');
}
