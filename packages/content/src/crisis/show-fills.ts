import type { KitFills, ShownFills } from '@kesher/domain/crisis/kit-fills';
import { directionOf, type Language, type Localized } from '@kesher/domain/language';
import type { Dates } from '../format/dates.ts';
import { isolate } from '../format/isolate.ts';
import { cleanText } from '../format/text.ts';

/** The fills of a kit as one language writes them: each isolated, so that no number and no Latin name scrambles its sentence. */
export function showFills(
  fills: KitFills,
  { language, locale, dates }: { language: Language; locale: string; dates: Dates },
): ShownFills {
  const own = (text: string) => isolate(cleanText(text), directionOf(language));
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  // Each name by itself and then the list: in one isolate the first name would turn the others.
  const list = (items: readonly Localized[]) => lists.format(items.map((item) => own(item[language])));
  const { services, goods, where, places, cause, since, until, reopened, phone, orders, kept } = fills;
  return {
    ...(services && { services: list(services) }),
    ...(goods && { goods: list(goods) }),
    ...(where && { where: list(where) }),
    ...(places && { places: list(places) }),
    ...(cause && { cause: own(cause[language]) }),
    ...(since && { since: dates.instantHere(since) }),
    ...(until && { until: dates.instantHere(until) }),
    ...(reopened && { reopened: dates.instantHere(reopened) }),
    ...(phone && { phone: own(phone) }),
    // A link stays bare and last: phones that find links would swallow an isolate or a full stop.
    ...(orders && { orders }),
    ...(kept && { kept: own(kept[language]) }),
  };
}
