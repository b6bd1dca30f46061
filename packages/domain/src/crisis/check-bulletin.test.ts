import { describe, expect, it, test } from 'vitest';
import { instantSchema } from '../instant-schema.ts';
import { languages } from '../language.ts';
import { bulletinFactsSchema, bulletinStatementSchema } from './bulletin.ts';
import { type BulletinCheckSettings, checkBulletin } from './check-bulletin.ts';
import { cadenceOfKit } from './kits.ts';

const words = {
  en: {
    title: 'No water: Kerem',
    known: 'There is no water in Kerem since 7:12. A main broke.',
    notKnown: 'We do not know yet when the water returns.',
    doing: 'Our crews are on site.',
    changes: [{ says: 'Kindergartens close at 12:00.' }],
    canDo: 'Drinking water is at Erez School.',
  },
  he: {
    title: 'אין מים: כרם',
    known: 'אין מים בכרם מאז 7:12. הקו הראשי נשבר.',
    notKnown: 'עדיין לא ידוע לנו מתי המים יחזרו.',
    doing: 'הצוותים שלנו בשטח.',
    changes: [{ says: 'הגנים נסגרים ב־12:00.' }],
    canDo: 'מים לשתייה ליד בית הספר ארז.',
  },
  ar: {
    title: 'لا ماء: الكيرم',
    known: 'لا ماء في الكيرم منذ 7:12. انكسر الخط الرئيسي.',
    notKnown: 'لا نعرف بعد متى يعود الماء.',
    doing: 'فرقنا في الموقع.',
    changes: [{ says: 'تُغلق الروضات عند 12:00.' }],
    canDo: 'ماء للشرب قرب مدرسة إيرز.',
  },
};
const facts = { phase: 'start', words, reach: { phone: '106', hours: text('All hours') }, nextWordBy: by(30) };
const settings: BulletinCheckSettings = {
  now: instantSchema.parse('2026-11-29T07:40:00.000Z'),
  timeZone: 'Asia/Jerusalem',
  served: languages,
  cadence: cadenceOfKit.outage,
  services: [{ state: 'off' }, { state: 'usual' }],
};

function text(en: string) {
  return { en, he: 'אין חדש.', ar: 'لا جديد.' };
}
function by(minutes: number) {
  return new Date(Date.parse('2026-11-29T07:40:00.000Z') + minutes * 60_000).toISOString();
}
const found = (statement: object, more: Partial<BulletinCheckSettings> = {}) =>
  checkBulletin(bulletinStatementSchema.parse(statement), { ...settings, ...more }).map(
    ({ level, code, path }) => `${level} ${code} ${path}`,
  );
const foundIn = (changes: object, more: Partial<BulletinCheckSettings> = {}) =>
  found({ kind: 'published', facts: { ...facts, ...changes } }, more);
const saying = (language: 'en' | 'he' | 'ar', changes: object) => ({
  words: { ...words, [language]: { ...words[language], ...changes } },
});

test('a plain, honest and complete bulletin is found nothing wrong with', () => {
  expect(foundIn({})).toEqual([]);
  expect(found({ kind: 'no-news', facts })).toEqual([]);
});

describe('the words of a bulletin', () => {
  it('say what is not known, or why all is known', () => {
    const allKnown = {
      en: { ...words.en, notKnown: undefined },
      he: { ...words.he, notKnown: undefined },
      ar: { ...words.ar, notKnown: undefined },
    };
    expect(foundIn({ words: allKnown })).toEqual(['refuse unknown-unsaid facts.whyAllKnown']);
    expect(foundIn({ words: allKnown, whyAllKnown: 'The main is repaired.' })).toEqual([]);
  });

  it('leave nothing out in one language that another one says', () => {
    expect(foundIn(saying('he', { notKnown: undefined }))).toEqual(['refuse missing-language facts.words.he.notKnown']);
    expect(foundIn(saying('ar', { canDo: undefined }))).toEqual(['refuse missing-language facts.words.ar.canDo']);
    const changes = [{ segment: 'kerem', says: 'تُغلق الروضات.' }];
    expect(foundIn(saying('ar', { changes }))).toEqual(['refuse parts-differ facts.words']);
  });

  it('are checked in the served languages alone', () => {
    expect(foundIn(saying('he', { notKnown: undefined, title: 'Discount!' }), { served: ['en', 'ar'] })).toEqual([]);
    expect(foundIn({}, { served: [] })).toEqual(['refuse unknown-unsaid facts.whyAllKnown']);
  });

  it.each([
    ['en', 'We will call you back immediately.'],
    ['he', 'נחזור אליכם מיד.'],
    ['ar', 'سنعود إليكم فورًا.'],
  ] as const)('promise in %s no more than can be kept', (language, doing) => {
    expect(foundIn(saying(language, { doing }))).toEqual([`warn too-strong facts.words.${language}.doing`]);
  });

  it.each([
    ['en', 'Please boil the water.'],
    ['he', 'נא להישאר בבית.'],
    ['ar', 'يُرجى البقاء في البيوت.'],
  ] as const)('in %s link the orders of authorities and reword none', (language, canDo) => {
    expect(foundIn(saying(language, { canDo }))).toEqual([`warn orders-reworded facts.words.${language}.canDo`]);
    expect(foundIn(saying(language, { canDo: `${canDo} https://oref.example/water` }))).toEqual([]);
  });

  it('are in the alphabet of their language', () => {
    const { en } = words;
    expect(foundIn({ words: { ...words, he: en } })).toContain('refuse other-script facts.words.he');
    expect(foundIn(saying('ar', { title: 'Kerem' }))).toEqual(['warn other-script facts.words.ar.title']);
    expect(foundIn({ words: { ...words, en: words.he } })).toContain('refuse other-script facts.words.en');
    const digits = { title: '1', known: '2', notKnown: '3', doing: '4', changes: [], canDo: '5' };
    expect(foundIn({ words: { en: digits, he: digits, ar: digits } })).toEqual([]);
  });

  it('may hold isolates around what was filled in, and nothing else that steers a line', () => {
    expect(foundIn(saying('he', { title: 'אין מים: \u2068Kerem 12-14\u2069' }))).toEqual([]);
    expect(foundIn(saying('he', { title: 'אין מים: \u2068כרם' }))).toEqual([
      'refuse steering-characters facts.words.he.title',
    ]);
    expect(foundIn(saying('he', { title: 'אין \u202Eמים' }))).toEqual([
      'refuse steering-characters facts.words.he.title',
    ]);
  });

  it('have a title that fits into an SMS', () => {
    expect(foundIn(saying('en', { title: 'No water '.repeat(12) }))).toEqual(['warn title-long facts.words.en.title']);
    expect(foundIn(saying('he', { title: 'אין מים '.repeat(8) }))).toEqual(['warn title-long facts.words.he.title']);
  });
});

