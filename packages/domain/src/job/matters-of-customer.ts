import type { CustomerId, SubjectId } from '../ids.ts';

/** Which matters of one job may concern a customer who has no message and no task of them yet. */
export type MattersOfCustomer = (customerId: CustomerId) => Promise<readonly SubjectId[]>;
