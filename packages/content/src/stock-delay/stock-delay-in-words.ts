import { delayContentOf, delayPersonalOf } from '@kesher/domain/stock-delay/read-delay';
import { stockDelayJob } from '@kesher/domain/stock-delay/stock-delay-job';
import { createDates } from '../format/dates.ts';
import { localeOf } from '../format/locale.ts';
import { createMessages } from '../format/messages.ts';
import type { JobInWords } from '../job/job-in-words.ts';
import { ownable, withOwnWords } from '../job/own-sentences.ts';
import { delayLetter } from './letter.ts';
import { greetingLine, leadLine, orderLines, productNames } from './personal-lines.ts';
import type { Speech } from './sentences.ts';
import { prepareDelaySms } from './sms.ts';
import { stanceOf } from './stance.ts';
import { stockDelayWording } from './wording.ts';

const sentences = ownable(stockDelayWording.messages, [
  'greeting.named',
  'greeting.plain',
  'lead.first',
  'lead.changed',
  'lead.no-news',
  'lead.resolved',
  'reach.person',
]);

/** Stock delays, in words. */
export const stockDelayInWords = {
  ...stockDelayJob,
  ownable: sentences,
  write({ notice, sender, language, timeZone, own: ownWords }) {
    const content = delayContentOf(notice);
    const locale = localeOf({ language, country: sender.country, arabicDigits: sender.arabicDigits });
    const catalog = withOwnWords(stockDelayWording.messages[language], { own: ownWords, mayBe: sentences[language] });
    const speech: Speech = {
      language,
      locale,
      say: createMessages(catalog, { language, locale }).format,
      dates: createDates({ language, locale, timeZone, now: notice.publishedAt }),
    };
    const names = productNames(content, language);
    const sms = prepareDelaySms(content, { sender, speech });
    return (own) => {
      const personal = delayPersonalOf({ personal: own });
      const stance = stanceOf(content.statement.kind, personal);
      return {
        stance,
        letter: () => delayLetter(content.statement, { stance, sender, speech }),
        lines: () => ({
          greeting: greetingLine(personal, speech),
          lead: leadLine(personal, stance, speech),
          items: orderLines(personal, names, speech),
        }),
        sms: (link) => sms(personal, { stance, link }),
      };
    };
  },
} as const satisfies JobInWords;
