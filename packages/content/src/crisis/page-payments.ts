import type { Payments } from '@kesher/domain/crisis/bulletin';
import { phrase } from '../format/messages.ts';
import { formatAmount } from '../format/money.ts';
import { asSentence } from '../format/text.ts';
import { staffProse } from './page-prose.ts';
import type { StatusSpeech } from './page-speech.ts';

/** Whether to go on paying, laid out from the data: the same sentence in every outlet. */
export function paymentsSentence(payments: Payments, { say, day, language, locale }: StatusSpeech): string {
  if (payments.kind === 'continue') {
    const goOn = say('payments.continue');
    if (payments.legalBasis === undefined) return goOn;
    const basis = phrase(asSentence(staffProse(payments.legalBasis[language], language)));
    return `${goOn} ${say('payments.basis', { basis })}`;
  }
  const of = phrase(staffProse(payments.of[language], language));
  const from = phrase(day(payments.from));
  const sentence =
    payments.until === undefined
      ? say(`payments.${payments.kind}.open`, { of, from })
      : say(`payments.${payments.kind}`, { of, from, until: phrase(day(payments.until)) });
  if (payments.kind === 'freeze' || payments.sum === undefined) return sentence;
  return `${sentence} ${say('payments.sum', { sum: phrase(formatAmount(payments.sum, locale)) })}`;
}
