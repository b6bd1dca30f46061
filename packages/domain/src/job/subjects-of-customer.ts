import type { CustomerId, SubjectId } from '../ids.ts';

/** Which subjects of one job may concern a customer who has no message and no task of them yet. */
export type SubjectsOfCustomer = (customerId: CustomerId) => Promise<readonly SubjectId[]>;
