import { createSeededNumbers } from '@kesher/testing/in-memory/random';
import type { FaultKind } from '@kesher/testing/simulator/fault-plan';
import { deploy } from '../backup.ts';
import { createDice } from '../dice.ts';
import { createErasing } from '../erasing.ts';
import type { Act } from '../moments.ts';
import { resultOf, type SeedResult } from '../seed-result.ts';
import { createWorld, type World } from '../world.ts';
import { createCallers } from './callers.ts';
import { speakOfCare } from './care-words.ts';
import { judgeClinic } from './judge-clinic.ts';
import { createPatients } from './patients.ts';
import { signedProtocols } from './protocols.ts';
import { planWeeks } from './rota.ts';
import { takeLeave, teamOf } from './team.ts';
import { createOtherSystem } from './told-works.ts';

const hourMs = 3_600_000;
/** Long enough for the last step of every protocol, its silence, and the calls that follow. */
const restMs = 7 * 24 * hourMs;

/** A weekend, days on which clocks change, and days like any other. */
const days = ['2026-06-02', '2026-11-22', '2026-11-26', '2026-03-26', '2026-10-24'];

/** One run: a clinic's works, their persons and those who ring, everything that can go wrong, then days of peace. */
export async function runClinic(seed: number): Promise<SeedResult> {
  const choose = createDice(createSeededNumbers(seed ^ 0xc11));
  const startMs = Date.parse(`${choose.pick(days)}T00:00:00.000Z`) + Math.floor(choose.between(0, 24) * 60) * 60_000;
  const world = createWorld(seed, startMs, 'clinic');
  const { dice, around, watches, stores } = world;
  for (const protocol of signedProtocols()) await stores.protocols.put(protocol);
  for (const member of teamOf(dice, startMs)) await stores.team.put(member);
  watches.checkIns.planned(await planWeeks(world));
  const system = createOtherSystem(world);
  const patients = createPatients(world);
  const erasing = createErasing(world);

  const faultsEndMs = startMs + dice.between(4, 40) * hourMs;
  const count = Math.ceil(dice.between(1, 6));
  for (let number = 1; number <= count; number += 1)
    around.scheduler.after(dice.between(0, 3) * hourMs, () => system.finish(number, Math.ceil(count * 0.7)));
  const possible = actsOf(world, { system, erasing });
  for (let acts = dice.between(0, 7); acts > 0; acts -= 1) {
    const isSoon = dice.chance(0.6);
    world.moments.add(
      dice.pick(possible),
      isSoon ? startMs + dice.between(1, 8) * hourMs : dice.between(startMs, faultsEndMs),
    );
  }
  speakOfCare(world, seed);
  createCallers(world, patients).workUntil(startMs + restMs - 6 * hourMs);
  await world.runUntil(faultsEndMs);
  around.faults.stop();
  around.trace.tell({ atMs: around.scheduler.nowMs(), says: '— from here on nothing goes wrong any more' });
  stores.checkIns.mend();
  await world.runUntil(startMs + restMs);
  if (watches.report.violations().length === 0) await judgeClinic(world, { system, patients, erased: erasing.done() });
  return resultOf(world, { place: 'clinic', seed, pressed: [] });
}

type People = { system: ReturnType<typeof createOtherSystem>; erasing: ReturnType<typeof createErasing> };

/** What may happen at any moment. */
function actsOf(world: World, { system, erasing }: People): Act[] {
  const { dice, around, stores } = world;
  const at =
    (kind: FaultKind, act: () => void): Act =>
    (point) => {
      around.faults.count(kind, point);
      act();
    };
  return [
    at('work-cancelled', () => system.takeBack('cancelled')),
    at('work-entered-in-error', () => system.takeBack('entered-in-error')),
    at('work-cancelled', () => {
      system.takeBack('cancelled');
      around.scheduler.after(dice.between(0.01, 3) * hourMs, () => system.finishAgain());
    }),
    at('person-gone', () => system.personGone()),
    at('member-away', () => void takeLeave(world)),
    at('erased', () => {
      const customer = stores.customers.all()[0];
      if (customer) erasing.erase(customer.id);
    }),
    at('deployed-in-mid-run', () => deploy(world)),
    at('work-damaged', () => {
      const [id] = Object.keys(stores.checkIns.snapshot().works);
      if (id === undefined) return;
      stores.checkIns.damage(id, { changedAt: 'never' });
      around.scheduler.after(dice.between(0.05, 1) * hourMs, () => stores.checkIns.mend());
    }),
  ];
}
