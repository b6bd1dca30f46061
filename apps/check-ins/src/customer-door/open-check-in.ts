import type { CheckIn } from '@kesher/domain/check-in/check-in';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import type { Customer } from '@kesher/domain/customer/customer';
import { openLink } from '@kesher/engine/link/open-link';
import type { CheckInPorts } from '../ports.ts';
import { readPeople, type SharedPerson } from './read-people.ts';

export type OpenedCheckIn =
  /** `isShared` where it is one of several, who has been made sure of. */
  | { kind: 'open'; customer: Customer; known: KnownWork; checkIn: CheckIn; isShared: boolean }
  /** The message was for several people on one phone: whose answer it is must be asked. */
  | { kind: 'several'; customer: Customer; known: KnownWork; checkIn: CheckIn; people: readonly SharedPerson[] }
  /** As every link may be; `gone` also where the check-in was taken back. */
  | { kind: 'unknown' | 'closed' | 'gone' };

/**
 * The check-in that a customer's link leads to: of nobody but them, and where their message was for several people, of
 * whoever `proof` says. Throws where a row on the way cannot be read.
 */
export function openCheckIn(ports: Pick<CheckInPorts, 'links' | 'customers' | 'checkIns' | 'fingerprint' | 'clock'>) {
  const open = openLink(ports);
  const people = readPeople(ports);
  return async (token: string, proof?: string): Promise<OpenedCheckIn> => {
    const opened = await open(token);
    if (opened.kind === 'unreadable') throw opened.error;
    if (opened.kind !== 'open') return { kind: opened.kind };
    const { customer, link } = opened;
    const known = await ports.checkIns.work(link.subjectId);
    const checkIn = known?.checkIn;
    if (known === undefined || checkIn === undefined || checkIn.customerId !== customer.id) return { kind: 'gone' };
    // Whoever has a proof was one of several: of a link that is for one alone it opens nothing.
    if (checkIn.link === undefined)
      return checkIn.state === 'cancelled' || proof !== undefined
        ? { kind: 'gone' }
        : { kind: 'open', customer, known, checkIn, isShared: false };
    const several = await people(token, { known, checkIn, customer });
    const [person] = several.filter((each) => proof !== undefined && each.proofs.includes(proof));
    if (person) return { kind: 'open', ...person, isShared: true };
    return several.length === 0 ? { kind: 'gone' } : { kind: 'several', customer, known, checkIn, people: several };
  };
}
