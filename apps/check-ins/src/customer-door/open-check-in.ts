import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { guardianOf } from '@kesher/domain/check-in/guardian/guardian-of';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import type { Customer } from '@kesher/domain/customer/customer';
import { openLink } from '@kesher/engine/link/open-link';
import { askedIn } from '../addressee-of.ts';
import type { CheckInPorts } from '../ports.ts';
import { readPeople, type SharedPerson } from './read-people.ts';

export type OpenedCheckIn =
  /** `isShared` where it is one of several, who has been made sure of; `reader` is the customer, or in a child's stead the guardian. */
  | { kind: 'open'; customer: Customer; reader: Customer; known: KnownWork; checkIn: CheckIn; isShared: boolean }
  /** The message was for several people on one phone: whose answer it is must be asked. */
  | { kind: 'several'; reader: Customer; known: KnownWork; checkIn: CheckIn; people: readonly SharedPerson[] }
  /** As every link may be; `gone` also where the check-in was taken back, and `closed` to a guardian once the child is of age. */
  | { kind: 'unknown' | 'closed' | 'gone' };

/**
 * The check-in that a customer's link leads to: of nobody but them, or of the child whose guardian they are still; and
 * where their message was for several people, of whoever `proof` says. Throws where a row on the way cannot be read.
 */
export function openCheckIn(
  ports: Pick<CheckInPorts, 'links' | 'customers' | 'checkIns' | 'settings' | 'fingerprint' | 'clock'>,
) {
  const open = openLink(ports);
  const people = readPeople(ports);
  return async (token: string, proof?: string): Promise<OpenedCheckIn> => {
    const opened = await open(token);
    if (opened.kind === 'unreadable') throw opened.error;
    if (opened.kind !== 'open') return { kind: opened.kind };
    const { customer: reader, link } = opened;
    const [known, settings] = await Promise.all([ports.checkIns.work(link.subjectId), ports.settings.get()]);
    const checkIn = known?.checkIn;
    if (known === undefined || checkIn === undefined) return { kind: 'gone' };
    const isOwn = checkIn.customerId === reader.id;
    const customer = isOwn ? reader : await ports.customers.get(checkIn.customerId);
    if (customer === undefined) return { kind: 'gone' };
    const at = askedIn(settings, ports.clock());
    const isForReader = isOwn || guardianOf(customer, at)?.id === reader.id;
    if (!isForReader && checkIn.link === undefined) return { kind: 'closed' };
    // Whoever has a proof was one of several: of a link that is for one alone it opens nothing.
    if (checkIn.link === undefined)
      return checkIn.state === 'cancelled' || proof !== undefined
        ? { kind: 'gone' }
        : { kind: 'open', customer, reader, known, checkIn, isShared: false };
    const several = await people(token, { known, checkIn, customer, isForReader }, at);
    const [person] = several.filter((each) => proof !== undefined && each.proofs.includes(proof));
    if (person) return { kind: 'open', ...person, isShared: true };
    if (several.length === 0) return { kind: isForReader ? 'gone' : 'closed' };
    return { kind: 'several', reader, known, checkIn, people: several };
  };
}
