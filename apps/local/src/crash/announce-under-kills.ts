import { setTimeout as delay } from 'node:timers/promises';
import { type NoticeId, noticeIdOf } from '@kesher/domain/ids';
import type { Standing } from '@kesher/domain/notice/ledger';
import { announce, declare } from '../truth/announce.ts';
import { addsUp, type LedgerAnswer } from '../truth/ledger.ts';
import { type DoomedKesher, startDoomedKesher } from './doomed-kesher.ts';

export type UnderKills = {
  /** How long after it served each process was killed, and how many messages the sink had taken by then. */
  kills: { afterMs: number; accepted: number }[];
  ledger: LedgerAnswer;
  /** Customers whose result nobody knows, and those to whom the sink knows that an email left. */
  unknown: Standing[];
  emailed: Set<string>;
  emailedTwice: number;
  duplicates: number;
  secondsToHeal: number;
};

const healWithinMs = 180_000;

/**
 * Announces to everyone who waits for `P-CRASH`, kills the process at each of these moments and starts it again, and then
 * waits without a hand until nobody waits any more. `active` bounds how many announcements send at once.
 */
export async function announceUnderKills(
  folder: string,
  { moments, active }: { moments: readonly number[]; active: <T>(work: () => Promise<T>) => Promise<T> },
): Promise<UnderKills> {
  const { kesher, noticeId, kills, restartedAt } = await active(async () => {
    let running = await startDoomedKesher(folder);
    const draft = await declare(running.manager, 'P-CRASH');
    const pressed = await announce(running.manager, draft);
    if (pressed.status !== 200) throw new Error(`announcing answered ${pressed.text}`);
    const done: UnderKills['kills'] = [];
    for (const afterMs of moments) {
      await delay(afterMs);
      const { accepted } = await running.channels.summary();
      await running.kill();
      done.push({ afterMs, accepted });
      running = await startDoomedKesher(folder);
    }
    const restarted = performance.now();
    // What still waits when nothing moves any more waits for its lease: others may send meanwhile.
    const id = noticeIdOf(draft.id, 1);
    await untilLedger(running, id, { wanted: ({ outcomes }) => outcomes.waiting < 200, withinMs: healWithinMs });
    return { kesher: running, noticeId: id, kills: done, restartedAt: restarted };
  });
  try {
    const withinMs = healWithinMs - (performance.now() - restartedAt);
    const ledger = await untilLedger(kesher, noticeId, { wanted: ({ outcomes }) => outcomes.waiting === 0, withinMs });
    const secondsToHeal = Math.round((performance.now() - restartedAt) / 1000);
    const sent = (await kesher.channels.sent()).filter((message) => message.noticeId === noticeId);
    const { body } = await kesher.manager('GET', `/staff/notices/${noticeId}/ledger/unknown?limit=500`);
    const emailed = new Set(sent.map(({ customerId }) => customerId));
    return {
      kills,
      ledger,
      unknown: (body as { standings: Standing[] }).standings,
      emailed,
      emailedTwice: sent.length - emailed.size,
      duplicates: (await kesher.channels.summary()).duplicates,
      secondsToHeal,
    };
  } finally {
    await kesher.kill();
  }
}

async function untilLedger(
  { manager }: DoomedKesher,
  noticeId: NoticeId,
  { wanted, withinMs }: { wanted: (ledger: LedgerAnswer) => boolean; withinMs: number },
): Promise<LedgerAnswer> {
  const endsAt = performance.now() + withinMs;
  let last: LedgerAnswer | undefined;
  while (performance.now() < endsAt) {
    const answer = await manager('GET', `/staff/notices/${noticeId}/ledger`);
    last = answer.status === 200 ? addsUp(answer.body) : undefined;
    if (last?.frozen && wanted(last)) return last;
    await delay(1_500);
  }
  throw new Error(`${noticeId} did not heal in time: ${JSON.stringify(last)}`);
}
