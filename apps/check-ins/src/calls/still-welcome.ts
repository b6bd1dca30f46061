import { refusingCalls } from '@kesher/adapters/http/customer-cards';
import type { Settings } from '@kesher/domain/business/settings-store';
import { callerOf } from '@kesher/domain/check-in/call/caller-of';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import type { Instant } from '@kesher/domain/instant';
import { inParallel } from '@kesher/engine/in-parallel';
import { askedIn, readAddressee } from '../addressee-of.ts';
import type { CheckInPorts } from '../ports.ts';

type Ports = Pick<CheckInPorts, 'customers' | 'checkIns' | 'suppressions' | 'hints'>;

const readsAtOnce = 25;

/**
 * The calls without those that whoever is to be rung has refused since they came into the queue. Such a one is gone from it
 * at once, and a hint has its row looked at, which ends it. What somebody is at stays theirs.
 */
export function stillWelcome(ports: Ports) {
  const addressee = readAddressee(ports);
  return async <Call extends { checkIn: CheckIn }>(
    calls: readonly Call[],
    { settings, now }: { settings: Settings; now: Instant },
  ): Promise<Call[]> => {
    const named = await ports.customers.getMany([...new Set(calls.map(({ checkIn }) => checkIn.customerId))]);
    const rung = await inParallel([...named.values()], readsAtOnce, async (customer) => ({
      id: customer.id,
      who: await addressee(customer, askedIn(settings, now)),
    }));
    const asked = { customers: rung.flatMap(({ who }) => who ?? []), purpose: checkInJob.purpose };
    const silent = await refusingCalls(ports, asked);
    const unwelcome = new Set(rung.flatMap(({ id, who }) => (who && silent.has(who.id) ? id : [])));
    const isRefused = ({ checkIn }: Call) => unwelcome.has(checkIn.customerId) && callerOf(checkIn, now) === undefined;
    await Promise.all(
      calls.filter(isRefused).map(({ checkIn }) => ports.hints.subject({ job: checkInJob.name, id: checkIn.id }, 0)),
    );
    return calls.filter((call) => !isRefused(call));
  };
}
