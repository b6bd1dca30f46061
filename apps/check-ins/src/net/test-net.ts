import { alertsOfNetTest, type NetTest, netTestDue, netTestTorn } from '@kesher/domain/check-in/net/net-test';
import type { StaffId } from '@kesher/domain/ids';
import type { CheckInPorts } from '../ports.ts';
import { type House, readHouse } from '../read-house.ts';

type Ports = Pick<CheckInPorts, 'netTests' | 'alerts' | 'settings' | 'protocols' | 'team' | 'rota' | 'hints' | 'clock'>;

/** So many tests are looked at: those of a day, with the one that waits. */
const looksAt = 10;

/**
 * Tests the net once a shift by a made-up flag, and finds that it is torn where nobody took it up. Nothing where nobody
 * signed what is about treatments: a shop that asks after a repair is not woken every morning.
 */
export function testNet(ports: Ports) {
  const readAll = readHouse(ports);
  return async (): Promise<void> => {
    const [house, made] = await Promise.all([readAll(), ports.netTests.latest(looksAt)]);
    const begun = isUsed(house) ? netTestDue(house.turns, { made, now: house.now }) : undefined;
    if (begun) await ports.netTests.put(begun);
    const torn = made.flatMap((test) => netTestTorn(test, { managers: managersOf(house), now: house.now }) ?? []);
    for (const test of torn) await ports.netTests.put(test);
    // What stands is alerted, also what somebody wrote who died then; rows that are there already are written by nobody.
    const current = begun ? [begun] : made.slice(0, 1).filter((test) => isRecent(test, house));
    for (const row of [...current, ...torn].flatMap(alertsOfNetTest)) await ports.alerts.create(row);
    // As of a real one: nobody waits for the next sweep.
    if (begun !== undefined || torn.length > 0) await ports.hints.alerts();
  };
}

const isUsed = ({ versions }: House) => versions.some(({ clinical, signatures }) => clinical && signatures.length > 0);

const isRecent = ({ acknowledgeBy }: NetTest, { now }: House) => now < acknowledgeBy;

/** The last level of a climb: those who answer for it. */
function managersOf({ levels }: House): StaffId[] {
  return [...(levels.at(-1) ?? [])];
}
