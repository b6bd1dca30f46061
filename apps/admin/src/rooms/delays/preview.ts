import { DelayPage } from '@kesher/content/pages/delay-page.tsx';
import type { DelayView } from '@kesher/content/pages/delay-view';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { prepareMessage } from '@kesher/content/render/prepare-message';
import { stockDelayInWords } from '@kesher/content/stock-delay/stock-delay-in-words';
import { type Settings as KnownSettings, settingsSchema } from '@kesher/domain/business/settings-store';
import type { Language } from '@kesher/domain/language';
import { type Notice, noticeSchema } from '@kesher/domain/notice/notice';
import { dueOfChoice } from '@kesher/domain/stock-delay/choice/decide-choice';
import { silenceMeans } from '@kesher/domain/stock-delay/consent-round';
import { factsOf } from '@kesher/domain/stock-delay/decide';
import type { DelayPersonal, delayContentSchema } from '@kesher/domain/stock-delay/delay-notice';
import { delayContentOf } from '@kesher/domain/stock-delay/read-delay';
import { liveVersionSchema, type stockDelaySchema } from '@kesher/domain/stock-delay/stock-delay';
import type { OwnWords } from '@kesher/domain/wording/own-sentence';
import type * as z from 'zod';
import { toLookAt } from './to-look-at.ts';

export type Previewed = {
  language: Language;
  email: { subject: string; html: string };
  page: string;
  sms: { text: string; parts: number; costUsd: number };
};

type Content = z.input<typeof delayContentSchema>;

/** What the server answered and what the form says; parsed here, as on the server. */
type Given = {
  statement: Content['statement'];
  products: Content['products'];
  settings: z.input<typeof settingsSchema>;
  /** What the business may say in its own words, and says now. */
  sentences: readonly { job: string; key: string; language: Language; builtIn: string; said: string }[];
  /** The delay as it stands; undefined while it is being declared. */
  delay: Pick<z.input<typeof stockDelaySchema>, 'live' | 'round'> | undefined;
  /** A name in the language of the screen; the example is nobody. */
  customerName: string;
  now: number;
};

/** What a customer with one order would get and see in each language, by the very code that writes it for customers. */
export async function previewOf(given: Given): Promise<Previewed[]> {
  const settings = settingsSchema.parse(given.settings);
  const notice = noticeSchema.parse({
    id: 'preview-v1',
    subjectId: 'preview',
    version: 1,
    lane: 'care',
    content: { job: 'stock-delay', products: given.products, statement: given.statement },
    publishedBy: 'system',
    publishedAt: new Date(given.now).toISOString(),
  });
  const [product] = delayContentOf(notice).products;
  const personal: DelayPersonal = {
    customerName: given.customerName,
    orders: product ? [{ number: '1001', productId: product.id, quantity: 1 }] : [],
    moreOrders: 0,
    toldBefore: given.statement.kind !== 'declared',
  };
  const view = viewOf(given, { notice, settings, personal });
  return Promise.all(
    settings.languages.map((language) =>
      previewIn(language, { notice, settings, personal, view, own: ownIn(given, language) }),
    ),
  );
}

type Known = { notice: Notice; settings: KnownSettings; personal: DelayPersonal };

async function previewIn(language: Language, known: Known & { view: DelayView; own: OwnWords }): Promise<Previewed> {
  const { notice, settings, personal, view, own } = known;
  const { sender, announcements } = settings;
  const { timeZone } = settings.calendar;
  const prepared = prepareMessage({ job: stockDelayInWords, notice, sender, language, timeZone, own });
  // As long as a real link, so that the parts are counted truly.
  const link = `https://${'x'.repeat(20)}/d/${'x'.repeat(22)}`;
  const { subject, html } = prepared.email(personal, { link, unsubscribeLink: link });
  const { text, parts } = prepared.sms(personal, { link });
  const speech = pageSpeech({ sender, language, timeZone, now: notice.publishedAt });
  return {
    language,
    email: { subject, html: toLookAt(html) },
    page: toLookAt(await renderPage(DelayPage({ view, speech }))),
    sms: { text, parts, costUsd: (parts * announcements.smsPartPriceMicros) / 1_000_000 },
  };
}

function ownIn({ sentences }: Given, language: Language): OwnWords {
  const own = sentences.filter(
    (one) => one.job === 'stock-delay' && one.language === language && one.said !== one.builtIn,
  );
  return Object.fromEntries(own.map(({ key, said }) => [key, said]));
}

/** The customer's page on the day of the announcement: nothing is chosen yet. */
function viewOf({ delay }: Given, { notice, settings, personal }: Known): DelayView {
  const { products, statement } = delayContentOf(notice);
  const { id: noticeId, publishedAt } = notice;
  const facts = factsOf(statement);
  const movesTheDate = statement.kind === 'declared' || statement.kind === 'revised';
  return {
    path: '',
    preferencesPath: '',
    sender: settings.sender,
    products,
    live: { noticeId, statement, publishedAt },
    earlier: delay?.live ? [liveVersionSchema.parse(delay.live)] : [],
    personal,
    isWaiting: true,
    isEnded: false,
    options: (facts?.options ?? []).map((option, index) => ({
      index,
      option,
      dueAt: dueOfChoice({ option, calendar: settings.calendar, now: publishedAt }),
    })),
    silence:
      facts &&
      silenceMeans(facts, {
        round: (delay?.round ?? 0) + (movesTheDate ? 1 : 0),
        publishedAt,
        country: settings.sender.country,
      }),
    isPromiseBroken: false,
    sent: [],
  };
}
