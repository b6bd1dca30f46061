import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../demo-data/seeded.ts';
import { announceUnderKills, type UnderKills } from './announce-under-kills.ts';
import { prepareFolder } from './doomed-kesher.ts';

const customers = 5_000;
const announcements = 5;
const killsEach = 4;
const atOnce = 2;

const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
const folder = mkdtempSync(path.join(tmpdir(), 'kesher-crash-'));

beforeAll(() => prepareFolder(path.join(folder, 'base'), customers), 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('tells everyone, and nobody twice, when it is killed at 20 random moments of an announcement', async () => {
  const random = seeded(seed);
  const active = atMost(atOnce);
  const runs = Array.from({ length: announcements }, async (_, number) => {
    const moments = Array.from({ length: killsEach }, () => 200 + random.below(6_000));
    const own = path.join(folder, String(number));
    cpSync(path.join(folder, 'base'), own, { recursive: true });
    return announceUnderKills(own, { moments, active });
  });
  const ended = await Promise.allSettled(runs);
  const healed = ended.flatMap((run) => (run.status === 'fulfilled' ? run.value : []));
  process.stdout.write(table(healed));
  for (const run of ended) if (run.status === 'rejected') throw run.reason;

  for (const { ledger, unknown, emailed, emailedTwice, duplicates } of healed) {
    expect(ledger.outcomes.told + ledger.outcomes.unknown).toBe(customers);
    expect([emailedTwice, duplicates]).toEqual([0, 0]);
    expect(unknown).toHaveLength(ledger.outcomes.unknown);
    expect(unknown.filter(({ message }) => message?.state !== 'unknown')).toEqual([]);
    // What the sink took is settled by its events: unknown stays only what never left, or an SMS whose answer was lost.
    expect(unknown.filter(({ route, customerId }) => route === 'email' && emailed.has(customerId))).toEqual([]);
    expect(ledger.channels['email']).toBe(emailed.size);
  }
}, 600_000);

function table(healed: readonly UnderKills[]): string {
  const rows = healed.map(({ kills, ledger, emailedTwice, duplicates, secondsToHeal }) => {
    const moments = kills
      .map(({ afterMs, accepted }) => `${afterMs} ms/${accepted}`)
      .join(', ')
      .padEnd(58);
    const { told, unknown } = ledger.outcomes;
    return `${moments} ${told}  ${String(unknown).padStart(4)}  ${emailedTwice + duplicates}  ${secondsToHeal} s`;
  });
  return [
    `crash test, CRASH_SEED=${seed}`,
    'killed after/accepted by then'.padEnd(58).concat(' told  unknown  twice  healed in'),
    ...rows,
    '',
  ].join('\n');
}

/** Lets so many pieces of work run at once; the others wait their turn. */
function atMost(limit: number) {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
