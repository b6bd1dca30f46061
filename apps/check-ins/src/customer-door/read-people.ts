import { askedThrough, type CheckIn, type CheckInId } from '@kesher/domain/check-in/check-in';
import { type AskedIn, guardianOf } from '@kesher/domain/check-in/guardian/guardian-of';
import type { KnownWork } from '@kesher/domain/check-in/store/known-work';
import type { Customer } from '@kesher/domain/customer/customer';
import { hourMs, toMs } from '@kesher/domain/instant';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import { readAddressee } from '../addressee-of.ts';
import { numberKey } from '../one-phone/phone-day.ts';
import type { CheckInPorts } from '../ports.ts';

/** One of several whom a message asked. */
export type SharedPerson = {
  customer: Customer;
  /** Who is asked: the customer, or in a child's stead their guardian. */
  reader: Customer;
  known: KnownWork;
  checkIn: CheckIn;
  /** Names them in the form, and is no id. */
  key: string;
  /** What their page's address may hold: of now, and of the hours before. */
  proofs: readonly string[];
};

/** So long, and up to twice as long, somebody who was made sure of need not say again who they are. */
const proofMs = 12 * hourMs;

type Ports = Pick<CheckInPorts, 'customers' | 'checkIns' | 'fingerprint' | 'clock'>;

/**
 * Whom the message behind a link asked, as they stand: the carrier, and everybody who was asked with it, while their
 * check-in is not taken back and they are still asked by the number that it went to. Who was asked through a guardian and
 * has come of age since is not among them.
 */
export function readPeople(ports: Ports) {
  const addressee = readAddressee(ports);
  return async (
    token: string,
    carrier: { known: KnownWork; checkIn: CheckIn; customer: Customer; isForReader: boolean },
    at: AskedIn,
  ): Promise<SharedPerson[]> => {
    const others = await Promise.all((carrier.checkIn.link?.others ?? []).map(readOther));
    const asked = [carrier, ...others.flatMap((other) => other ?? [])].filter(
      ({ checkIn, isForReader }) => checkIn.state !== 'cancelled' && isForReader,
    );
    const read = await Promise.all(
      asked.map(async ({ known, checkIn, customer }) => {
        const reader = await addressee(customer, at);
        return reader && isOnNumber(reader, carrier.checkIn.link?.number) ? [{ known, checkIn, customer, reader }] : [];
      }),
    );
    return read
      .flat()
      .map((each) => ({ ...each, key: keyOf(token, each.known.id), proofs: proofsOf(token, each.known.id) }));

    async function readOther(id: CheckInId) {
      return unlessUnreadable(
        async () => {
          const known = await ports.checkIns.work(id);
          const checkIn = known?.checkIn;
          if (known === undefined || checkIn === undefined) return undefined;
          const customer = await ports.customers.get(checkIn.customerId);
          if (customer === undefined) return undefined;
          const through = askedThrough(checkIn);
          return {
            known,
            checkIn,
            customer,
            isForReader: through === undefined || guardianOf(customer, at)?.id === through,
          };
        },
        () => undefined,
      );
    }
  };

  function isOnNumber({ phone }: Customer, number: string | undefined): boolean {
    return phone !== undefined && numberKey(ports, phone) === number;
  }

  function keyOf(token: string, id: CheckInId): string {
    return ports.fingerprint(`whose:${token}:${id}`).slice(0, 12);
  }

  function proofsOf(token: string, id: CheckInId): string[] {
    const window = Math.floor(toMs(ports.clock()) / proofMs);
    return [window, window - 1].map((each) => ports.fingerprint(`whose:${token}:${id}:${each}`).slice(0, 22));
  }
}
