import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { NoticeId } from '@kesher/domain/ids';
import { leaseMs } from '@kesher/domain/message/after-sending';
import { type Healed, press, untilHealed } from './announcement.ts';
import { type DoomedKesher, startDoomedKesher } from './doomed-kesher.ts';

/** What is done to a Kesher that is in the middle of an announcement. */
type Disturbance = (kesher: DoomedKesher) => Promise<DoomedKesher>;

async function announceAndDisturb(
  start: () => Promise<DoomedKesher>,
  { product, customers, disturb }: { product: string; customers: number; disturb: Disturbance },
): Promise<Healed & { seen: string }> {
  let kesher = await start();
  try {
    const noticeId: NoticeId = await press(kesher, product);
    const { accepted: before } = await kesher.channels.summary();
    while ((await kesher.channels.summary()).accepted < before + customers / 5) await delay(50);
    const first = kesher;
    kesher = await disturb(kesher);
    const healed = await untilHealed(kesher, [{ noticeId, customers }]);
    return { ...healed, seen: first === kesher ? kesher.said() : first.said() + kesher.said() };
  } finally {
    await kesher.kill();
  }
}

type Of = { product: string; customers: number };

/** Stops the process where it stands until every claim's lease is over, and lets it go on as if nothing had been. */
export const standStillPastTheLease = (folder: string, of: Of) =>
  announceAndDisturb(() => startDoomedKesher(folder), {
    ...of,
    disturb: async (kesher) => {
      kesher.signal('SIGSTOP');
      await delay(leaseMs + 10_000);
      kesher.signal('SIGCONT');
      return kesher;
    },
  });

/** From one moment on the process can write nothing to disk any more; twenty seconds later there is room again, and it is started anew. */
export const fillTheDisk = (folder: string, of: Of) =>
  announceAndDisturb(() => startDoomedKesher(folder), {
    ...of,
    disturb: async (kesher) => {
      // No file may grow: every write fails, as on a full disk (EFBIG in the place of ENOSPC).
      execFileSync('prlimit', ['--pid', String(kesher.pid), '--fsize=0']);
      await Promise.race([kesher.ended, delay(20_000)]);
      await kesher.kill();
      return startDoomedKesher(folder);
    },
  });

/** The database applies a write and dies before it answers, three times, and is gone for ten seconds each time. */
export const loseTheDatabase = (folder: string, { product, customers }: Of) =>
  announceAndDisturb(
    () => startDoomedKesher(folder, { databaseDies: { everyWrites: customers, forMs: 10_000, times: 3 } }),
    { product, customers, disturb: (kesher) => Promise.resolve(kesher) },
  );
