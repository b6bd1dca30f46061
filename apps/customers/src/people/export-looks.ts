import { whyLooked } from '@kesher/content/access/why-looked';
import { type Access, accessSchema } from '@kesher/domain/access/access';
import type { Customer } from '@kesher/domain/customer/customer';
import { colleagueSchema } from '@kesher/domain/staff/staff-directory';
import * as z from 'zod';
import type { CustomersPorts } from '../ports.ts';
import { readColleagues } from './read-colleagues.ts';

/**
 * When, in which role and why somebody on staff looked at the customer. Who it was stands there only where an admin has
 * decided so: the court weighs a worker's name case by case. https://curia.europa.eu/juris/liste.jsf?num=C-579/21
 */
export const exportedLookSchema = accessSchema.pick({ at: true, roles: true, thing: true }).extend({
  /** In the customer's own language. */
  why: z.string(),
  who: colleagueSchema.extend({ name: colleagueSchema.shape.name.optional() }).optional(),
});
export type ExportedLook = z.infer<typeof exportedLookSchema>;

const looksAtOnce = 500;

/** Every look at a customer for as long as looks are kept, newest hour first, as it is handed to them. */
export function exportLooks(ports: Pick<CustomersPorts, 'access' | 'directory' | 'team' | 'clock'>) {
  return async ({ id, language }: Customer, { names }: { names: boolean }): Promise<ExportedLook[]> => {
    const called = names ? new Map((await readColleagues(ports)()).map((one) => [one.id, one.name])) : undefined;
    const looks: Access[] = [];
    let after: string | undefined;
    do {
      const page = await ports.access.page({ customerId: id, limit: looksAtOnce, after, now: ports.clock() });
      looks.push(...page.looks);
      after = page.next;
    } while (after !== undefined);
    return looks.map(({ at, roles, thing, by }) => {
      const name = called?.get(by);
      const who = called && { id: by, ...(name !== undefined && { name }) };
      return { at, roles, thing, why: whyLooked[language][thing], ...(who && { who }) };
    });
  };
}
