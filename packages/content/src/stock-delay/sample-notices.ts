import { senderIdentitySchema } from '@kesher/domain/business/business';
import type { Notice } from '@kesher/domain/notice/notice';
import { noticeSchema } from '@kesher/domain/notice/notice';
import { type DelayPersonal, delayPersonalSchema } from '@kesher/domain/stock-delay/delay-notice';

/** Notices for tests: a clinic's shop with one product named in every language and one with a Latin name only. */
export const sampleSender = senderIdentitySchema.parse({
  name: { en: 'Bright Dental', he: 'מרפאת ברייט', ar: 'عيادة برايت' },
  emailFrom: 'care@bright.example',
  smsSenderId: 'Bright',
  phone: '+97235551234',
  postalAddress: { en: '12 Herzl Street, Haifa', he: 'רחוב הרצל 12, חיפה', ar: 'شارع هرتسل 12، حيفا' },
  defaultLanguage: 'he',
  country: 'IL',
  arabicDigits: 'latn',
});

export const sampleOptions = [
  { kind: 'wait' },
  {
    kind: 'alternative',
    name: { en: 'Oral-B Pro 3', he: 'Oral-B Pro 3', ar: 'Oral-B Pro 3' },
    priceDifference: { amountMinor: -3000, currency: 'ILS' },
    availableOn: '2026-11-25',
  },
  {
    kind: 'partner',
    name: { en: 'Carmel Dental Supply', he: 'כרמל ציוד דנטלי', ar: 'الكرمل للمستلزمات' },
    priceDifference: { amountMinor: 4550, currency: 'ILS' },
    differencePaidBy: 'us',
  },
  {
    kind: 'bridge',
    what: {
      en: 'we lend you a brush of the same kind, free of charge',
      he: 'נשאיל לכם מברשת מאותו סוג ללא תשלום',
      ar: 'نعيركم فرشاة من النوع نفسه دون مقابل',
    },
  },
  { kind: 'refund', withinDays: 7 },
];

export const sampleFacts = {
  cause: {
    kind: 'customs',
    note: {
      en: 'The papers are in order and we expect the release this week',
      he: 'המסמכים תקינים ואנחנו מצפים לשחרור השבוע',
      ar: 'الأوراق سليمة ونتوقع الإفراج عنها هذا الأسبوع',
    },
  },
  window: {
    kind: 'dates',
    from: '2026-12-03',
    to: '2026-12-09',
    basis: { kind: 'history', supplierDeliveries: 42, level: 0.8, heldShare: 0.82 },
  },
  options: sampleOptions,
  nextUpdateBy: '2026-11-29T15:00:00.000Z',
};

/** A notice that makes this statement; throws when the statement is not one. */
export function sampleNotice(statement: object): Notice {
  return noticeSchema.parse({
    id: 'delay-1.v1',
    subjectId: 'delay-1',
    version: 1,
    lane: 'routine',
    content: {
      job: 'stock-delay',
      products: [
        {
          id: 'p1',
          name: 'Sonicare HX6859/29',
          names: { en: 'Sonicare toothbrush', he: 'מברשת שיניים חשמלית', ar: 'فرشاة أسنان كهربائية' },
        },
        { id: 'p2', name: 'Waterpik WP-560' },
      ],
      statement,
    },
    publishedBy: 'staff-1',
    publishedAt: '2026-11-22T08:00:00.000Z',
  });
}

export function samplePersonal(changes: object = {}): DelayPersonal {
  return delayPersonalSchema.parse({
    customerName: 'Dana Levi',
    orders: [{ number: 'A-1001/7', productId: 'p1', quantity: 1 }],
    moreOrders: 0,
    toldBefore: false,
    ...changes,
  });
}

export const sampleLinks = {
  link: 'https://kesher.example.com/d/AbCdEfGhIjKlMnOpQrStUv',
  unsubscribeLink: 'https://kesher.example.com/u/AbCdEfGhIjKlMnOpQrStUv',
};
