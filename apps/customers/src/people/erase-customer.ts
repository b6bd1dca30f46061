import type { Customer } from '@kesher/domain/customer/customer';
import { guardianIdOf } from '@kesher/domain/customer/guardian';
import { type CustomerId, noticeIdOf, type SubjectId } from '@kesher/domain/ids';
import { generationOf } from '@kesher/domain/link/close-links';
import { claimableStates } from '@kesher/domain/message/states';
import { wakeNow } from '@kesher/domain/notice/audience';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import * as z from 'zod';
import type { CustomersPorts } from '../ports.ts';
import { findMember } from './find-member.ts';
import { subjectsOf } from './subjects-of.ts';

/** What was removed, counted. */
export const erasureSchema = z.object({
  messages: z.int(),
  tasks: z.int(),
  orderLines: z.int(),
  /** Rows that jobs keep beside these. */
  ofJobs: z.int(),
  /** Addresses that nobody else shares: their hashes are now on the do-not-contact list. */
  suppressedAddresses: z.int(),
});
export type Erasure = z.infer<typeof erasureSchema>;

const messagesAtOnce = 100;
const importsLookedAt = 50;
const findingsLookedAt = 1_000;

/** Who is erased; of a profile that cannot be read no more than the id is known. */
type Erased = Pick<Customer, 'id'> & Partial<Pick<Customer, 'name' | 'email' | 'phone' | 'links'>>;

/** What erasing reaches. */
export type ErasingPorts = Pick<
  CustomersPorts,
  | 'access'
  | 'audience'
  | 'clock'
  | 'customers'
  | 'erasures'
  | 'files'
  | 'imports'
  | 'incoming'
  | 'links'
  | 'linkTokens'
  | 'messages'
  | 'notices'
  | 'orders'
  | 'receipts'
  | 'records'
  | 'subjectsOfJobs'
  | 'suppressions'
  | 'tasks'
  | 'timeline'
  | 'unreadable'
>;

/**
 * Whom an id names, to be erased. Somebody whose profile is gone already is found too: what was under way with them may
 * have written about them since, or the first time may have died halfway.
 */
export async function findToErase(
  { customers, erasures }: Pick<ErasingPorts, 'customers' | 'erasures'>,
  id: CustomerId,
): Promise<Erased | undefined> {
  const found = await unlessUnreadable(
    () => customers.get(id),
    () => ({ id }),
  );
  if (found) return found;
  return (await erasures.knows({ id, addresses: [] })) ? { id } : undefined;
}

/**
 * Erases a customer: first nothing more goes out, then everything goes but keyed hashes of their id and addresses, by
 * which later files and events about them are refused, the addresses' hashes on the do-not-contact list, and who looked
 * at them. The profile goes last, so that whatever dies halfway can be done again, and finds what is left. Whoever is on
 * record as their guardian alone goes with them, and on no list: it is not they who asked for it.
 */
