import type { SenderIdentity } from '@kesher/domain/business/business';
import type { Language, Localized } from '@kesher/domain/language';
import { directionOf, scriptOf } from '@kesher/domain/language';
import type { DelayContent, DelayPersonal, DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import { isolate } from '../format/isolate.ts';
import { phrase } from '../format/messages.ts';
import { cleanText } from '../format/text.ts';
import type { Sms } from '../render/sms-text.ts';
import { countedSms, cutAt, withPlainPunctuation } from '../render/sms-text.ts';
import { firstProduct, productNames } from './personal-lines.ts';
import type { Speech } from './sentences.ts';
import type { Stance } from './stance.ts';

function whenSentences(statement: DelayStatement, { say, dates }: Speech): string[] {
  switch (statement.kind) {
    case 'declared':
    case 'revised':
    case 'no-news': {
      const { window, nextUpdateBy } = statement.facts;
      const next = say('sms.next', { day: phrase(dates.shortDay(nextUpdateBy)) });
      if (window.kind === 'unknown') return [say('sms.unknown'), next];
      if (dates.hasPassed(window.to)) return [say('sms.passed'), next];
      const expected = say('sms.expected', { range: phrase(dates.range(window.from, window.to)) });
      return statement.kind === 'no-news' ? [expected, next] : [expected];
    }
    case 'resolved':
      return [
        statement.availableOn
          ? say('resolved.available', { date: phrase(dates.day(statement.availableOn)) })
          : say('resolved.arrived'),
      ];
    case 'withdrawn':
      return [];
  }
}

/** Names are cut to the first length with which the SMS keeps within `parts`, else to the last; dates and link never are. */
const fit = {
  en: { parts: 2, lengths: [40, 20] },
  he: { parts: 3, lengths: [30, 16] },
  ar: { parts: 3, lengths: [30, 16] },
} satisfies Localized<{ parts: number; lengths: readonly number[] }>;

function shortName(
  name: string,
  { language, length }: { readonly language: Language; readonly length: number },
): string {
  return scriptOf(language) === 'Latn' ? cutAt(withPlainPunctuation(name), length, '...') : cutAt(name, length, '…');
}

/** Prepares the SMS of a delay: per message only the product and the link go in. Free text of staff never does. */
export function prepareDelaySms(
  content: DelayContent,
  { sender, speech }: { readonly sender: SenderIdentity; readonly speech: Speech },
): (personal: DelayPersonal, settings: { readonly stance: Stance; readonly link: string }) => Sms {
  const { language, say } = speech;
  const { statement } = content;
  const { parts, lengths } = fit[language];
  const fullNames = [...productNames(content, language)];
  const namesByLength = lengths.map(
    (length) => new Map(fullNames.map(([id, name]) => [id, shortName(name, { language, length })])),
  );
  const from = isolate(shortName(cleanText(sender.name[language]), { language, length: 30 }), directionOf(language));
  const when = whenSentences(statement, speech);
  const linkKey = statement.kind === 'resolved' || statement.kind === 'withdrawn' ? 'sms.details' : 'sms.options';

  const write = (
    first: ReturnType<typeof firstProduct>,
    { stance, link }: { readonly stance: Stance; readonly link: string },
  ) => {
    const items = say('sms.items', first);
    const what = say(`sms.${stance === 'resolved-first' ? 'resolved' : stance}`, { items: phrase(items) });
    // The link stays bare and last: phones that find links would swallow an isolate or a full stop.
    const text = [`${from}: ${what}`, ...when, say(linkKey, { link: phrase(link) })].join(' ');
    return countedSms(scriptOf(language) === 'Latn' ? withPlainPunctuation(text) : text);
  };

  return (personal, settings) => {
    const [longest = new Map<string, string>(), ...shorter] = namesByLength;
    let sms = write(firstProduct(personal, longest), settings);
    for (const names of shorter) {
      if (sms.parts <= parts) break;
      sms = write(firstProduct(personal, names), settings);
    }
    return sms;
  };
}
