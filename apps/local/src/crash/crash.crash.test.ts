import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { prepareFolder } from './doomed-kesher.ts';
import { killAtRandom } from './kill-at-random.ts';

const customers = 5_000;
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
/** The sweep's minute lasts ten seconds here and a claim's lease twenty, so that nobody has to wait for them; `npm run crash` has real ones. */
const altered = { minuteMs: 10_000, environment: { CHANNEL_TIMEOUT_MS: '3000' } };

const folder = mkdtempSync(path.join(tmpdir(), 'kesher-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('tells everyone, and nobody twice, when it is killed at 20 random moments of an announcement', async () => {
  await prepareFolder(folder, [{ product: 'P-CRASH', count: customers, oddOnes: false }]);
  const run = await killAtRandom(folder, { product: 'P-CRASH', customers, kills: 20, seed, altered });
  const [fate] = run.fates;
  if (!fate) throw new Error('nothing was announced');
  const { told, unknown } = fate.ledger.outcomes;
  process.stdout.write(
    [
      `crash test, CRASH_SEED=${seed}, killed (ms after it served/accepted by then):`,
      `  ${run.kills.map(({ afterMs, accepted }) => `${afterMs}/${accepted}`).join(' ')}`,
      `  told ${told}, unknown ${unknown}, lost ${fate.lost}, twice ${fate.twiceSilently + run.duplicates}; resumed within ${run.secondsToResume} s of each restart,` +
        ` healed ${run.secondsToHeal} s after the last, of which nothing moved for ${run.longestStallSeconds} s at most\n`,
    ].join('\n'),
  );
  expect(told + unknown).toBe(customers);
  expect(fate).toMatchObject({ lost: 0, twiceSilently: 0, twiceMarked: 0 });
  expect(run.duplicates).toBe(0);
  expect(run.kills.some(({ accepted }) => accepted > 0 && accepted < customers)).toBe(true);
  // Against hanging only: twenty starts of the real process take minutes on a slow machine.
}, 1_200_000);
