import { type MessageText, messageText } from '@kesher/content/render/message-text';
import { customerIdSchema, noticeIdSchema } from '@kesher/domain/ids';
import type { StockDelayPorts } from './ports.ts';

/** The text of one message, as the customer was sent it. Undefined when there is none. */
export function showMessage(ports: Pick<StockDelayPorts, 'messages' | 'notices' | 'settings' | 'customers'>) {
  return async (key: {
    noticeId: string;
    chunk: number;
    customerId: string;
    route: 'email' | 'sms';
  }): Promise<MessageText | undefined> => {
    const noticeId = noticeIdSchema.safeParse(key.noticeId).data;
    const customerId = customerIdSchema.safeParse(key.customerId).data;
    if (noticeId === undefined || customerId === undefined) return undefined;
    const [message, notice, settings, customer] = await Promise.all([
      ports.messages.get({ ...key, noticeId, customerId }),
      ports.notices.get(noticeId),
      ports.settings.get(),
      ports.customers.get(customerId),
    ]);
    return message && notice && messageText({ message, notice, settings, timeZone: customer?.timeZone });
  };
}
