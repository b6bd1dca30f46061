import type { BulletinFacts, BulletinStatement, Payments } from '@kesher/domain/crisis/bulletin';
import { factsOf } from '@kesher/domain/crisis/bulletin-steps';
import { isInSegment } from '@kesher/domain/customer/profile';
import type { Language } from '@kesher/domain/language';
import type { Dates } from '../format/dates.ts';
import { type Messages, phrase } from '../format/messages.ts';
import { formatAmount } from '../format/money.ts';
import { asSentence, cleanText } from '../format/text.ts';
import type { Section } from '../render/letter.ts';
import type { CrisisKey } from './wording.en.ts';

/** What it takes to say a bulletin in one language. */
export type CrisisSpeech = {
  readonly language: Language;
  readonly locale: string;
  readonly say: Messages<CrisisKey>['format'];
  readonly dates: Dates;
};

const written = (text: string) => asSentence(cleanText(text));

/** Whether customers go on paying, in sentences. */
export function paymentSentences(payments: Payments, { language, locale, say, dates }: CrisisSpeech): string[] {
  if (payments.kind === 'continue')
    return [say('payments.continue'), ...(payments.legalBasis ? [written(payments.legalBasis[language])] : [])];
  const { kind, from, until } = payments;
  const of = cleanText(payments.of[language]);
  const values = { of, from: phrase(dates.day(from)) };
  const whole = until
    ? say(`payments.${kind}.until`, { ...values, until: phrase(dates.day(until)) })
    : say(`payments.${kind}`, values);
  const sum = payments.kind === 'credit' ? payments.sum : undefined;
  return [whole, ...(sum ? [say('payments.credit.sum', { sum: phrase(formatAmount(sum, locale)) })] : [])];
}

/** How to reach a person, and how long that takes, as far as it is measured. */
export function reachSentences({ phone, hours, waitMinutes }: BulletinFacts['reach'], speech: CrisisSpeech): string[] {
  const { say, language } = speech;
  return [
    say('reach.hours', { phone, hours: phrase(cleanText(hours[language])) }),
    waitMinutes === undefined ? say('reach.wait.unknown') : say('reach.wait', { minutes: waitMinutes }),
  ];
}

/** What changes for a reader in these segments: what changes for all, and for theirs. */
export function changesFor(facts: BulletinFacts, segments: readonly string[], language: Language): string[] {
  return facts.words[language].changes
    .filter(({ segment }) => segment === undefined || isInSegment({ segments }, { any: [segment] }))
    .map(({ says }) => written(says));
}

/** The parts of a mail about facts, in the order in which whoever waits asks for them. */
function sectionsOf(facts: BulletinFacts, segments: readonly string[], speech: CrisisSpeech): Section[] {
  const { say, dates, language } = speech;
  const { known, notKnown, doing, canDo } = facts.words[language];
  const parts: [Parameters<typeof say>[0], string[]][] = [
    ['heading.known', [written(known)]],
    ['heading.not-known', notKnown === undefined ? [] : [written(notKnown)]],
    ['heading.changes', changesFor(facts, segments, language)],
    ['heading.doing', [written(doing)]],
    ['heading.can-do', canDo === undefined ? [] : [written(canDo)]],
    ['heading.payments', facts.payments ? paymentSentences(facts.payments, speech) : []],
    ['heading.next', [say('next.by', { instant: phrase(dates.instant(facts.nextWordBy)) })]],
    ['heading.reach', reachSentences(facts.reach, speech)],
  ];
  return parts
    .filter(([, sentences]) => sentences.length > 0)
    .map(([heading, sentences]) => ({ heading: say(heading), sentences, items: [] }));
}

/** A bulletin as the parts of a mail, to readers in these segments. */
export function bulletinSections(
  { statement, said }: { statement: BulletinStatement; said: BulletinFacts | undefined },
  segments: readonly string[],
  speech: CrisisSpeech,
): Section[] {
  const facts = factsOf(statement);
  if (facts) return sectionsOf(facts, segments, speech);
  const { say, language } = speech;
  const over =
    statement.kind === 'released'
      ? [{ heading: say('heading.over'), sentences: [written(statement.says[language])], items: [] }]
      : [];
  const before = said && [
    { heading: say('heading.said'), sentences: [written(said.words[language].known)], items: [] },
  ];
  return [...over, ...(before ?? [])];
}

/** What a version is about, in one line. */
export function titleOf(statement: BulletinStatement, said: BulletinFacts | undefined, language: Language): string {
  const title =
    statement.kind === 'released' ? statement.title[language] : (factsOf(statement) ?? said)?.words[language].title;
  return cleanText(title ?? '');
}
