import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { untilHealed } from './announcement.ts';
import { prepareFolder } from './doomed-kesher.ts';
import { announceSteadily, soakProduct } from './steady-rate.ts';

/** `npm run soak`: the real process under a steady rate, killed at random moments. What its functions hold in memory must stay flat, and its ledgers close. */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    rate: { type: 'string', default: '20' },
    kills: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const everyMs = 15_000;
const rounds = Math.ceil((minutes * 60_000) / everyMs);
const customers = Math.ceil((Number(values.rate) * everyMs) / 1_000);
const kills = values.kills === undefined ? Math.ceil(minutes / 2) : Number(values.kills);
/** Between two equal halves of the same work, more than this is a leak and not a garbage collector's mood. */
const flatWithin = 1.3;

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-soak-'));
try {
  await prepareFolder(
    folder,
    Array.from({ length: rounds }, (_, round) => ({ product: soakProduct(round), count: customers, oddOnes: true })),
  );
  const soaked = await announceSteadily(folder, { rounds, everyMs, kills, seed: Number(values.seed) });
  const { kesher, noticeIds, memory, killsAtSeconds } = soaked;
  try {
    const healed = await untilHealed(
      kesher,
      noticeIds.map((noticeId) => ({ noticeId, customers })),
    );
    const { duplicates } = await kesher.channels.summary();
    const sum = (of: (fate: (typeof healed.fates)[number]) => number) =>
      healed.fates.reduce((total, fate) => total + of(fate), 0);
    const counted = (outcome: 'told' | 'unknown' | 'unreachable' | 'notTold') =>
      sum(({ ledger }) => ledger.outcomes[outcome]);
    const result = {
      seed: Number(values.seed),
      minutes,
      announcements: rounds,
      customers: rounds * customers,
      kills: killsAtSeconds,
      told: counted('told'),
      unknown: counted('unknown'),
      unreachable: counted('unreachable'),
      notTold: counted('notTold'),
      lost: sum(({ lost }) => lost),
      twiceSilently: sum(({ twiceSilently }) => twiceSilently),
      twiceMarked: sum(({ twiceMarked }) => twiceMarked),
      duplicatesInTheSink: duplicates,
      secondsToHeal: healed.secondsToHeal,
      longestStallSeconds: healed.longestStallSeconds,
      memory,
    };
    const isFlat = memory.live.lastFifthMb <= memory.live.firstFifthMb * flatWithin;
    process.stdout.write(`${values.json ? JSON.stringify({ ...result, isFlat }) : printed(result, isFlat)}\n`);
    if (!isFlat || result.lost + result.twiceSilently > 0) process.exitCode = 1;
  } finally {
    await kesher.kill();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function printed(result: Record<string, unknown>, isFlat: boolean): string {
  const lines = Object.entries(result).map(([name, value]) => `${name.padEnd(24)}${JSON.stringify(value)}`);
  return [...lines, '', isFlat ? 'Memory is flat.' : 'Memory grows.'].join('\n');
}
