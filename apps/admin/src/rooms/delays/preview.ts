import { prepareMessage } from '@kesher/content/render/prepare-message';
import { settingsSchema } from '@kesher/domain/business/settings-store';
import { type Language, languages } from '@kesher/domain/language';
import { noticeSchema } from '@kesher/domain/notice/notice';
import type { DelayStatement, Settings, StockDelay } from '../../server/api-types.ts';

type Previewed = { language: Language; subject: string; text: string; sms: string; parts: number; costUsd: number };

/** What a customer with one order would get in each language, by the very code that writes the messages. */
export function previewOf(given: {
  statement: DelayStatement;
  products: StockDelay['products'];
  settings: Settings;
  /** A first name in each language; the example is nobody. */
  customerName: string;
  toldBefore: boolean;
  now: number;
}): Previewed[] {
  const { statement, products, customerName, toldBefore } = given;
  const settings = settingsSchema.parse(given.settings);
  const notice = noticeSchema.parse({
    id: 'preview-v1',
    subjectId: 'preview',
    version: 1,
    lane: 'care',
    content: { job: 'stock-delay', products, statement },
    publishedBy: 'system',
    publishedAt: new Date(given.now).toISOString(),
  });
  const [product] = notice.content.products;
  const personal = {
    customerName,
    orders: product ? [{ number: '1001', productId: product.id, quantity: 1 }] : [],
    moreOrders: 0,
    toldBefore,
  };
  // As long as a real link, so that the parts are counted truly.
  const link = `https://${'x'.repeat(20)}/d/${'x'.repeat(22)}`;
  return languages.map((language) => {
    const prepared = prepareMessage({
      notice,
      sender: settings.sender,
      language,
      timeZone: settings.calendar.timeZone,
    });
    const { subject, text: letter } = prepared.email(personal, { link, unsubscribeLink: link });
    const { text, parts } = prepared.sms(personal, { link });
    const costUsd = (parts * settings.announcements.smsPartPriceMicros) / 1_000_000;
    return { language, subject, text: letter, sms: text, parts, costUsd };
  });
}
