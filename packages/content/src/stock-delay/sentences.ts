import type { Language } from '@kesher/domain/language';
import type { Basis, Cause, ExpectedDates } from '@kesher/domain/stock-delay/delay-facts';
import type { NamedProduct } from '@kesher/domain/stock-delay/delay-notice';
import type { DelayOption } from '@kesher/domain/stock-delay/option';
import type { Dates } from '../format/dates.ts';
import type { Messages } from '../format/messages.ts';
import { phrase } from '../format/messages.ts';
import { formatAmount } from '../format/money.ts';
import { asSentence, cleanText } from '../format/text.ts';
import type { StockDelayKey } from './wording.ts';

/** What it takes to say the facts of a delay in one language; the same for a mail, an SMS or a page. */
export type Speech = {
  readonly language: Language;
  readonly locale: string;
  readonly say: Messages<StockDelayKey>['format'];
  readonly dates: Dates;
};

/** What staff wrote in the reader's language, as a sentence of its own. */
export function staffSentence(text: string): string {
  return asSentence(cleanText(text));
}

export function productNameIn(product: NamedProduct, language: Language): string {
  return cleanText(product.names?.[language] || product.name);
}

export function causeSentences(cause: Cause, { language, say }: Speech): string[] {
  const note = cause.note ? [staffSentence(cause.note[language])] : [];
  return cause.kind === 'other' ? note : [say(`cause.${cause.kind}`), ...note];
}

/** So many out of ten: ten only when it never failed, and never more than it was. */
function tenthsOf(share: number): number {
  return share === 1 ? 10 : Math.min(9, Math.round(share * 10));
}

export function basisSentences(basis: Basis, { say }: Speech): string[] {
  switch (basis.kind) {
    case 'history': {
      const deliveries = basis.supplierDeliveries;
      return [
        deliveries === 0 ? say('basis.no-history') : say('basis.history', { deliveries }),
        basis.heldShare === null
          ? say('basis.aim', { tenths: tenthsOf(basis.level) })
          : say('basis.held', { tenths: tenthsOf(basis.heldShare) }),
      ];
    }
    case 'supplier-said':
      return [say('basis.supplier-said')];
    case 'staff':
      return [say(basis.overrodeHistory ? 'basis.staff-overrode' : 'basis.staff')];
  }
}

export function expectedSentences(window: ExpectedDates, speech: Speech): string[] {
  const { say, dates, language } = speech;
  if (window.kind === 'unknown') {
    return [say('expected.unknown', { because: phrase(staffSentence(window.because[language])) })];
  }
  const range = phrase(dates.range(window.from, window.to));
  // A notice may repeat dates that have gone by: an automatic "no news yet" carries the facts as they were.
  if (dates.hasPassed(window.to)) return [say('expected.passed', { range })];
  return [say('expected.dates', { range }), ...basisSentences(window.basis, speech)];
}

function costSentence(
  option: Extract<DelayOption, { kind: 'alternative' | 'partner' }>,
  { say, locale }: Speech,
): string {
  const { amountMinor } = option.priceDifference;
  const amount = phrase(formatAmount(option.priceDifference, locale));
  if (amountMinor === 0) return say('cost.same');
  if (amountMinor < 0) return say('cost.back', { amount });
  const ours = option.kind === 'partner' && option.differencePaidBy === 'us';
  return say(ours ? 'cost.ours' : 'cost.more', { amount });
}

/** One line per option: what happens, what it costs and who pays, from when. */
export function optionLine(option: DelayOption, speech: Speech): string {
  const { say, language, dates } = speech;
  switch (option.kind) {
    case 'wait':
      return say('option.wait');
    case 'bridge':
      return say('option.bridge', { what: phrase(staffSentence(option.what[language])) });
    case 'refund':
      return say('option.refund', { days: option.withinDays });
    case 'alternative':
    case 'partner': {
      const sentences = [say(`option.${option.kind}`, { name: option.name[language] }), costSentence(option, speech)];
      if (option.availableOn) sentences.push(say('option.available', { date: phrase(dates.day(option.availableOn)) }));
      return sentences.join(' ');
    }
  }
}
