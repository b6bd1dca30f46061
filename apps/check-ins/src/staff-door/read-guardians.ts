import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import { inParallel } from '@kesher/engine/in-parallel';
import { askedIn, type Guardian, readGuardian } from '../addressee-of.ts';
import type { ShownCheckIn } from './answers.ts';
import type { StaffDoorPorts } from './ports.ts';

type Ports = Pick<StaffDoorPorts, 'customers' | 'checkIns' | 'settings' | 'clock'>;
/** Of those of some customers who are children: who is rung in their stead. */
export type Guardians = ReadonlyMap<CustomerId, Guardian>;

const customersAtOnce = 100;
const readsAtOnce = 25;

/** Customers as they stand, and whom staff ring in whose stead, of those of them who are children. */
export function readRung(ports: Ports) {
  const guard = readGuardian(ports);
  return async (customerIds: Iterable<CustomerId>): Promise<{ customers: Customer[]; guardians: Guardians }> => {
    const at = askedIn(await ports.settings.get(), ports.clock());
    const ids = [...new Set(customerIds)];
    const groups = Array.from({ length: Math.ceil(ids.length / customersAtOnce) }, (_, group) =>
      ids.slice(group * customersAtOnce, (group + 1) * customersAtOnce),
    );
    const pages = await Promise.all(groups.map((group) => ports.customers.getMany(group)));
    const customers = pages.flatMap((page) => [...page.values()]);
    const guardians = new Map<CustomerId, Guardian>();
    await inParallel(customers, readsAtOnce, async (customer) => {
      const guardian = await guard(customer, at);
      if (guardian) guardians.set(customer.id, guardian);
    });
    return { customers, guardians };
  };
}

/** The guardians alone. */
export function readGuardians(ports: Ports) {
  const read = readRung(ports);
  return async (customerIds: Iterable<CustomerId>): Promise<Guardians> => (await read(customerIds)).guardians;
}

/** A guardian as staff see them beside the child. */
export function shownGuardian({ id: customerId, relation }: Guardian): NonNullable<ShownCheckIn['guardian']> {
  return { customerId, relation };
}

/** A check-in as staff see it, a child's with whom they ring. */
export function inCareOf(checkIn: ShownCheckIn, guardians: Guardians): ShownCheckIn {
  const guardian = guardians.get(checkIn.customerId);
  return guardian === undefined ? checkIn : { ...checkIn, guardian: shownGuardian(guardian) };
}

/** Everybody whom check-ins show: whose they are, and who is rung. */
export function shownIn(checkIns: readonly ShownCheckIn[]): CustomerId[] {
  return checkIns.flatMap(({ customerId, guardian }) => [customerId, guardian?.customerId ?? []].flat());
}

/** Whoever is rung because a person was asked for: a call for help is a yes to this call, whatever was refused before. */
export function askingForCall(checkIns: readonly ShownCheckIn[]): Set<CustomerId> {
  const asking = checkIns.filter(({ escalation }) => escalation !== undefined && escalation.because !== 'silence');
  return new Set(asking.map(({ customerId, guardian }) => guardian?.customerId ?? customerId));
}
