import { dateAt } from '@kesher/domain/calendar/date-at';
import { requireZoneClock } from '@kesher/domain/calendar/zone-clock';
import type { PublicStatus } from '@kesher/domain/crisis/public-status';
import type { Instant, IsoDate } from '@kesher/domain/instant';
import { directionOf, type Language } from '@kesher/domain/language';
import { createDates, type Dates } from '../format/dates.ts';
import { isolate, isolateAlways } from '../format/isolate.ts';
import { localeOf } from '../format/locale.ts';
import { createMessages, type Messages, phrase } from '../format/messages.ts';
import { type StatusKey, statusWording } from './page-wording.ts';

/**
 * The first page says "today" while it is renewed; what stays where it is, or in somebody's reader, says the day. Pages isolate
 * with markup, feeds only where a sentence would scramble.
 */
export type Outlet = 'first-page' | 'page' | 'feed';

/** How the public page and its feeds speak in one language, at the instant at which they are written. */
export type StatusSpeech = {
  readonly language: Language;
  readonly locale: string;
  readonly say: Messages<StatusKey>['format'];
  readonly day: Dates['day'];
  /** The date on the wall of the business. */
  readonly date: (instant: Instant) => IsoDate;
  /** `9:40`, on the clock of the business. */
  readonly time: (instant: Instant) => string;
  /** `28 November, 9:40`, or `today, 9:40` where that will not be read tomorrow. */
  readonly when: (instant: Instant) => string;
  /** `28 November, 9:40`, whatever day it is. */
  readonly dated: (instant: Instant) => string;
  /** `Water, Schools and Waste`. */
  /** A number as it is dialled, for a sentence. */
  readonly phone: (number: string) => string;
  readonly list: (names: readonly string[]) => string;
};

/** What is costly to make and is the same a minute later. */
type Kept = Pick<StatusSpeech, 'say' | 'day' | 'time' | 'list'>;

const mostKept = 50;
const keptSpeeches = new Map<string, Kept>();

/** Whose words they are and where, and what is open: with nothing open, the day is always said. */
type Spoken = Pick<PublicStatus, 'writtenAt' | 'crises'> & {
  readonly business: Pick<PublicStatus['business'], 'timeZone' | 'country' | 'arabicDigits'>;
};

/** How a bulletin is said in one language at one instant. */
export function statusSpeech(
  { business, writtenAt, crises }: Spoken,
  language: Language,
  outlet: Outlet,
): StatusSpeech {
  const { timeZone } = business;
  const locale = localeOf({ language, ...business });
  const clock = requireZoneClock(timeZone);
  const date = (instant: Instant) => dateAt(instant, clock);
  const today = date(writtenAt);
  // Days say their year unless it is this one.
  const key = `${locale}~${timeZone}~${today.slice(0, 4)}`;
  const kept = keptSpeeches.get(key) ?? speechToKeep({ language, locale, timeZone, now: writtenAt });
  if (keptSpeeches.size >= mostKept) keptSpeeches.clear();
  keptSpeeches.set(key, kept);
  const { say, day, time } = kept;
  const dated = (instant: Instant) => say('when.day', { day: phrase(day(date(instant))), time: phrase(time(instant)) });
  // Nobody renews the page once no crisis is open.
  const saysToday = outlet === 'first-page' && crises.some(({ closedAt }) => closedAt === undefined);
  return {
    ...kept,
    language,
    locale,
    date,
    when: (instant) =>
      saysToday && date(instant) === today ? say('when.today', { time: phrase(time(instant)) }) : dated(instant),
    dated,
    phone: (number) => (outlet === 'feed' ? isolate(number, directionOf(language)) : isolateAlways(number)),
  };
}

function speechToKeep(settings: Parameters<typeof createDates>[0]): Kept {
  const { language, locale, timeZone } = settings;
  const timeFormat = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const names = new Intl.ListFormat(locale);
  return {
    say: createMessages(statusWording.messages[language], { language, locale }).format,
    day: createDates(settings).day,
    time: (instant) => timeFormat.format(new Date(instant)),
    list: (texts) => names.format(texts),
  };
}
