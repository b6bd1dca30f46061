import type { CustomerId } from '../ids.ts';
import type { StoredEntry } from './stored-entry.ts';

/** What staff wrote about customers; each entry is written once. */
export type TimelineStore = {
  /** Writes the entry if its id is new for the customer; otherwise answers the one that stands. */
  add(entry: StoredEntry): Promise<StoredEntry>;
  of(customerId: CustomerId): Promise<StoredEntry[]>;
  /** Removes all of it: only for a customer who is erased. */
  forgetOf(customerId: CustomerId): Promise<void>;
};
