import type { CustomerId } from '../ids.ts';

/** Somebody by the id and the addresses under which a file or an event may name them. */
export type NamedPerson = { id: CustomerId; addresses: readonly string[] };
/** Who is erased; of a profile that cannot be read, only the fingerprints of the addresses are known. */
export type ErasedPerson = NamedPerson & { fingerprints?: readonly string[] };

/**
 * Who was erased: keyed hashes of their ids and addresses, which nobody can go back from, so that no file and no event
 * brings them back. Only an admin takes them off again.
 */
export type ErasureList = {
  /** Of the addresses only those that nobody else shares: two people who share a phone are two customers. */
  add(person: ErasedPerson): Promise<void>;
  /** Whether the id or one of the addresses is of somebody who was erased, also before this list was kept. */
  knows(person: NamedPerson): Promise<boolean>;
  /** Counts that they were named again and refused; nothing where nobody of that name is on the list. */
  countRefused(person: NamedPerson): Promise<void>;
  /**
   * Takes a person off the list under all their names, found by any one of them, and opens their addresses again where
   * erasing alone had closed them. What somebody else on the list also went by stays closed for them; found by such an
   * address, all of them are taken off. Answers how often they were refused; absent where there is nobody of that name.
   */
  lift(name: { id: CustomerId } | { address: string }): Promise<{ refused: number } | undefined>;
};
