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
    const line = content.says === 'not-reached' ? content.line : undefined;
    const answered = line && ('until' in line ? 'until' : 'from');
    const lineValues: MessageValues =
      line === undefined
        ? {}
        : {
            phone: line.phone,
            ...('until' in line
              ? { until: phrase(dates.instant(line.until)) }
              : { from: phrase(dates.instant(line.from)) }),
          };
    return (own) => {
      const { customerName, ofChild } = checkInPersonalSchema.parse(own);
      const name = cleanText(customerName);
      // Who will ring, and when, is said to whoever is rung.
      const keyed = ofChild && (says === 'ask' || says === 'not-reached') ? (`${says}.child` as const) : says;
      const plain = say(`lead.${keyed}`, call);
      const lead = answered === undefined ? plain : `${plain} ${say(`line.${answered}`, lineValues)}`;
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
          why: say(`footer.why${isBefore ? '.intake' : ofChild ? '.child' : ''}` as const, { sender: business }),
          unsubscribe: say('footer.unsubscribe'),
        }),
        lines: () => ({
          greeting: name === '' ? say('greeting.plain') : say('greeting.named', { name }),
          lead,
          items: [say('then.read'), say('then.change'), say('then.emergency')],
        }),
        sms(link) {
          // The link stays bare and last: phones that find links would swallow an isolate or a full stop.
          const whole = keyed === 'intake' || keyed === 'intake-reminder' ? 'lead' : keyed;
          const as = answered === undefined ? whole : (`not-reached.${answered}` as const);
          const values = { ...call, ...lineValues, business, lead: phrase(lead), link: phrase(link) };
          const text = say(`sms.${as}`, values);
          return countedSms(scriptOf(language) === 'Latn' ? withPlainPunctuation(text) : text);
        },
      };
    };
  },
} as const satisfies JobInWords;
