import type { AnnouncementInShort } from '@kesher/domain/announcement/announcement-in-short';
import type { Customer } from '@kesher/domain/customer/customer';
import { type CustomerId, type StaffId, type SubjectId, subjectIdSchema } from '@kesher/domain/ids';
import { closeLinks, generationOf, linkFrom } from '@kesher/domain/link/close-links';
import type { Retention } from '@kesher/domain/retention/retention';
import * as z from 'zod';
import type { CustomersPorts } from '../ports.ts';
import { subjectsOf } from './subjects-of.ts';

type Ports = Pick<
  CustomersPorts,
  | 'customers'
  | 'links'
  | 'linkTokens'
  | 'messages'
  | 'tasks'
  | 'subjectsOfJobs'
  | 'announcements'
  | 'notices'
  | 'settings'
  | 'jobs'
  | 'clock'
>;

/** A link that opens what a customer was told about: its path behind the public address, which is the customer's key. */
export const madeLinkSchema = z.object({ subjectId: subjectIdSchema, path: z.string() });
export type MadeLink = z.infer<typeof madeLinkSchema>;

/**
 * Closes every link of a customer that is out, in one write. What is about to be sent carries links of the next
 * generation: they are written before, so that none of them is unknown when it arrives.
 */
export function closeCustomerLinks(ports: Ports) {
  const write = writeLinks(ports);
  return async (
    customer: Customer,
    { by, revision }: { by: StaffId; revision: number },
  ): Promise<Customer | 'stale'> => {
    const closed = { ...closeLinks(customer, { by, at: ports.clock() }), revision: revision + 1 };
    await write(closed);
    if ((await ports.customers.put(closed)) === 'stale') return 'stale';
    // Whoever was being told of something meanwhile was told with the customer of before.
    await write(closed);
    return closed;
  };
}

/** How many announcements a customer's links open: what closing them takes away. */
export function countLinkedAnnouncements(ports: Ports) {
  const subjects = subjectsOf(ports);
  return async (customerId: CustomerId): Promise<number> =>
    (await openedBy(ports, [...(await subjects(customerId))])).length;
}

/** The links that open what a customer was told about, made anew for as long as links live. Asked again, the same ones. */
export function makeCustomerLinks(ports: Ports) {
  const write = writeLinks(ports);
  return async (customer: Customer): Promise<MadeLink[]> => {
    const tokens = await write(customer);
    const opened = await openedBy(ports, [...tokens.keys()]);
    return opened.map(({ job, id }) => ({
      subjectId: id,
      path: `/${ports.jobs.of({ job }).linkPath}/${tokens.get(id)}`,
    }));
  };
}

/** Those of the matters of which a version is told: a link shows what that says. */
async function openedBy({ announcements }: Ports, ids: readonly SubjectId[]): Promise<AnnouncementInShort[]> {
  const found = await Promise.all(ids.map((id) => announcements.get(id)));
  return found.flatMap((announcement) => (announcement?.live ? [announcement] : []));
}

/** A link that somebody else may have is closed also where no settings can be read: what holds anyway does then. */
async function keptByOwner({ settings }: Pick<Ports, 'settings'>): Promise<Retention> {
  try {
    return (await settings.get()).retention ?? {};
  } catch {
    return {};
  }
}

/** Writes a link to each matter of a customer; answers their tokens. */
function writeLinks(ports: Ports) {
  const subjects = subjectsOf(ports);
  return async (customer: Customer): Promise<Map<SubjectId, string>> => {
    const generation = generationOf(customer);
    const retention = await keptByOwner(ports);
    const write = async (subjectId: SubjectId) => {
      const of = { customerId: customer.id, subjectId, generation };
      const token = ports.linkTokens.tokenFor(of);
      await ports.links.put(token, linkFrom(ports.clock(), of, retention));
      return [subjectId, token] as const;
    };
    return new Map(await Promise.all([...(await subjects(customer.id))].map(write)));
  };
}
