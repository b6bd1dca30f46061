import { setTimeout as delay } from 'node:timers/promises';
import { seeded } from '../demo-data/seeded.ts';
import type { Altered } from './altered-kesher.ts';
import { type Healed, press, untilHealed } from './announcement.ts';
import { type DoomedKesher, startDoomedKesher } from './doomed-kesher.ts';

/** One `kill -9`: how long the process had served, and what the sink had taken by then. */
export type Kill = { afterMs: number; accepted: number };
export type KilledAtRandom = Healed & {
  kills: Kill[];
  /** The longest time from a restart to the first message that the sink took afterwards. */
  secondsToResume: number;
  duplicates: number;
};

/** How much of the announcement has gone out at the last kill, at most. The rest shows that it goes on without a hand. */
const lastKillAt = 0.3;
const mostPatienceMs = 2_500;
/** Where a machine is so slow that every kill came before the first message: so many more, each of which waits for one. */
const mostMoreKills = 5;
const muchPatienceMs = 60_000;

/**
 * Announces a product for which so many customers wait, and kills the process at random moments of it: some before
 * anything is sent, the others at random states of progress, so that a slow machine is hit as evenly as a fast one. At least
 * one falls into the sending, however slow the machine is.
 */
export async function killAtRandom(
  folder: string,
  of: { product: string; customers: number; kills: number; seed: number; altered: Altered },
): Promise<KilledAtRandom> {
  const random = seeded(of.seed);
  const early = Math.ceil(of.kills / 5);
  const targets = Array.from({ length: of.kills }, (_, index) =>
    index < early ? 0 : random.below(Math.round(of.customers * lastKillAt)),
  ).toSorted((left, right) => left - right);
  let kesher = await startDoomedKesher(folder, of.altered);
  const noticeId = await press(kesher, of.product);
  const before = (await kesher.channels.summary()).accepted;
  const kills: Kill[] = [];
  let longestMs = 0;
  const killOnce = async (target: number, patienceMs: number) => {
    const servesSince = performance.now();
    const { resumedMs } = await untilAccepted(kesher, before + target, patienceMs);
    longestMs = Math.max(longestMs, resumedMs);
    await delay(random.below(target === 0 ? 1_500 : 250));
    const { accepted } = await kesher.channels.summary();
    await kesher.kill();
    kills.push({ afterMs: Math.round(performance.now() - servesSince), accepted: accepted - before });
    kesher = await startDoomedKesher(folder, of.altered);
  };
  for (const target of targets) await killOnce(target, mostPatienceMs);
  const fellInSending = () => kills.some(({ accepted }) => accepted > 0 && accepted < of.customers);
  for (let more = 0; more < mostMoreKills && !fellInSending(); more += 1) await killOnce(1, muchPatienceMs);
  try {
    const healed = await untilHealed(kesher, [{ noticeId, customers: of.customers }]);
    const { duplicates } = await kesher.channels.summary();
    return { ...healed, kills, secondsToResume: Math.ceil(longestMs / 1000), duplicates };
  } finally {
    await kesher.kill();
  }
}

/** Waits until the sink has taken so many, or until it has stood still for a while: then it waits for leases. */
async function untilAccepted(
  { channels }: DoomedKesher,
  target: number,
  patienceMs: number,
): Promise<{ resumedMs: number }> {
  const startedAt = performance.now();
  let [{ accepted }, movedAt, resumedMs] = [await channels.summary(), startedAt, 0];
  while (accepted < target && performance.now() - movedAt < patienceMs) {
    await delay(100);
    const now = await channels.summary();
    if (now.accepted > accepted) {
      movedAt = performance.now();
      resumedMs ||= movedAt - startedAt;
    }
    accepted = now.accepted;
  }
  return { resumedMs };
}
