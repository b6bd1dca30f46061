import { checkInContentSchema, checkInJob, checkInPersonalSchema } from '@kesher/domain/check-in/check-in-job';
import { scriptOf } from '@kesher/domain/language';
import { createDates } from '../format/dates.ts';
import { localeOf } from '../format/locale.ts';
import { createMessages, type MessageValues, phrase } from '../format/messages.ts';
import { cleanText } from '../format/text.ts';
import type { JobInWords } from '../job/job-in-words.ts';
import { ownable, withOwnWords } from '../job/own-sentences.ts';
import { countedSms, withPlainPunctuation } from '../render/sms-text.ts';
import { checkInWording } from './wording.ts';

/** What is asked, and what to do in an emergency, is never said otherwise. */
const sentences = ownable(checkInWording, ['greeting.named', 'greeting.plain', 'reach.person']);

/** Check-ins, in words: the same on every channel, and on none of them what was done. */
export const checkInInWords = {
  ...checkInJob,
  ownable: sentences,
  write({ notice, sender, language, timeZone, own: ownWords }) {
    const content = checkInContentSchema.parse(notice.content);
    const { says } = content;
    const isBefore = says === 'intake' || says === 'intake-reminder';
    const locale = localeOf({ language, country: sender.country, arabicDigits: sender.arabicDigits });
    const catalog = withOwnWords(checkInWording[language], { own: ownWords, mayBe: sentences[language] });
    const say = createMessages(catalog, { language, locale }).format;
    const dates = createDates({ language, locale, timeZone, now: notice.publishedAt });
    const business = cleanText(sender.name[language]);
    const call: MessageValues =
      content.says === 'announce-call'
        ? { caller: content.call.caller, when: phrase(dates.instant(content.call.at)), phone: content.call.phone }
        : {};
    const lead = say(`lead.${says}`, call);
    return (own) => {
      const name = cleanText(checkInPersonalSchema.parse(own).customerName);
      return {
        stance: says,
        letter: () => ({
          language,
          subject: say(`subject.${says}`, { business }),
          preheader: lead,
          itemsHeading: say('heading.then'),
          sections: [],
          button: say('button'),
          reach: say('reach.person', { phone: sender.phone }),
          sender: business,
          postalAddress: cleanText(sender.postalAddress[language]),
          why: say(isBefore ? 'footer.why.intake' : 'footer.why', { sender: business }),
          unsubscribe: say('footer.unsubscribe'),
        }),
        lines: () => ({
          greeting: name === '' ? say('greeting.plain') : say('greeting.named', { name }),
          lead,
          items: [say('then.read'), say('then.change'), say('then.emergency')],
        }),
        sms(link) {
          // The link stays bare and last: phones that find links would swallow an isolate or a full stop.
          const text = isBefore
            ? say('sms.lead', { business, lead: phrase(lead), link: phrase(link) })
            : say(`sms.${says}`, { ...call, business, link: phrase(link) });
          return countedSms(scriptOf(language) === 'Latn' ? withPlainPunctuation(text) : text);
        },
      };
    };
  },
} as const satisfies JobInWords;
