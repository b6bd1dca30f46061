import type { Language } from '@kesher/domain/language';
import { languages } from '@kesher/domain/language';
import { causeKinds } from '@kesher/domain/stock-delay/delay-facts';
import { delayContentOf } from '@kesher/domain/stock-delay/read-delay';
import { expect, test } from 'vitest';
import {
  sampleFacts,
  sampleLinks,
  sampleNotice,
  sampleOptions,
  samplePersonal,
  sampleSender,
} from '../stock-delay/sample-notices.ts';
import { stockDelayInWords } from '../stock-delay/stock-delay-in-words.ts';
import { prepareMessage } from './prepare-message.ts';

const words = { en: 'staff words', he: 'מילות צוות', ar: 'كلمات الفريق' };
const dates = sampleFacts.window;
const bases = [
  { kind: 'history', supplierDeliveries: 42, level: 0.8, heldShare: 0.82 },
  { kind: 'history', supplierDeliveries: 0, level: 0.8, heldShare: null },
  { kind: 'supplier-said' },
  { kind: 'staff', overrodeHistory: false },
  { kind: 'staff', overrodeHistory: true },
];
const passed = { ...dates, from: '2026-11-10', to: '2026-11-20' };
const windows = [passed, ...bases.map((basis) => ({ ...dates, basis })), { kind: 'unknown', because: words }];
const ils = (amountMinor: number) => ({ amountMinor, currency: 'ILS' });
const options = [
  ...sampleOptions,
  ...[-3000, 0, 4550].flatMap((amount) => [
    { kind: 'alternative', name: words, priceDifference: ils(amount) },
    { kind: 'partner', name: words, priceDifference: ils(amount), differencePaidBy: 'us' },
    {
      kind: 'partner',
      name: words,
      priceDifference: ils(amount),
      differencePaidBy: 'customer',
      availableOn: '2026-12-01',
    },
  ]),
];
const causes = causeKinds.flatMap((kind) => [...(kind === 'other' ? [] : [{ kind }]), { kind, note: words }]);

const facts = [
  ...causes.map((cause) => ({ ...sampleFacts, cause })),
  ...windows.map((window) => ({ ...sampleFacts, window })),
  ...options.map((option) => ({ ...sampleFacts, options: [option] })),
];
const statements = [
  ...['declared', 'revised', 'no-news'].flatMap((kind) => facts.map((each) => ({ kind, facts: each }))),
  { kind: 'resolved' },
  { kind: 'resolved', availableOn: '2027-01-05', note: words },
  { kind: 'withdrawn', because: words },
];
const people = [0, 1, 2, 3, 11, 100].flatMap((moreOrders) =>
  [false, true].map((toldBefore) => ({ moreOrders, toldBefore })),
);

function prepare(statement: object, language: Language, sender = sampleSender) {
  return prepareMessage({
    job: stockDelayInWords,
    notice: sampleNotice(statement),
    sender,
    language,
    timeZone: 'Asia/Jerusalem',
    own: {},
  });
}
const declared = { kind: 'declared', facts: sampleFacts };

