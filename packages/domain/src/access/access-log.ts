import type { CustomerId, StaffId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Access } from './access.ts';

/** Where looks are put on record: all that a door which shows customers needs. */
export type AccessRecorder = {
  /** Writes each look whose person, thing and hour is not on record yet. Answers once all are written. */
  record(looks: readonly (Access & { customerId: CustomerId })[]): Promise<void>;
};

/** Which looks, newest hour first: at a customer, by somebody on staff, both, or all. */
export type AccessQuery = {
  customerId?: CustomerId | undefined;
  by?: StaffId | undefined;
  limit: number;
  after?: string | undefined;
  now: Instant;
};

export type AccessLog = AccessRecorder & {
  /** A page of the looks that are kept. A customer's id finds their looks also after they were erased. */
  page(query: AccessQuery): Promise<{ looks: Access[]; next?: string | undefined }>;
  /** Puts the keyed hash of a customer's id in the place of the id, in every look at them. Can be repeated. */
  forgetCustomer(customerId: CustomerId): Promise<void>;
};
