import type { CustomerId } from '../ids.ts';
import type { AddressStandings, AddressWord, FingerprintWord, SuppressionReason } from './address-standing.ts';
import type { Customer } from './customer.ts';

/** Customers and the addresses that nobody may write to any more. */
export type CustomerStore = {
  get(id: CustomerId): Promise<Customer | undefined>;
  /** Fresh (strongly consistent) profiles; an id that is missing, or whose profile cannot be read, is absent from the map. At most 100 ids a call. */
  getMany(ids: readonly CustomerId[]): Promise<Map<CustomerId, Customer>>;
  /** The same, with those whose profile is there and cannot be read: nobody is taken for erased who is not. */
  getEach(ids: readonly CustomerId[]): Promise<Map<CustomerId, Customer | 'unreadable'>>;
  /** Writes if the stored revision is `customer.revision - 1` (or the customer is new and the revision is 1). */
  put(customer: Customer): Promise<'stored' | 'stale'>;
  /** Customers who carry this canonical address or number; people may share one. */
  findByAddress(address: string): Promise<CustomerId[]>;
  /** Customers whose name has words that begin so (as `nameWords` writes them), in the order of their names. At most 100. */
  findByName(words: readonly string[], limit: number): Promise<CustomerId[]>;
  /** Fingerprints of the addresses that ever led to this customer and to nobody else: known also where the profile cannot be read. */
  fingerprintsOf(id: CustomerId): Promise<string[]>;
  /** The same with the addresses that others share. */
  everyFingerprintOf(id: CustomerId): Promise<string[]>;
  /** Removes the profile and every look-up that ever led to it; the profile goes last. */
  erase(id: CustomerId): Promise<void>;
};

/** The do-not-contact list: only hashes of addresses, and it outlives erasure. */
export type SuppressionList = {
  suppress(address: string, reason: SuppressionReason): Promise<void>;
  /** The same for an address of which only the fingerprint is known: the one that a message was really sent to. */
  suppressFingerprint(fingerprint: string, reason: SuppressionReason): Promise<void>;
  /** The only form in which an address is kept here, and beside a message that was sent to it. */
  fingerprintOf(address: string): string;
  /** Notes what was decided about addresses. In whatever order words come, the latest stands, and a refusal on a tie. */
  note(words: readonly AddressWord[]): Promise<void>;
  /** The same for addresses of which only the fingerprints are known. */
  noteFingerprints(words: readonly FingerprintWord[]): Promise<void>;
  /** What is known of these addresses; fresh (strongly consistent). */
  standings(addresses: readonly string[]): Promise<AddressStandings>;
};
