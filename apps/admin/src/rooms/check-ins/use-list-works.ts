import { useRef } from 'react';
import type { CompletedWork } from '../../server/api-types.ts';
import { answerOf, type Server, useServer } from '../../server/server.ts';
import type { Kind } from './kinds.ts';
import type { ListedWork } from './read-list.ts';
import { newCustomerId, workOf } from './work-of.ts';

/** So many searches at once: a day's list is read in seconds, and nobody else waits for it. */
const atOnce = 5;

/**
 * Finds out who the people of a list are. Who has a number is known by it; who has a phone and the name of a customer with
 * that phone is that customer. Everybody else is somebody new: one phone may be several people's.
 */
export function useListWorks(kinds: readonly Kind[]) {
  const server = useServer();
  // Somebody new keeps the id that they were given while this list is open: entered again, the same list is the same.
  const given = useRef(new Map<string, string>());
  return async (listed: readonly ListedWork[]): Promise<CompletedWork[]> => {
    const works: CompletedWork[] = [];
    for (let from = 0; from < listed.length; from += atOnce)
      works.push(...(await Promise.all(listed.slice(from, from + atOnce).map(workFrom))));
    return works;
  };

  function idFor(name: string, phone: string | undefined): string {
    const who = `${plain(name)} ${phone ?? ''}`;
    const id = given.current.get(who) ?? newCustomerId();
    given.current.set(who, id);
    return id;
  }

  async function workFrom({ number, name, phone, language, kind, endedAt }: ListedWork): Promise<CompletedWork> {
    const code = kinds.find(({ id }) => id === kind)?.code ?? kind;
    const known = number === undefined && phone !== undefined ? await customerOf(server, { name, phone }) : undefined;
    if (known !== undefined) return workOf({ customerId: known, code, endedAt });
    const person = { name, ...(phone && { phone }), ...(language && { language }) };
    return workOf({ customerId: number ?? idFor(name, phone), person, code, endedAt });
  }
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();

async function customerOf(server: Server, { name, phone }: { name: string; phone: string }) {
  const { hits } = await answerOf(server.POST('/staff/customers/search', { body: { search: phone } }));
  return hits.find(({ customer }) => customer.phone === phone && plain(customer.name) === plain(name))?.customer.id;
}
