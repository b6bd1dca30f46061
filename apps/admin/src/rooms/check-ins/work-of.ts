import type { CompletedWork } from '../../server/api-types.ts';

export type Person = NonNullable<CompletedWork['person']>;
export type Entry = {
  customerId: string;
  person?: Person | undefined;
  code: string;
  endedAt: string;
  practitioner?: string;
};

const mostCharacters = 64;

/** What is entered by hand as the door takes it. The same work of the same person at the same minute has the same id, however often it is entered. */
export function workOf({ customerId, person, code, endedAt, practitioner }: Entry): CompletedWork {
  const minute = Math.floor(Date.parse(endedAt) / 60_000).toString(36);
  // Whose own id is long keeps room for the minute: two kinds of work at one minute are then one.
  const id = `${minute}.${customerId}.${code}`.slice(0, mostCharacters);
  return {
    id,
    customerId,
    kind: code,
    endedAt,
    status: 'finished',
    ...(person && { person }),
    ...(practitioner && { practitioner }),
  };
}

/** An id for somebody who has none yet. */
export function newCustomerId(): string {
  return `P-${crypto.randomUUID()}`;
}
