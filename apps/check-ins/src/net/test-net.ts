import { alertsOfNetTest, type NetTest, netTestDue, netTestTorn } from '@kesher/domain/check-in/net/net-test';
import type { StaffId } from '@kesher/domain/ids';
import { addMs, minuteMs } from '@kesher/domain/instant';
import { inParallel } from '@kesher/engine/in-parallel';
import type { CheckInPorts } from '../ports.ts';
import { type House, isUsed, readHouse } from '../read-house.ts';

type Ports = Pick<CheckInPorts, 'netTests' | 'alerts' | 'settings' | 'protocols' | 'team' | 'rota' | 'hints' | 'clock'>;

/** So many tests are looked at: those of a day, with the one that waits. */
const looksAt = 10;
/** So long after it was written an alert of a test may still be missing: many sweeps. */
const alertsAreDoneMs = 30 * minuteMs;
const writesAtOnce = 5;

/**
 * Tests the net once a shift by a made-up flag, and finds that it is torn where nobody took it up. Nothing where nobody
 * signed what is about treatments: a shop that asks after a repair is not woken every morning.
 */
export function testNet(ports: Ports) {
  const readAll = readHouse(ports);
  return async (): Promise<void> => {
    const [house, made] = await Promise.all([readAll(), ports.netTests.latest(looksAt)]);
    const begun = isUsed(house) ? netTestDue(house.turns, { made, now: house.now }) : undefined;
    const torn = made.flatMap((test) => netTestTorn(test, { managers: managersOf(house), now: house.now }) ?? []);
    const stored: NetTest[] = [];
    for (const test of [...(begun ? [begun] : []), ...torn])
      if ((await ports.netTests.put(test)) === 'stored') stored.push(test);
    // Also what somebody wrote who died before its alerts; those that are there already are written by nobody.
    const left = made.filter((test) => isRecent(test, house) && !torn.some(({ id }) => id === test.id));
    const written = await inParallel([...stored, ...left].flatMap(alertsOfNetTest), writesAtOnce, (row) =>
      ports.alerts.create(row),
    );
    // As of a real one: nobody waits for the next sweep.
    if (written.includes('created')) await ports.hints.alerts();
  };
}

const isRecent = ({ since, torn }: NetTest, { now }: House) => now < addMs(torn?.at ?? since, alertsAreDoneMs);

/** The last level of a climb: those who answer for it. */
function managersOf({ levels }: House): StaffId[] {
  return [...(levels.at(-1) ?? [])];
}