export function eraseCustomer(ports: ErasingPorts) {
  return async (customer: Erased): Promise<Erasure | 'import-running'> => {
    // It could bring them back, from a file that is still being read.
    if ((await ports.imports.latest(importsLookedAt)).some(({ progress }) => progress.state === 'running'))
      return 'import-running';
    const guardianId = guardianIdOf(customer.id);
    if (guardianId !== undefined) await stopPending(guardianId);
    const erased = await remove(customer, async (found) => {
      const suppressed = await suppressAddresses(found);
      await removeFiles();
      return suppressed;
    });
    // After the child: whoever was under way with them finds the child on the list, and a number of both was not the child's alone.
    const guardian = await guardianAlone(customer.id);
    const beside = guardian && (await remove(guardian, async () => 0));
    return beside === undefined ? erased : { ...erased, messages: erased.messages + beside.messages };
  };

  /** Of whom no more is known than that a record names them as this customer's guardian. */
  async function guardianAlone(id: CustomerId): Promise<Erased | undefined> {
    const guardianId = guardianIdOf(id);
    if (guardianId === undefined) return undefined;
    return unlessUnreadable(
      () => ports.customers.get(guardianId),
      () => ({ id: guardianId }),
    );
  }

  async function remove(customer: Erased, suppress: (customer: Erased) => Promise<number>): Promise<Erasure> {
    const { id } = customer;
    // Counted first: once they have left an audience, its next visit removes the same rows.
    const were = { messages: await stopPending(id), tasks: (await ports.tasks.ofCustomer(id)).length };
    const suppressedAddresses = await suppress(customer);
    const subjects = new Set([...(await subjectsOf(ports)(id)), ...(await subjectsOfJobs(id))]);
    for (const subjectId of subjects) await leaveAudiences(subjectId, id);
    await forgetLinks(customer, subjects);
    const messages = await forgetMessages(id);
    const tasks = await ports.tasks.forgetOf(id);
    const orderLines = await ports.orders.forgetLinesOf(id);
    const ofJobs = await forgetRecords(id);
    await ports.incoming.forgetOrdersOf(id);
    await ports.timeline.forgetOf(id);
    await ports.customers.erase(id);
    // Whoever was under way with an audience, a message, a link or a line when this began may have written it since.
    for (const subjectId of subjects) await leaveAudiences(subjectId, id);
    const late = {
      messages: await forgetMessages(id),
      // After the messages: whatever follows from a row is written before it.
      tasks: await ports.tasks.forgetOf(id),
      orderLines: await ports.orders.forgetLinesOf(id),
      ofJobs: await forgetRecords(id),
    };
    await ports.incoming.forgetOrdersOf(id);
    await forgetLinks(customer, subjects);
    await ports.access.forgetCustomer(id);
    await settleFindingsAbout(id);
    return {
      messages: Math.max(were.messages, messages + late.messages),
      tasks: Math.max(were.tasks, tasks + late.tasks),
      orderLines: orderLines + late.orderLines,
      ofJobs: ofJobs + late.ofJobs,
      suppressedAddresses,
    };
  }

  async function subjectsOfJobs(id: CustomerId): Promise<SubjectId[]> {
    return (await Promise.all(ports.records.map((records) => records.subjectsOf(id)))).flat();
  }

  /**
   * Whoever is erased may stand in any of them. Once they are on the list, and no later: a file that names them afterwards
   * is read, but for what it says of them.
   */
  async function removeFiles(): Promise<void> {
    await ports.files.removeAll();
    for (const records of ports.records) await records.removeFiles();
  }

  async function forgetRecords(id: CustomerId): Promise<number> {
    let forgotten = 0;
    for (const records of ports.records) forgotten += await records.forgetOf(id);
    return forgotten;
  }

  async function stopPending(id: CustomerId): Promise<number> {
    const set = { reason: 'customer-erased' as const, endedAt: ports.clock() };
    const messages = await ports.messages.ofCustomer(id, Number.POSITIVE_INFINITY);
    await Promise.all(
      messages.map((message) => ports.messages.change(message, { from: claimableStates, to: 'retracted', set })),
    );
    return messages.length;
  }

  /** An address that somebody else shares stays open for them: two patients who share a phone are two customers. */
  async function suppressAddresses({ id, email, phone, name }: Erased): Promise<number> {
    if (name === undefined) {
      const fingerprints = await ports.customers.fingerprintsOf(id);
      for (const fingerprint of fingerprints) await ports.suppressions.suppressFingerprint(fingerprint, 'erased');
      await ports.erasures.add({ id, addresses: [], fingerprints });
      return fingerprints.length;
    }
    const own: string[] = [];
    for (const address of [email, phone]) {
      if (address === undefined) continue;
      const carriers = await ports.customers.findByAddress(address);
      if (carriers.some((carrier) => carrier !== id)) continue;
      await ports.suppressions.suppress(address, 'erased');
      own.push(address);
    }
    await ports.erasures.add({ id, addresses: own });
    return own.length;
  }

  /** Every version has an audience of its own, also one that was overtaken before anybody was told, or cannot be read. */
  async function leaveAudiences(subjectId: SubjectId, id: CustomerId): Promise<void> {
    const latest = await ports.notices.latestVersion(subjectId);
    for (let version = 1; version <= latest; version += 1) {
      const noticeId = noticeIdOf(subjectId, version);
      await unlessUnreadable(
        async () => {
          const number = await findMember(ports.audience, noticeId, id);
          const chunk = number === undefined ? undefined : await ports.audience.chunk(noticeId, number);
          if (!chunk) return;
          // What was counted of the chunk counts them too, until it is visited again.
          await ports.audience.wake(chunk, wakeNow(ports.clock()));
          await ports.audience.forgetMember(chunk, id);
          // Whoever visits it just now had read that they are in it, and may write about them yet.
          await ports.audience.wake(chunk, wakeNow(ports.clock()));
        },
        () => undefined,
      );
    }
  }

  /** Of every generation, the closed ones too. */
  async function forgetLinks(customer: Erased, subjects: Iterable<SubjectId>): Promise<void> {
    for (const subjectId of subjects) {
      for (let generation = 0; generation <= generationOf(customer); generation += 1)
        await ports.links.forget(ports.linkTokens.tokenFor({ subjectId, customerId: customer.id, generation }));
    }
  }

  /** The key of a row that could not be read names whose it was. */
  async function settleFindingsAbout(id: CustomerId): Promise<void> {
    const names = (key: string) => key.split(/[#~]/).includes(id);
    for (const row of await ports.unreadable.list(findingsLookedAt))
      if (names(row.pk) || names(row.sk)) await ports.unreadable.settle(row);
  }

  async function forgetMessages(id: CustomerId): Promise<number> {
    for (let forgotten = 0; ; ) {
      const messages = await ports.messages.ofCustomer(id, messagesAtOnce);
      if (messages.length === 0) return forgotten;
      for (const message of messages) {
        const { route: channel, channelMessageId } = message;
        if (channel !== 'call' && channelMessageId) await ports.receipts.forget({ channel, channelMessageId });
        await ports.messages.forget(message);
      }
      forgotten += messages.length;
    }
  }
}
