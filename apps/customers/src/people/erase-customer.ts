import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId, SubjectId } from '@kesher/domain/ids';
import { claimableStates } from '@kesher/domain/message/states';
import * as z from 'zod';
import type { CustomersPorts } from '../ports.ts';
import { findMember } from './find-member.ts';

/** What was removed, counted. */
export const erasureSchema = z.object({
  messages: z.int(),
  tasks: z.int(),
  orderLines: z.int(),
  /** Addresses that nobody else shares: their hashes are now on the do-not-contact list. */
  suppressedAddresses: z.int(),
});
export type Erasure = z.infer<typeof erasureSchema>;

const messagesAtOnce = 100;
const importsLookedAt = 50;

/**
 * Erases a customer: first nothing more goes out, then everything goes but the hashes of their addresses on the
 * do-not-contact list. The profile goes last, so that whatever dies halfway can be done again, and finds what is left.
 */
export function eraseCustomer(ports: Omit<CustomersPorts, 'actions' | 'importHints'>) {
  return async (customer: Customer): Promise<Erasure | 'import-running'> => {
    const { id } = customer;
    // It could bring them back, from a file that is still being read.
    if ((await ports.imports.latest(importsLookedAt)).some(({ progress }) => progress.state === 'running'))
      return 'import-running';
    await stopPending(id);
    const suppressedAddresses = await suppressAddresses(customer);
    const subjects = await subjectsOf(id);
    for (const subjectId of subjects) await leaveAudiences(subjectId, id);
    await forgetLinks(id, subjects);
    const messages = await forgetMessages(id);
    const tasks = await ports.tasks.ofCustomer(id);
    for (const task of tasks) await ports.tasks.forget(task.id);
    const lines = await ports.orders.linesOf(id);
    for (const line of lines) await ports.orders.forgetLine(line);
    await ports.incoming.forgetOrdersOf(id);
    await ports.files.removeAll();
    await ports.timeline.forgetOf(id);
    await ports.customers.erase(id);
    // Whoever was under way with a message or a link when this began may have written it since.
    const late = await forgetMessages(id);
    await forgetLinks(id, subjects);
    return { messages: messages + late, tasks: tasks.length, orderLines: lines.length, suppressedAddresses };
  };

  async function stopPending(id: CustomerId): Promise<void> {
    const set = { reason: 'customer-erased' as const, endedAt: ports.clock() };
    const messages = await ports.messages.ofCustomer(id, Number.POSITIVE_INFINITY);
    await Promise.all(
      messages.map((message) => ports.messages.change(message, { from: claimableStates, to: 'retracted', set })),
    );
  }

  /** An address that somebody else shares stays open for them: two patients who share a phone are two customers. */
  async function suppressAddresses({ id, email, phone }: Customer): Promise<number> {
    let suppressed = 0;
    for (const address of [email, phone]) {
      if (address === undefined) continue;
      const carriers = await ports.customers.findByAddress(address);
      if (carriers.some((carrier) => carrier !== id)) continue;
      await ports.suppressions.suppress(address, 'erased');
      suppressed += 1;
    }
    return suppressed;
  }

  /** All that they were, or are about to be, told about. */
  async function subjectsOf(id: CustomerId): Promise<Set<SubjectId>> {
    const [messages, tasks, lines] = await Promise.all([
      ports.messages.ofCustomer(id, Number.POSITIVE_INFINITY),
      ports.tasks.ofCustomer(id),
      ports.orders.linesOf(id),
    ]);
    const products = [...new Set(lines.map(({ productId }) => productId))];
    const noticeIds = [...new Set(messages.map(({ noticeId }) => noticeId))];
    const [holders, notices] = await Promise.all([
      Promise.all(products.map((productId) => ports.delays.holderOf(productId))),
      Promise.all(noticeIds.map((noticeId) => ports.notices.get(noticeId))),
    ]);
    const named = [
      ...tasks.map(({ subjectId }) => subjectId),
      ...notices.map((notice) => notice?.subjectId),
      ...holders,
    ];
    return new Set(named.filter((subjectId) => subjectId !== undefined));
  }

  /** Every version has an audience of its own, also one that was overtaken before anybody was told. */
  async function leaveAudiences(subjectId: SubjectId, id: CustomerId): Promise<void> {
    for (const { id: noticeId } of await ports.notices.versions(subjectId)) {
      const chunk = await findMember(ports.audience, noticeId, id);
      if (chunk !== undefined) await ports.audience.forgetMember({ noticeId, chunk }, id);
    }
  }

  async function forgetLinks(customerId: CustomerId, subjects: Iterable<SubjectId>): Promise<void> {
    for (const subjectId of subjects) await ports.links.forget(ports.linkTokens.tokenFor({ subjectId, customerId }));
  }

  async function forgetMessages(id: CustomerId): Promise<number> {
    for (let forgotten = 0; ; ) {
      const messages = await ports.messages.ofCustomer(id, messagesAtOnce);
      if (messages.length === 0) return forgotten;
      for (const message of messages) {
        if (message.route === 'sms' && message.channelMessageId)
          await ports.receipts.forgetSms(message.channelMessageId);
        await ports.messages.forget(message);
      }
      forgotten += messages.length;
    }
  }
}
