import { crisisIdSchema, serviceSchema } from '@kesher/domain/crisis/crisis';
import type { PublicBulletin, PublicCrisis, PublicStatus } from '@kesher/domain/crisis/public-status';
import { instantSchema } from '@kesher/domain/instant-schema';
import { titledFacts, waterFacts } from './page-facts.fixture.ts';

export const at = (text: string) => instantSchema.parse(text);
/** A Sunday, 9:44 in Haifa. */
export const written = at('2026-11-29T07:44:00.000Z');

const nineForty = at('2026-11-29T07:40:00.000Z');

/** The fifth bulletin as it was first published. */
export function aBulletin(wanted: Partial<PublicBulletin> = {}): PublicBulletin {
  return {
    id: 'water-5',
    number: 5,
    version: 1,
    publishedAt: nineForty,
    updatedAt: nineForty,
    facts: waterFacts,
    quietWords: [],
    digest: digestOf(5),
    ...wanted,
  };
}

/** 64 hexadecimal digits that differ by a number. */
export function digestOf(number: number): string {
  return (number * 2_654_435_761).toString(16).padStart(16, '0').repeat(4).slice(0, 64);
}

/** The fourth bulletin, in whose place the fifth came. */
export const earlierBulletin = aBulletin({
  id: 'water-4',
  number: 4,
  publishedAt: at('2026-11-29T07:10:00.000Z'),
  updatedAt: at('2026-11-29T07:10:00.000Z'),
  facts: {
    ...titledFacts({ en: 'The break is found', he: 'השבר נמצא', ar: 'عُثر على الكسر' }),
    nextWordBy: nineForty,
  },
  replacedBy: 'water-5',
  digest: digestOf(4),
});

/** The fifth bulletin once its hours were corrected. */
export const correctedBulletin = aBulletin({
  version: 2,
  updatedAt: at('2026-11-29T07:43:00.000Z'),
  correction: {
    at: at('2026-11-29T07:43:00.000Z'),
    says: { en: 'the hours of the tankers', he: 'שעות המכליות', ar: 'ساعات الصهاريج' },
  },
  digest: digestOf(52),
});

const services = [
  {
    id: 'water',
    name: { en: 'Water', he: 'מים', ar: 'الماء' },
    state: 'off',
    says: {
      en: 'in Kerem, Ramot and Gefen, since 7:12',
      he: 'בכרם, ברמות ובגפן, מ-7:12',
      ar: 'في الكيرم والراموت والجيفن، منذ 7:12',
    },
    since: '2026-11-29T05:12:00.000Z',
    before: [
      { state: 'usual', since: '2026-08-01T00:00:00.000Z' },
      { state: 'part', since: '2026-11-10T08:00:00.000Z' },
      { state: 'usual', since: '2026-11-10T16:00:00.000Z' },
    ],
  },
  {
    id: 'kindergartens',
    name: { en: 'Kindergartens', he: 'גני ילדים', ar: 'الروضات' },
    state: 'part',
    says: { en: 'in Kerem until 12:00', he: 'בכרם עד 12:00', ar: 'في الكيرم حتى 12:00' },
    since: '2026-11-29T06:00:00.000Z',
  },
  {
    id: 'waste',
    name: { en: 'Waste', he: 'פינוי אשפה', ar: 'جمع النفايات' },
    state: 'usual',
    since: '2026-11-01T06:00:00.000Z',
  },
  {
    id: 'counters',
    name: { en: 'Counters', he: 'קבלת קהל', ar: 'استقبال الجمهور' },
    state: 'usual',
    says: { en: 'today until 16:00', he: 'היום עד 16:00', ar: 'اليوم حتى 16:00' },
    since: '2026-11-01T06:00:00.000Z',
  },
].map((service) => serviceSchema.parse(service));

export function aCrisis(wanted: Partial<PublicCrisis> = {}): PublicCrisis {
  return {
    id: crisisIdSchema.parse('water'),
    kit: 'outage',
    name: { en: 'Burst water main', he: 'פיצוץ בקו מים', ar: 'انكسار خط المياه' },
    phase: 'start',
    isExercise: false,
    openedAt: at('2026-11-29T05:20:00.000Z'),
    services,
    bulletins: [correctedBulletin, earlierBulletin],
    ...wanted,
  };
}

/** The page of a municipality at 9:44, with a crisis that began this morning. */
export function aStatus(wanted: Partial<PublicStatus> = {}): PublicStatus {
  return {
    business: {
      name: { en: 'Neve Carmel Municipality', he: 'עיריית נווה כרמל', ar: 'بلدية نفيه كرمل' },
      phone: '106',
      postalAddress: { en: '1 Herzl Street, Neve Carmel', he: 'הרצל 1, נווה כרמל', ar: 'شارع هرتسل 1، نفيه كرمل' },
      timeZone: 'Asia/Jerusalem',
      country: 'IL',
      arabicDigits: 'latn',
      isPublicBody: true,
    },
    url: 'https://status.neve-carmel.example',
    answersUrl: 'https://answers.neve-carmel.example/s',
    languages: ['he', 'ar', 'en'],
    writtenAt: written,
    validUntil: at('2026-11-29T07:59:00.000Z'),
    crises: [aCrisis()],
    kept: { kept: 5, of: 5 },
    ...wanted,
  };
}
