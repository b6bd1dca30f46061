import { factsOf } from '@kesher/domain/crisis/bulletin-steps';
import { crisisJob } from '@kesher/domain/crisis/crisis-job';
import { type CrisisContent, crisisContentSchema, crisisPersonalSchema } from '@kesher/domain/crisis/crisis-notice';
import { isInSegment } from '@kesher/domain/customer/profile';
import { type Language, scriptOf } from '@kesher/domain/language';
import { createDates } from '../format/dates.ts';
import { localeOf } from '../format/locale.ts';
import { createMessages, phrase } from '../format/messages.ts';
import { asSentence, cleanText } from '../format/text.ts';
import type { JobInWords } from '../job/job-in-words.ts';
import { ownable, withOwnWords } from '../job/own-sentences.ts';
import { countedSms, withPlainPunctuation } from '../render/sms-text.ts';
import { bulletinSections, type CrisisSpeech, titleOf } from './bulletin-letter.ts';
import { statusSpeech } from './page-speech.ts';
import { crisisWording } from './wording.ts';

/** What is said of the event itself, whoever wrote it released; only what stands around it may be said otherwise. */
const sentences = ownable(crisisWording, ['greeting.named', 'greeting.plain', 'reach.person']);

/** Crisis notices, in words. All of them come from one bulletin, as page and feeds do. */
export const crisisInWords = {
  ...crisisJob,
  ownable: sentences,
  write({ notice, sender, language, timeZone, own: ownWords }) {
    const content = crisisContentSchema.parse(notice.content);
    const { statement, said, isExercise } = content;
    const locale = localeOf({ language, country: sender.country, arabicDigits: sender.arabicDigits });
    const catalog = withOwnWords(crisisWording[language], { own: ownWords, mayBe: sentences[language] });
    const business = { ...sender, timeZone };
    const speech: CrisisSpeech = {
      language,
      status: statusSpeech({ business, writtenAt: notice.publishedAt, crises: [] }, language, 'feed'),
      say: createMessages(catalog, { language, locale }).format,
      dates: createDates({ language, locale, timeZone, now: notice.publishedAt }),
    };
    const { say, dates } = speech;
    const from = cleanText(sender.name[language]);
    const title = titleOf(statement, said, language);
    const marked = (text: string) => (isExercise ? say('exercise', { text: phrase(text) }) : text);
    const named = segmentsWithChanges(content, language);
    const nextWordBy = factsOf(statement)?.nextWordBy;
    return (own) => {
      const { customerName, toldBefore, segments } = crisisPersonalSchema.parse(own);
      const mine = named.filter((segment) => isInSegment({ segments }, { any: [segment] }));
      const name = cleanText(customerName);
      const lead = leadOf(content, { toldBefore, speech });
      return {
        stance: [statement.kind, toldBefore ? 'again' : 'first', ...mine].join('~'),
        letter: () => ({
          language,
          subject: marked(say(`subject.${statement.kind}`, { title: phrase(title) })),
          preheader: lead,
          itemsHeading: '',
          sections: bulletinSections({ statement, said }, segments, speech),
          button: say('button'),
          reach: say('reach.person', { phone: sender.phone }),
          sender: from,
          postalAddress: cleanText(sender.postalAddress[language]),
          why: say('footer.why', { sender: from }),
          unsubscribe: say('footer.unsubscribe'),
        }),
        lines: () => ({
          greeting: name === '' ? say('greeting.plain') : say('greeting.named', { name }),
          lead: marked(lead),
          items: [],
        }),
        sms(link) {
          const instant = nextWordBy ? { instant: phrase(dates.instant(nextWordBy)) } : {};
          const values = { business: from, title: phrase(title), link: phrase(link), ...instant };
          const text = marked(say(`sms.${statement.kind}`, values));
          return countedSms(scriptOf(language) === 'Latn' ? withPlainPunctuation(text) : text);
        },
      };
    };
  },
} as const satisfies JobInWords;

function leadOf(
  { statement }: CrisisContent,
  { toldBefore, speech }: { toldBefore: boolean; speech: CrisisSpeech },
): string {
  const { say, language } = speech;
  const written = (text: string) => phrase(asSentence(cleanText(text)));
  switch (statement.kind) {
    case 'corrected':
      return say(toldBefore ? 'lead.corrected' : 'lead.corrected.new', {
        correction: written(statement.correction[language]),
      });
    case 'withdrawn':
      return say('lead.withdrawn', { because: written(statement.because[language]) });
    default:
      return say(`lead.${statement.kind}`);
  }
}

/** The segments for which something changes that changes for nobody else: readers of other segments get the same letter. */
function segmentsWithChanges({ statement }: CrisisContent, language: Language): string[] {
  const changes = factsOf(statement)?.words[language].changes ?? [];
  return [...new Set(changes.flatMap(({ segment }) => segment ?? []))].toSorted();
}
