import type { CustomerId } from '@kesher/domain/ids';

/** Where the index holds the rows that lead to a customer, so that erasing finds also those that say what is long over. */
export const contactsKey = (id: CustomerId) => `contacts#${id}`;
