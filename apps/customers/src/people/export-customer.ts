import { type MessageText, messageText } from '@kesher/content/render/message-text';
import { addressWordSchema, addressWordsIn } from '@kesher/domain/customer/address-standing';
import { type Customer, customerSchema } from '@kesher/domain/customer/customer';
import { instantSchema } from '@kesher/domain/instant-schema';
import { exportedRecordsSchema } from '@kesher/domain/job/job-records';
import { languageSchema } from '@kesher/domain/language-schema';
import { messageSchema } from '@kesher/domain/message/message';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import { taskSchema } from '@kesher/domain/task/task';
import { storedEntrySchema } from '@kesher/domain/timeline/stored-entry';
import { timelineEntrySchema } from '@kesher/domain/timeline/timeline-entry';
import { timelineOf } from '@kesher/domain/timeline/timeline-of';
import * as z from 'zod';
import type { SpeakingPorts } from '../ports.ts';
import { exportedLookSchema, exportLooks } from './export-looks.ts';
import { mostMessages, readRows } from './read-timeline.ts';

/** Everything that is held about one person. */
export const customerExportSchema = z.object({
  exportedAt: instantSchema,
  customer: customerSchema,
  orders: z.array(orderLineSchema),
  messages: z.array(
    z.object({
      message: messageSchema,
      /** What they were sent, with their link masked. */
      text: z.object({ language: languageSchema, subject: z.string().optional(), text: z.string() }).optional(),
    }),
  ),
  tasks: z.array(taskSchema),
  written: z.array(storedEntrySchema),
  timeline: z.array(timelineEntrySchema),
  /** What each job holds about them beside all this, and for how long after its matter has closed. */
  ofJobs: z.array(exportedRecordsSchema),
  /** True where the latest 1,000 messages are not all of them. */
  olderMessagesLeftOut: z.boolean(),
  /** Those of their addresses that are on the do-not-contact list. */
  doNotContact: z.array(z.string()),
  /** What was decided about these addresses, by whoever shares them: one entry for each way and purpose. */
  addressWords: z.array(addressWordSchema),
  looks: z.array(exportedLookSchema),
});
export type CustomerExport = z.infer<typeof customerExportSchema>;

/** One document with everything that is held about a customer, the exact texts and who looked at them included. */
export function exportCustomer(ports: SpeakingPorts) {
  const read = readRows(ports);
  const looksAt = exportLooks(ports);
  return async (customer: Customer, { names }: { names: boolean }): Promise<CustomerExport> => {
    const addresses = [customer.email, customer.phone].filter((address) => address !== undefined);
    const [rows, orders, settings, sentences, standings, looks, ofJobs] = await Promise.all([
      read(customer),
      ports.orders.linesOf(customer.id),
      ports.settings.get(),
      ports.settings.sentences(),
      ports.suppressions.standings(addresses),
      looksAt(customer, { names }),
      Promise.all(
        ports.records.map(async ({ job, keptDays, exportOf }) => {
          const [records, days] = await Promise.all([exportOf(customer.id), keptDays()]);
          return { job, keptDays: days, records: [...records] };
        }),
      ),
    ]);
    const now = ports.clock();
    const messages = rows.messages.map((message) => {
      const notice = rows.notices.get(message.noticeId);
      const text =
        notice &&
        messageText({ message, notice, jobs: ports.jobs, settings, sentences, timeZone: customer.timeZone, now });
      return { message, ...(text && { text: inWords(text) }) };
    });
    const { tasks, written } = rows;
    return {
      exportedAt: now,
      customer,
      orders,
      messages,
      tasks: [...tasks],
      written: [...written],
      timeline: timelineOf(rows, { jobs: ports.jobs, now }),
      ofJobs: ofJobs.filter(({ records }) => records.length > 0),
      olderMessagesLeftOut: messages.length === mostMessages,
      doNotContact: [...standings].flatMap(([address, { closed }]) => (closed ? [address] : [])),
      addressWords: addressWordsIn(standings),
      looks,
    };
  };
}

/** The layout of an email repeats its text a few kilobytes at a time. */
function inWords({ language, subject, text }: MessageText) {
  return { language, ...(subject !== undefined && { subject }), text };
}
