import { type Payments, paymentsSchema } from '@kesher/domain/crisis/bulletin';
import type { Language } from '@kesher/domain/language';
import { expect, test } from 'vitest';
import { paymentsSentence } from './page-payments.ts';
import { statusSpeech } from './page-speech.ts';
import { aStatus } from './page-status.fixture.ts';

const of = { en: 'water charges', he: 'חיוב המים', ar: 'فاتورة الماء' };
const sentence = (payments: Payments, language: Language = 'en') =>
  paymentsSentence(payments, statusSpeech(aStatus(), language, 'page'));

test('payments that go on say so, and why that is lawful where the service is closed', () => {
  expect(sentence({ kind: 'continue' })).toBe('Payments go on as usual.');
  const legalBasis = { en: 'Water Act, section 12', he: 'חוק המים, סעיף 12', ar: 'قانون المياه، المادة 12' };
  expect(sentence({ kind: 'continue', legalBasis })).toBe(
    'Payments go on as usual. Why this is lawful: Water Act, section 12.',
  );
});

test('a freeze names what, from when and until when, and nobody has to ask', () => {
  const freeze = paymentsSchema.parse({ kind: 'freeze', of, from: '2026-11-29', until: '2027-01-03' });
  expect(sentence(freeze)).toBe('Frozen: water charges, from 29 November until 3 January 2027. No need to ask.');
  expect(sentence(freeze, 'he')).toBe('הקפאת תשלום: חיוב המים, מ-29 בנובמבר עד 3 בינואר 2027. אין צורך לבקש.');
});

test('a credit says its sum, and is open where its end is not known', () => {
  const credit = paymentsSchema.parse({
    kind: 'credit',
    of,
    from: '2026-11-29',
    sum: { amountMinor: 4550, currency: 'ILS' },
  });
  expect(sentence(credit)).toBe(
    'Credited: water charges, from 29 November until we tell you otherwise. No need to ask. The sum: ₪45.50.',
  );
  expect(sentence(credit, 'ar')).toMatch(
    /^رصيد لصالحكم: فاتورة الماء، من 29 نوفمبر حتى إشعار آخر\..* المبلغ: .*45\.50/,
  );
});