describe('the promise of the next word', () => {
  const at = (nextWordBy: string, kit: keyof typeof cadenceOfKit = 'outage') =>
    foundIn({ nextWordBy }, { cadence: cadenceOfKit[kit] });

  it('can be kept by people, and is one', () => {
    expect(at(by(9))).toEqual(['refuse next-update-past facts.nextWordBy']);
    expect(at(by(32 * 1440))).toEqual(['refuse next-update-late facts.nextWordBy']);
  });

  it('is neither much sooner nor later than the phase plans', () => {
    expect(at(by(14))).toEqual(['warn next-word-soon facts.nextWordBy']);
    expect(at(by(15))).toEqual([]);
    expect(at(by(37))).toEqual([]);
    expect(at(by(38))).toEqual(['warn next-word-late facts.nextWordBy']);
    expect(at(by(240), 'strike')).toEqual([]);
  });

  it('does not fall into the night, but where customers hear every few hours', () => {
    const late = '2026-11-29T20:00:00.000Z';
    const early = '2026-11-30T05:00:00.000Z';
    expect(at(late, 'epidemic')).toEqual(['warn next-word-at-night facts.nextWordBy']);
    expect(at(early, 'epidemic')).toEqual(['warn next-word-at-night facts.nextWordBy']);
    expect(at('2026-11-30T07:40:00.000Z', 'epidemic')).toEqual([]);
    const tonight = { now: instantSchema.parse('2026-11-29T19:30:00.000Z') };
    expect(foundIn({ nextWordBy: late }, tonight)).toEqual([]);
  });
});

describe('what is said of payments', () => {
  const freeze = { kind: 'freeze', of: text('Water charges'), from: '2026-11-20' };

  it('names the legal basis where a service is off and customers go on paying', () => {
    const payments = { kind: 'continue' };
    expect(foundIn({ payments })).toEqual(['refuse continue-without-basis facts.payments.legalBasis']);
    expect(foundIn({ payments }, { services: [{ state: 'part' }] })).toEqual([]);
    expect(foundIn({ payments: { ...payments, legalBasis: text('By-law 7.') } })).toEqual([]);
    const legalBasis = text('We guarantee it.');
    expect(foundIn({ payments: { ...payments, legalBasis } })).toEqual(['warn too-strong facts.payments.legalBasis']);
  });

  it('does not end before it is said', () => {
    expect(foundIn({ payments: freeze })).toEqual([]);
    expect(foundIn({ payments: { ...freeze, until: '2026-11-29' } })).toEqual([]);
    expect(foundIn({ payments: { ...freeze, until: '2026-11-28' } })).toEqual([
      'refuse payments-past facts.payments.until',
    ]);
  });
});

describe('a correction', () => {
  const corrected = (changes: object = {}) => ({
    kind: 'corrected',
    facts: { ...facts, ...changes },
    correction: text('The street was wrong.'),
  });
  const previous = bulletinFactsSchema.parse(facts);

  it('says something else than customers know', () => {
    expect(found(corrected())).toEqual([]);
    expect(found(corrected({ nextWordBy: by(35) }), { previous })).toEqual(['warn nothing-changed facts']);
    expect(found(corrected(saying('en', { doing: 'Our crews dig.' })), { previous })).toEqual([]);
  });
});

test('what is said at the end is checked too', () => {
  const strong = text('We guarantee it.');
  expect(found({ kind: 'released', title: strong, says: strong })).toEqual([
    'warn too-strong title',
    'warn too-strong says',
  ]);
  expect(found({ kind: 'withdrawn', because: strong })).toEqual(['warn too-strong because']);
  expect(found({ kind: 'corrected', facts, correction: strong })).toEqual(['warn too-strong correction']);
});
