import { type MessageText, messageText } from '@kesher/content/render/message-text';
import type { Channel } from '@kesher/domain/customer/contact-way';
import { customerIdSchema, noticeIdSchema } from '@kesher/domain/ids';
import type { Message } from '@kesher/domain/message/message';
import type { EnginePorts } from '../ports.ts';

/** A message and its text, as the customer was sent it. Undefined when there is none. */
export function showMessage(
  ports: Pick<EnginePorts, 'messages' | 'notices' | 'settings' | 'customers' | 'jobs' | 'clock'>,
) {
  const { jobs } = ports;
  return async (key: {
    noticeId: string;
    chunk: number;
    customerId: string;
    route: Channel;
  }): Promise<{ message: Message; text: MessageText } | undefined> => {
    const noticeId = noticeIdSchema.safeParse(key.noticeId).data;
    const customerId = customerIdSchema.safeParse(key.customerId).data;
    if (noticeId === undefined || customerId === undefined) return undefined;
    const [message, notice, settings, sentences, customer] = await Promise.all([
      ports.messages.get({ ...key, noticeId, customerId }),
      ports.notices.get(noticeId),
      ports.settings.get(),
      ports.settings.sentences(),
      ports.customers.get(customerId),
    ]);
    const text =
      message &&
      notice &&
      messageText({ message, notice, jobs, settings, sentences, timeZone: customer?.timeZone, now: ports.clock() });
    return text && { message, text };
  };
}
