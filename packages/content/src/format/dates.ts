import { dateIn } from '@kesher/domain/calendar/date-in';
import type { Instant, IsoDate } from '@kesher/domain/instant';
import type { Language, Localized } from '@kesher/domain/language';
import { createMessages, phrase } from './messages.ts';

type DatePhrase = 'on' | 'between' | 'instant' | 'instantHere';

const datePhrases: Localized<Record<DatePhrase, string>> = {
  en: {
    on: 'on {date}',
    between: 'between {from} and {to}',
    instant: '{weekday} {date} at {time} ({zone})',
    instantHere: '{weekday} {date} at {time}',
  },
  he: {
    on: 'ב-{date}',
    between: 'בין {from} ל-{to}',
    instant: '{weekday}, {date}, בשעה {time} ({zone})',
    instantHere: '{weekday}, {date}, בשעה {time}',
  },
  ar: {
    on: 'في {date}',
    between: 'بين {from} و{to}',
    instant: 'يوم {weekday} {date}، الساعة {time} ({zone})',
    instantHere: 'يوم {weekday} {date}، الساعة {time}',
  },
};

export type Dates = {
  /** `3 December`, with the year when it is not the current one. */
  readonly day: (date: IsoDate) => string;
  /** `between 3 and 9 December`, or `on 3 December`. */
  readonly range: (from: IsoDate, to: IsoDate) => string;
  /** `Tuesday 24 November at 17:00 (Israel Time)`. */
  readonly instant: (instant: Instant) => string;
  /** The same without the zone, where everybody who reads it lives in it. */
  readonly instantHere: (instant: Instant) => string;
  /** Whether a date had passed by `now`, in the zone. */
  readonly hasPassed: (date: IsoDate) => boolean;
  /** `Tue 24 Nov`, where every character counts. */
  readonly shortDay: (instant: Instant) => string;
};

/** Dates in one language. `now` decides whether a year needs saying and what has passed; `timeZone` is that of the reader. */
export function createDates(settings: {
  readonly language: Language;
  readonly locale: string;
  readonly timeZone: string;
  readonly now: Instant;
}): Dates {
  const { language, locale, timeZone } = settings;
  const phrases = createMessages(datePhrases[language], { language, locale });
  const ofDate = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date: IsoDate) => format.format(new Date(`${date}T00:00:00Z`));
  };
  const dayNumber = ofDate({ day: 'numeric' });
  const dayAndMonth = ofDate({ day: 'numeric', month: 'long' });
  const withYear = ofDate({ day: 'numeric', month: 'long', year: 'numeric' });
  const today = dateIn(timeZone, settings.now);
  const thisYear = today.slice(0, 4);
  const day = (date: IsoDate) => (date.startsWith(thisYear) ? dayAndMonth(date) : withYear(date));

  const inZone = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone });
  const weekdayFormat = inZone({ weekday: 'long' });
  const dateFormat = inZone({ day: 'numeric', month: 'long' });
  const timeFormat = inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const shortFormat = inZone({ weekday: 'short', day: 'numeric', month: 'short' });
  // The generic name of UTC is "GMT+00:00" wrapped in marks; its long name reads well.
  const zoneFormat = inZone({ timeZoneName: /^(?:UTC|Etc\/.*)$/.test(timeZone) ? 'long' : 'longGeneric' });

  const partsOf = (at: Date) => ({
    weekday: phrase(weekdayFormat.format(at)),
    date: phrase(dateFormat.format(at)),
    time: phrase(timeFormat.format(at)),
  });

  return {
    day,
    range(from, to) {
      if (from === to) return phrases.format('on', { date: phrase(day(from)) });
      const sameMonth = from.slice(0, 7) === to.slice(0, 7);
      const sameYear = from.slice(0, 4) === to.slice(0, 4);
      const start = sameMonth ? dayNumber(from) : sameYear ? dayAndMonth(from) : withYear(from);
      const end = sameYear ? day(to) : withYear(to);
      return phrases.format('between', { from: phrase(start), to: phrase(end) });
    },
    instant(instant) {
      const at = new Date(instant);
      const zone = zoneFormat.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
      return phrases.format('instant', { ...partsOf(at), zone: phrase(zone) });
    },
    instantHere: (instant) => phrases.format('instantHere', partsOf(new Date(instant))),
    hasPassed: (date) => date < today,
    shortDay: (instant) => shortFormat.format(new Date(instant)),
  };
}
