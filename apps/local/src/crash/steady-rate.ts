import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { NoticeId } from '@kesher/domain/ids';
import { seeded } from '../demo-data/seeded.ts';
import { press } from './announcement.ts';
import { type DoomedKesher, startDoomedKesher } from './doomed-kesher.ts';

/** The product that a round announces. */
export const soakProduct = (round: number) => `P-SOAK-${String(round).padStart(4, '0')}`;

/** In MB: the medians of the first and of the last fifth of the time, and the most that was ever seen. */
export type Memory = { firstFifthMb: number; lastFifthMb: number; mostMb: number };
/**
 * What the functions hold, garbage left out, and what the whole process has taken from the machine: with the local
 * database and outbox, which grow with all that is stored in them, and with garbage that nobody had to collect yet.
 */
export type Memories = { live: Memory; resident: Memory };
type Sample = { atMs: number; liveMb: number; residentMb: number };

/** Whoever cannot announce this often in a row, with restarts in between, has met more than a kill. */
const mostTries = 20;
const sampleEveryMs = 5_000;
/** A process is measured from here on: while it starts, it compiles. */
const warmAfterMs = 10_000;

/**
 * Announces one product every so often, and kills the process at random moments meanwhile. In the last fifth of the time
 * nobody kills: one process grows old there, on everything that was written before.
 */
export async function announceSteadily(
  folder: string,
  of: { rounds: number; everyMs: number; kills: number; seed: number },
): Promise<{ kesher: DoomedKesher; noticeIds: NoticeId[]; memory: Memories; killsAtSeconds: number[] }> {
  const random = seeded(of.seed);
  const startedAt = performance.now();
  const totalMs = of.rounds * of.everyMs;
  const samples: Sample[] = [];
  const killsAtSeconds: number[] = [];
  let servesSince = performance.now();
  let current = startDoomedKesher(folder);
  const running = new AbortController();

  async function killInTime(): Promise<void> {
    const moments = Array.from({ length: of.kills }, () => random.below(Math.round(totalMs * 0.8)));
    for (const moment of moments.toSorted((left, right) => left - right)) {
      await delay(Math.max(0, moment - (performance.now() - startedAt)));
      const doomed = await current;
      killsAtSeconds.push(Math.round((performance.now() - startedAt) / 1_000));
      current = doomed.kill().then(() => startDoomedKesher(folder));
      await current;
      servesSince = performance.now();
    }
  }

  async function measure(): Promise<void> {
    while (!running.signal.aborted) {
      await delay(sampleEveryMs);
      const kesher = await current;
      const [live, resident] = [await kesher.liveMb(), residentMbOf(kesher.pid)];
      if (live !== undefined && resident !== undefined && performance.now() - servesSince > warmAfterMs)
        samples.push({ atMs: performance.now() - startedAt, liveMb: live, residentMb: resident });
    }
  }

  async function announceAll(): Promise<NoticeId[]> {
    const noticeIds: NoticeId[] = [];
    for (let round = 0; round < of.rounds; round += 1) {
      await delay(Math.max(0, round * of.everyMs - (performance.now() - startedAt)));
      noticeIds.push(await pressUntilDone(() => current, soakProduct(round)));
    }
    await delay(Math.max(0, totalMs - (performance.now() - startedAt)));
    return noticeIds;
  }

  const measuring = measure();
  try {
    const [noticeIds] = await Promise.all([announceAll(), killInTime()]);
    return { kesher: await current, noticeIds, memory: memoriesOf(samples), killsAtSeconds };
  } catch (error) {
    await (await current).kill();
    throw error;
  } finally {
    running.abort();
    await measuring;
  }
}

async function pressUntilDone(current: () => Promise<DoomedKesher>, product: string): Promise<NoticeId> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await press(await current(), product);
    } catch (error) {
      if (tries === mostTries) throw error;
      await delay(250);
    }
  }
}

/** What the process holds in memory, or nothing when it has just died. */
function residentMbOf(pid: number): number | undefined {
  try {
    const [, kb] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kb === undefined ? undefined : Math.round(Number(kb) / 1024);
  } catch {
    return undefined;
  }
}

function memoriesOf(samples: readonly Sample[]): Memories {
  const of = (mb: (sample: Sample) => number) => memoryOf(samples.map((one) => ({ atMs: one.atMs, mb: mb(one) })));
  return { live: of(({ liveMb }) => liveMb), resident: of(({ residentMb }) => residentMb) };
}

function memoryOf(samples: readonly { atMs: number; mb: number }[]): Memory {
  const lastMs = samples.at(-1)?.atMs ?? 0;
  const median = (from: number, to: number) => {
    const within = samples.filter(({ atMs }) => atMs >= from * lastMs && atMs <= to * lastMs).map(({ mb }) => mb);
    return Math.round(within.toSorted((left, right) => left - right)[Math.floor(within.length / 2)] ?? 0);
  };
  return {
    firstFifthMb: median(0, 0.2),
    lastFifthMb: median(0.8, 1),
    mostMb: Math.round(Math.max(0, ...samples.map(({ mb }) => mb))),
  };
}
