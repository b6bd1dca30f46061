import { refusingCalls } from '@kesher/adapters/http/customer-cards';
import { callerOf } from '@kesher/domain/check-in/call/caller-of';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { checkInJob } from '@kesher/domain/check-in/check-in-job';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Instant } from '@kesher/domain/instant';
import type { CheckInPorts } from '../ports.ts';
import type { Guardians } from '../staff-door/read-guardians.ts';

type Ports = Pick<CheckInPorts, 'suppressions' | 'hints'>;

/**
 * The calls without those that whoever is to be rung has refused since they came into the queue. Such a one is gone from it
 * at once, and a hint has its row looked at, which ends it. What somebody is at stays theirs.
 */
export function stillWelcome(ports: Ports) {
  return async <Call extends { checkIn: CheckIn }>(
    calls: readonly Call[],
    { customers, guardians, now }: { customers: readonly Customer[]; guardians: Guardians; now: Instant },
  ): Promise<Call[]> => {
    const ids = new Set(calls.map(({ checkIn }) => checkIn.customerId));
    const rung = customers
      .filter(({ id }) => ids.has(id))
      .map((customer) => {
        const guardian = guardians.get(customer.id);
        return { id: customer.id, who: guardian === undefined ? customer : guardian.customer };
      });
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
