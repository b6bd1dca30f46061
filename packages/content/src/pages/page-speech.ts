import type { SenderIdentity } from '@kesher/domain/business/business';
import type { Instant } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import { createDates, type Dates } from '../format/dates.ts';
import { localeOf } from '../format/locale.ts';
import { createMessages, type Messages } from '../format/messages.ts';
import type { Speech } from '../stock-delay/sentences.ts';
import { type StockDelayKey, stockDelayWording } from '../stock-delay/wording.ts';
import { type PageKey, pageWording } from './wording.ts';

/** How a page speaks: the sentences of a delay, those of pages, and the dates of the reader's zone. */
export type PageSpeech = Speech & { readonly tell: Messages<PageKey>['format'] };

const rememberedDates = 200;
const catalogs = new Map<string, { say: Messages<StockDelayKey>['format']; tell: Messages<PageKey>['format'] }>();
const calendars = new Map<string, Dates>();

/** The speech of a page. Parsed wordings and date formats are kept: they are most of what a page costs. */
export function pageSpeech(ask: {
  readonly sender: Pick<SenderIdentity, 'country' | 'arabicDigits'>;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: Instant;
}): PageSpeech {
  const { language, timeZone, now } = ask;
  const locale = localeOf({ language, ...ask.sender });
  const catalog = catalogs.get(locale) ?? {
    say: createMessages(stockDelayWording.messages[language], { language, locale }).format,
    tell: createMessages(pageWording.messages[language], { language, locale }).format,
  };
  catalogs.set(locale, catalog);
  const key = `${locale}~${timeZone}~${now.slice(0, 4)}`;
  const dates = calendars.get(key) ?? createDates({ language, locale, timeZone, now });
  if (calendars.size >= rememberedDates) calendars.clear();
  calendars.set(key, dates);
  return { language, locale, dates, ...catalog };
}
