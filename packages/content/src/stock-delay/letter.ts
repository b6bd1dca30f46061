import type { SenderIdentity } from '@kesher/domain/business/business';
import type { DelayStatement } from '@kesher/domain/stock-delay/delay-notice';
import { phrase } from '../format/messages.ts';
import { cleanText } from '../format/text.ts';
import type { Letter, Section } from '../render/letter.ts';
import type { Speech } from './sentences.ts';
import { causeSentences, expectedSentences, optionLine, staffSentence } from './sentences.ts';
import type { Stance } from './stance.ts';

function resolvedSentences(statement: Extract<DelayStatement, { kind: 'resolved' }>, { say, dates, language }: Speech) {
  const standing = statement.availableOn
    ? say('resolved.available', { date: phrase(dates.day(statement.availableOn)) })
    : say('resolved.arrived');
  return statement.note ? [standing, staffSentence(statement.note[language])] : [standing];
}

/** The part of a mail that is the same for every reader of this language, and its one-line preview. */
function bodyOf(
  statement: DelayStatement,
  speech: Speech,
): { preheader: string; sections: Section[]; choose: boolean } {
  const { say, dates, language } = speech;
  switch (statement.kind) {
    case 'declared':
    case 'revised':
    case 'no-news': {
      const { cause, window, options, nextUpdateBy } = statement.facts;
      const expected = expectedSentences(window, speech);
      const nextUpdate = say('next.update', { instant: phrase(dates.instant(nextUpdateBy)) });
      return {
        preheader: expected[0] ?? nextUpdate,
        choose: true,
        sections: [
          { heading: say('heading.cause'), sentences: causeSentences(cause, speech), items: [] },
          { heading: say('heading.expected'), sentences: expected, items: [] },
          {
            heading: say('heading.options'),
            sentences: [say('options.free')],
            items: options.map((option) => optionLine(option, speech)),
          },
          { heading: say('heading.next'), sentences: [nextUpdate], items: [] },
        ],
      };
    }
    case 'resolved': {
      const sentences = resolvedSentences(statement, speech);
      return {
        preheader: sentences[0] ?? '',
        choose: false,
        sections: [{ heading: say('heading.resolved'), sentences, items: [] }],
      };
    }
    case 'withdrawn': {
      const because = staffSentence(statement.because[language]);
      return {
        preheader: because,
        choose: false,
        sections: [{ heading: say('heading.withdrawn'), sentences: [because], items: [] }],
      };
    }
  }
}

/** A delay's statement as a letter to readers of one language and one stance, still without its personal lines. */
export function delayLetter(
  statement: DelayStatement,
  { stance, sender, speech }: { readonly stance: Stance; readonly sender: SenderIdentity; readonly speech: Speech },
): Letter {
  const { say, language } = speech;
  const { preheader, sections, choose } = bodyOf(statement, speech);
  return {
    language,
    subject: say(`subject.${stance}`),
    preheader,
    itemsHeading: say('heading.orders'),
    sections,
    button: say(choose ? 'button.options' : 'button.details'),
    reach: say('reach.person', { phone: sender.phone }),
    sender: cleanText(sender.name[language]),
    postalAddress: cleanText(sender.postalAddress[language]),
    why: say('footer.why', { sender: sender.name[language] }),
    unsubscribe: say('footer.unsubscribe'),
  };
}