test.each(languages)('every statement, cause, basis and option renders whole in %s, for everyone', (language) => {
  for (const statement of statements) {
    const prepared = prepare(statement, language);
    for (const person of people) {
      const personal = samplePersonal(person);
      const { subject, html, text } = prepared.email(personal, sampleLinks);
      const sms = prepared.sms(personal, sampleLinks);
      for (const output of [subject, html, text, sms.text]) {
        expect(output).not.toMatch(/undefined|null|NaN|\[object|[\uE000-\uF8FF]/);
        expect(output.replace(/<style>.*<\/style>/s, '')).not.toMatch(/[{}]/);
      }
      expect(subject).not.toMatch(/[\r\n]/);
      expect(html).toContain(`href="${sampleLinks.link}"`);
      expect(html).toContain(`href="${sampleLinks.unsubscribeLink}"`);
      expect(text).toContain(`\n${sampleLinks.link}\n`);
      expect(sms.text.endsWith(` ${sampleLinks.link}`)).toBe(true);
      expect(Buffer.byteLength(html)).toBeLessThan(12_000);
    }
  }
});

test('says cause, dates with their basis, options with who pays, next word, phone and address', () => {
  const { text } = prepare(declared, 'en').email(samplePersonal(), sampleLinks);
  for (const said of [
    'Hello Dana Levi,',
    'A product you ordered is late.',
    '- Sonicare toothbrush (order A-1001/7)',
    'The shipment is held at customs.\nThe papers are in order and we expect the release this week.',
    'Expected arrival: between 3 and 9 December.',
    'from 42 earlier deliveries by this supplier.\nIn the past, dates worked out this way would have held in about 8 out of 10 cases.',
    'Another product: Oral-B Pro 3. You get ₪30 back. Available from 25 November.',
    'Carmel Dental Supply. It costs ₪45.50 more, and we pay that.',
    'Cancel: you get your money back within 7 days.',
    'You will hear from us again by Sunday 29 November at 17:00 (Israel Time)',
    'Call us: +97235551234.',
    '12 Herzl Street, Haifa',
  ]) {
    expect(text).toContain(said);
  }
});

function textWithHeldShare(heldShare: number): string {
  const window = { ...dates, basis: { ...dates.basis, heldShare } };
  return prepare({ kind: 'declared', facts: { ...sampleFacts, window } }, 'en').email(samplePersonal(), sampleLinks)
    .text;
}

test('a window that always held is ten of ten, any other at most nine', () => {
  expect(textWithHeldShare(1)).toContain('about 10 out of 10');
  expect(textWithHeldShare(0.99)).toContain('about 9 out of 10');
});

test('dates that have gone by are not repeated as if they still held', () => {
  const prepared = prepare({ kind: 'no-news', facts: { ...sampleFacts, window: passed } }, 'en');
  const { text } = prepared.email(samplePersonal({ toldBefore: true }), sampleLinks);
  expect(text).toContain('We expected it between 10 and 20 November. It has not arrived');
  expect(text).not.toContain('Expected arrival');
  expect(prepared.sms(samplePersonal(), sampleLinks).text).toContain('has not arrived as expected');
});

test('a revision is a first notice to somebody who was never told', () => {
  const prepared = prepare({ kind: 'revised', facts: sampleFacts }, 'en');
  const first = prepared.email(samplePersonal({ toldBefore: false }), sampleLinks);
  const again = prepared.email(samplePersonal({ toldBefore: true }), sampleLinks);
  expect(first.subject).toBe('Your order is delayed');
  expect(first.text).not.toContain('before.');
  expect(again.text).toContain('It replaces what we told you before.');
});

test('a withdrawal tells those who were told what to disregard', () => {
  const prepared = prepare({ kind: 'withdrawn', because: words }, 'en');
  expect(prepared.email(samplePersonal({ toldBefore: true }), sampleLinks).text).toContain(
    'Please disregard that message.',
  );
  expect(prepared.email(samplePersonal({ toldBefore: false }), sampleLinks).text).not.toContain('We told you');
});

test('several late products come in one message, each with its order', () => {
  const orders = [
    { number: 'A-1', productId: 'p1', quantity: 1 },
    { number: 'A-2', productId: 'p2', quantity: 3 },
  ];
  const prepared = prepare(declared, 'en');
  const { text } = prepared.email(samplePersonal({ orders, moreOrders: 2 }), sampleLinks);
  expect(text).toContain('- Sonicare toothbrush (order A-1)\n- Waterpik WP-560 × 3 (order A-2)\n- and 2 more orders');
  expect(prepared.sms(samplePersonal({ orders }), sampleLinks).text).toContain(
    '(Sonicare toothbrush and one more product)',
  );
});

test('names and orders are escaped in HTML and cannot open a slot', () => {
  const hostile = samplePersonal({
    customerName: '<b>Dana</b> \uE000link\uE001\r\nBcc: x@example.com',
    orders: [{ number: '"><script>', productId: 'p1', quantity: 1 }],
  });
  const { html, subject } = prepare(declared, 'en').email(hostile, sampleLinks);
  expect(html).toContain('Hello &lt;b&gt;Dana&lt;/b&gt; link Bcc: x@example.com,');
  expect(html).toContain('(order &quot;&gt;&lt;script&gt;)');
  expect(subject).toBe('Your order is delayed');
});

test('names, orders and phones of the other direction are isolated', () => {
  const { text } = prepare(declared, 'he').email(samplePersonal(), sampleLinks);
  expect(text).toContain('שלום \u2068Dana Levi\u2069,');
  expect(text).toContain('(הזמנה \u2068A-1001/7\u2069)');
  expect(text).toContain('\u2068+97235551234\u2069');
  expect(prepare(declared, 'en').email(samplePersonal({ customerName: 'דנה לוי' }), sampleLinks).text).toContain(
    'Hello \u2068דנה לוי\u2069,',
  );
});

test.each([
  ['en', 'ltr'],
  ['he', 'rtl'],
  ['ar', 'rtl'],
] as const)('the mail in %s says its language and runs %s', (language, direction) => {
  const { html } = prepare(declared, language).email(samplePersonal(), sampleLinks);
  expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
  expect(html).not.toContain('<bdi');
});

test('an English SMS stays in the GSM alphabet and in two parts', () => {
  for (const statement of statements) {
    for (const toldBefore of [false, true]) {
      const sms = prepare(statement, 'en').sms(samplePersonal({ toldBefore }), sampleLinks);
      expect([sms.encoding, sms.parts <= 2, sms.text]).toEqual(['GSM-7', true, sms.text]);
    }
  }
});

test.each(['he', 'ar'] as const)('an SMS in %s takes at most three parts', (language) => {
  const orders = ['p1', 'p2'].map((productId) => ({ number: 'A-1', productId, quantity: 1 }));
  for (const statement of statements) {
    for (const toldBefore of [false, true]) {
      const sms = prepare(statement, language).sms(samplePersonal({ toldBefore, orders }), sampleLinks);
      expect([sms.parts <= 3, sms.text]).toEqual([true, sms.text]);
    }
  }
});

test.each([
  ['en', 'GSM-7', 'Rechargeable toothbrush with three he...'],
  ['he', 'UCS-2', '…\u2069'],
  ['ar', 'UCS-2', '…\u2069'],
] as const)('in %s a long product name is cut, the dates and the link are not', (language, encoding, cut) => {
  const notice = sampleNotice(declared);
  const name = 'Rechargeable toothbrush with three heads – “Premium” '.repeat(3).trim();
  const said = delayContentOf(notice);
  const content = { ...said, products: said.products.slice(0, 1).map(({ id }) => ({ id, name })) };
  const prepared = prepareMessage({
    job: stockDelayInWords,
    notice: { ...notice, content },
    sender: sampleSender,
    language,
    timeZone: 'UTC',
    own: {},
  });
  const sms = prepared.sms(samplePersonal(), sampleLinks);
  expect(sms.text).toContain(cut);
  expect(sms.text.endsWith(sampleLinks.link)).toBe(true);
  expect(sms.encoding).toBe(encoding);
});

test('free text of staff never goes into an SMS', () => {
  for (const statement of statements) {
    expect(prepare(statement, 'en').sms(samplePersonal(), sampleLinks).text).not.toContain('staff words');
  }
});

test('Arabic digits follow the setting of the sender', () => {
  const { text } = prepare(declared, 'ar', { ...sampleSender, arabicDigits: 'arab' }).email(
    samplePersonal(),
    sampleLinks,
  );
  expect(text).toContain('بين ٣ و٩ ديسمبر');
});
