import { setTimeout as delay } from 'node:timers/promises';
import { queues } from '@kesher/adapters/sqs/queues';
import { type NoticeId, noticeIdOf } from '@kesher/domain/ids';
import type { Standing } from '@kesher/domain/notice/ledger';
import { announce, declare, delayIn } from '../truth/announce.ts';
import type { Sent } from '../truth/channels.ts';
import { addsUp, type LedgerAnswer } from '../truth/ledger.ts';
import type { DoomedKesher } from './doomed-kesher.ts';

/** Work on which nothing moves for this long does not heal by itself. */
export const healWithinMs = 180_000;
/** An event that could not be written comes back after its queue's time of invisibility; twice that lets it fail once more. */
const eventsReturnWithinMs = 2 * queues.receipts.visibilityTimeoutSeconds * 1_000;

/** What became of one announcement, by Kesher's ledger and by the sink's own. */
export type Fate = {
  noticeId: NoticeId;
  ledger: LedgerAnswer;
  /** Of the customers who waited for the product, those of whom the ledger knows nothing, or says what the sink denies. */
  lost: number;
  /** Emails that the sink took once too often for the same customer, without and with a mark on the timeline. */
  twiceSilently: number;
  twiceMarked: number;
};

export type Healed = { fates: Fate[]; secondsToHeal: number; longestStallSeconds: number };

/** Declares and announces, as often as it takes: a press that died with the process finds what it left. */
export async function press({ manager }: DoomedKesher, product: string): Promise<NoticeId> {
  const requestId = `press-${product}`;
  const found = await manager('GET', `/staff/delays/delay-${requestId}`);
  const draft = found.status === 200 ? delayIn(found) : await declare(manager, product, requestId);
  if (draft.version === 0 && draft.draft?.stage === 'editing') delayIn(await announce(manager, draft));
  return noticeIdOf(draft.id, 1);
}

/** Waits without a hand until nobody waits any more. Throws when nothing moves for longer than Kesher promises. */
export async function untilHealed(
  kesher: DoomedKesher,
  told: readonly { noticeId: NoticeId; customers: number }[],
): Promise<Healed> {
  const startedAt = performance.now();
  let [seen, movedAt, longestMs, open] = ['', startedAt, 0, [...told]];
  while (open.length > 0) {
    const ledgers = await Promise.all(open.map(({ noticeId }) => ledgerOf(kesher, noticeId)));
    const now = performance.now();
    longestMs = Math.max(longestMs, now - movedAt);
    if (JSON.stringify(ledgers) !== seen) [seen, movedAt] = [JSON.stringify(ledgers), now];
    const done = ledgers.map((ledger) => ledger?.frozen && ledger.outcomes.waiting === 0);
    open = open.filter((_, index) => !done[index]);
    if (open.length === 0) break;
    if (longestMs > healWithinMs) throw new Error(`nothing moves any more: ${seen}\n${await whyOf(kesher, open)}`);
    await delay(1_000);
  }
  let fates = await fatesOf(kesher, told);
  // What the sink took and an event has yet to say: an event that met a dead database comes back to us much later.
  for (const openAt = performance.now(); fates.some(({ lost }) => lost > 0); fates = await fatesOf(kesher, told)) {
    if (performance.now() - openAt > eventsReturnWithinMs) break;
    await delay(5_000);
  }
  const secondsToHeal = Math.round((performance.now() - startedAt) / 1000);
  return { fates, secondsToHeal, longestStallSeconds: Math.round(longestMs / 1000) };
}

/** Some of those who wait, and what the process wrote last. */
async function whyOf({ manager, said }: DoomedKesher, told: readonly { noticeId: NoticeId }[]): Promise<string> {
  const waiting = await Promise.all(
    told.map(({ noticeId }) => manager('GET', `/staff/notices/${noticeId}/ledger/waiting?limit=1`)),
  );
  return [...waiting.map(({ text }) => text.slice(0, 3_000)), said().slice(-3_000)].join('\n');
}

async function ledgerOf({ manager }: DoomedKesher, noticeId: NoticeId): Promise<LedgerAnswer | undefined> {
  const answer = await manager('GET', `/staff/notices/${noticeId}/ledger`);
  return answer.status === 200 ? addsUp(answer.body) : undefined;
}

async function fatesOf(
  kesher: DoomedKesher,
  told: readonly { noticeId: NoticeId; customers: number }[],
): Promise<Fate[]> {
  const sent = Map.groupBy(await kesher.channels.sent(), ({ noticeId }) => noticeId);
  const fates: Fate[] = [];
  for (const one of told) fates.push(await fateOf(kesher, one, sent.get(one.noticeId) ?? []));
  return fates;
}

async function fateOf(
  kesher: DoomedKesher,
  one: { noticeId: NoticeId; customers: number },
  sent: readonly Sent[],
): Promise<Fate> {
  const { noticeId } = one;
  const ledger = await ledgerOf(kesher, noticeId);
  if (!ledger) throw new Error(`${noticeId} has no ledger`);
  const emails = Map.groupBy(sent, ({ customerId }) => customerId);
  const told = await standings(kesher, noticeId, 'told');
  const unknown = await standings(kesher, noticeId, 'unknown');
  // What the sink took is settled by its events: unknown stays only what never left, or an SMS whose answer was lost.
  const unheard = unknown.filter(({ route, customerId }) => route === 'email' && emails.has(customerId));
  const untrue = told.filter(({ route, customerId }) => route === 'email' && !emails.has(customerId));
  const marked = new Set(told.filter(({ message }) => message?.resent).map(({ customerId }) => String(customerId)));
  const repeats = (of: (customerId: string) => boolean) =>
    [...emails].filter(([id]) => of(id)).reduce((sum, [, { length }]) => sum + length - 1, 0);
  return {
    noticeId,
    ledger,
    lost: Math.abs(one.customers - ledger.audience) + unheard.length + untrue.length,
    twiceSilently: repeats((id) => !marked.has(id)),
    twiceMarked: repeats((id) => marked.has(id)),
  };
}

/** Everybody behind one number of the ledger. */
async function standings(
  { manager }: DoomedKesher,
  noticeId: NoticeId,
  outcome: 'told' | 'unknown',
): Promise<Standing[]> {
  const found: Standing[] = [];
  for (let fromChunk: number | undefined = 0; fromChunk !== undefined; ) {
    const { body } = await manager(
      'GET',
      `/staff/notices/${noticeId}/ledger/${outcome}?limit=500&fromChunk=${fromChunk}`,
    );
    const page = body as { standings: Standing[]; nextChunk?: number };
    found.push(...page.standings);
    fromChunk = page.nextChunk;
  }
  return found;
}
