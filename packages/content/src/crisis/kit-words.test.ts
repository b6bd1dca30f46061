import { bulletinFactsSchema } from '@kesher/domain/crisis/bulletin';
import { checkBulletin } from '@kesher/domain/crisis/check-bulletin';
import { checkCrisisText } from '@kesher/domain/crisis/check-crisis-text';
import { fillKit, fillRelease, fillsOf, fillWithdrawal } from '@kesher/domain/crisis/kit';
import { kitFillsSchema } from '@kesher/domain/crisis/kit-fills';
import { cadenceOfKit, kitNames, phases } from '@kesher/domain/crisis/kits';
import { instantFromMs, minuteMs, toMs } from '@kesher/domain/instant';
import { instantSchema } from '@kesher/domain/instant-schema';
import { type Language, languages } from '@kesher/domain/language';
import { describe, expect, it } from 'vitest';
import { createDates } from '../format/dates.ts';
import { withoutIsolates } from '../format/isolate.ts';
import { localeOf } from '../format/locale.ts';
import { kitDigest } from './kit-digest.ts';
import { kitWords } from './kit-words.ts';
import { showFills } from './show-fills.ts';

const now = instantSchema.parse('2026-12-01T07:00:00.000Z');
const line = (en: string, he: string, ar: string) => ({ en, he, ar });
const fills = kitFillsSchema.parse({
  services: [line('Water', 'מים', 'الماء'), line('Line 5', 'קו 5', 'الخط 5')],
  goods: [line('Sonicare HX6859/29', 'Sonicare HX6859/29', 'Sonicare HX6859/29'), line('Masks', 'מסכות', 'كمامات')],
  where: [line('Kerem', 'כרם', 'الكيرم'), line('Gefen 12-14', 'גפן 12-14', 'الجيفن 12-14')],
  places: [line('Erez School', 'בית הספר ארז', 'مدرسة إيرز')],
  cause: line('A main broke', 'הקו הראשי נשבר', 'انكسر الخط الرئيسي'),
  since: '2026-12-01T05:12:00.000Z',
  until: '2026-12-01T10:00:00.000Z',
  reopened: '2026-12-01T09:00:00.000Z',
  phone: '*6050',
  orders: 'https://www.oref.org.il/',
  kept: line('the tankers', 'המכליות', 'الصهاريج'),
});
const shownIn = (language: Language) => {
  const locale = localeOf({ language, country: 'IL', arabicDigits: 'latn' });
  return showFills(fills, {
    language,
    locale,
    dates: createDates({ language, locale, timeZone: 'Asia/Jerusalem', now }),
  });
};

const parts = languages.flatMap((language) =>
  kitNames.flatMap((kit) =>
    Object.entries(kitWords[language][kit]).map(([part, texts]) => ({ language, kit, part, texts })),
  ),
);
const sentences = parts.flatMap(({ texts, ...where }) =>
  Object.entries<string>(texts).map(([name, text]) => ({ ...where, name, text })),
);
/** Without fills, and with everything that may be left out. */
const bare = (text: string) => text.replaceAll(/\{\w+\}/g, '').replaceAll(/[[\]]/g, '');

describe('the kits', () => {
  it('say every part of every phase in every language', () => {
    expect(parts).toHaveLength(languages.length * kitNames.length * (phases.length + 2));
    for (const { text } of sentences) expect(text.trim()).not.toBe('');
  });

  it('are each in the letters of their language alone', () => {
    const letters = {
      en: /^[\p{Script=Latin}\P{L}]*$/u,
      he: /^[\p{Script=Hebrew}\P{L}]*$/u,
      ar: /^[\p{Script=Arabic}\P{L}]*$/u,
    };
    for (const { language, text } of sentences) {
      expect(bare(text)).toMatch(letters[language]);
      // Nothing invisible and no mark of direction: fills are isolated when they are put in.
      expect(text).not.toMatch(/[\p{Cf}\p{Cc}\uFFFD]/u);
    }
  });

  it('take the same fills at the same places in every language', () => {
    for (const { language, kit, part, texts } of parts) {
      const english = Object.entries(kitWords.en[kit]).find(([name]) => name === part)?.[1] ?? {};
      const sorted = (some: Readonly<Record<string, string>>) =>
        Object.entries(some).map(([name, text]) => [
          name,
          fillsOf({ text }).needed.toSorted(),
          fillsOf({ text }).optional.toSorted(),
        ]);
      expect([language, kit, part, sorted(texts)]).toEqual([language, kit, part, sorted(english)]);
    }
  });

  it('know each fill that they take, and each of their brackets may be left out', () => {
    for (const { text } of sentences) {
      const { needed, optional } = fillsOf({ text });
      for (const name of [...needed, ...optional]) expect(Object.keys(kitFillsSchema.shape)).toContain(name);
      for (const [bracket] of text.matchAll(/\[[^\]]*\]/g)) expect(bracket).toMatch(/\{\w+\}/);
      // Braces and brackets are whole, and none stands within another.
      expect(text.replaceAll(/\{\w+\}/g, '').replaceAll(/\[[^[\]]*\]/g, '')).not.toMatch(/[{}[\]]/);
    }
  });

  it('promote nothing, promise no more than can be kept, name no vague time and give no order of an authority', () => {
    for (const { language, kit, part, name, text } of sentences)
      expect(checkCrisisText(bare(text), `${kit}.${part}.${name}`, language)).toEqual([]);
  });

  it('praise nobody, and thank after a crisis', () => {
    const praise =
      /proud|excellent|successful|professional|dedicated|גאים|בהצלחה|מצוין|מקצועי|מסור|نفخر|بنجاح|ممتاز|المتفاني/i;
    const thanks = { en: 'Thank you', he: 'תודה', ar: 'شكرًا' };
    for (const { text } of sentences) expect(text).not.toMatch(praise);
    for (const language of languages)
      for (const kit of kitNames) expect(kitWords[language][kit].after.known).toContain(thanks[language]);
  });

  it('end with the link where they link the orders of an authority, for a full stop behind it would be part of it', () => {
    for (const { text } of sentences) if (text.includes('{orders}')) expect(text).toMatch(/: \{orders\}$/);
  });
});

describe.each(languages)('the kits filled in, in %s', (language) => {
  const all = shownIn(language);
  it.each(kitNames)(
    '%s has no gap, no leftover and balanced isolates, with all fills and with those that are needed',
    (kit) => {
      const words = kitWords[language][kit];
      for (const phase of phases) {
        const { needed } = fillsOf(words[phase]);
        const few = Object.fromEntries(Object.entries(all).filter(([name]) => needed.includes(name)));
        for (const shown of [all, few]) {
          const filled = fillKit(words[phase], shown);
          if (filled.kind !== 'filled') throw new Error(`${kit} in ${phase}: ${JSON.stringify(filled)}`);
          const { changes, ...rest } = filled.texts;
          for (const text of [...Object.values(rest), ...changes.map(({ says }) => says)].filter(
            (one) => one !== undefined,
          )) {
            // No gap, no brace, no bracket, no sentence that ends twice.
            expect(text).not.toMatch(/[{}[\]]| {2}| \.|\.\.|undefined/);
            expect(text?.match(/[\u2066-\u2068]/g)?.length).toBe(text?.match(/\u2069/g)?.length);
          }
        }
      }
      expect(fillRelease(words, all).kind).toBe('filled');
      expect(fillWithdrawal(words, {}).kind).toBe('filled');
    },
  );
});

it('a kit that is filled in passes the checks of a bulletin in every phase', () => {
  for (const kit of kitNames) {
    for (const phase of phases) {
      const inWords = (language: Language) => {
        const filled = fillKit(kitWords[language][kit][phase], shownIn(language));
        return filled.kind === 'filled' ? filled.texts : filled;
      };
      const facts = bulletinFactsSchema.parse({
        phase,
        words: { en: inWords('en'), he: inWords('he'), ar: inWords('ar') },
        reach: { phone: '106', hours: line('All hours', 'בכל שעה', 'في كل ساعة') },
        nextWordBy: instantFromMs(toMs(now) + cadenceOfKit[kit][phase] * minuteMs),
      });
      const settings = { now, timeZone: 'Asia/Jerusalem', served: languages, cadence: cadenceOfKit[kit], services: [] };
      // How long a sentence becomes with six names in it is the matter of whoever names them.
      const found = checkBulletin({ kind: 'published', facts }, settings).filter(
        ({ code }) => code !== 'long-sentence',
      );
      expect([kit, phase, found]).toEqual([kit, phase, []]);
    }
  }
});

it('numbers and Latin names keep their order in a sentence from right to left', () => {
  expect(shownIn('he')).toMatchObject({
    goods: '\u2068Sonicare HX6859/29\u2069 ומסכות',
    where: 'כרם ו-\u2068גפן 12-14\u2069',
    phone: '\u2068*6050\u2069',
    since: 'יום שלישי, 1 בדצמבר, בשעה 07:12',
    orders: 'https://www.oref.org.il/',
  });
  expect(withoutIsolates(shownIn('ar').where ?? '')).toBe('الكيرم والجيفن 12-14');
  expect(shownIn('en')).toMatchObject({ services: 'Water and Line 5', since: 'Tuesday 1 December at 07:12' });
});

it('a fill that nobody filled in is not shown', () => {
  const locale = localeOf({ language: 'en', country: 'IL', arabicDigits: 'latn' });
  const dates = createDates({ language: 'en', locale, timeZone: 'Asia/Jerusalem', now });
  expect(showFills({}, { language: 'en', locale, dates })).toEqual({});
});

it('a digest follows what is said and not the order in which it is written', () => {
  const { outage } = kitWords.en;
  const { start, ...rest } = outage;
  expect(kitDigest({ ...rest, start })).toBe(kitDigest(outage));
  expect(kitDigest({ ...outage, withdrawn: { because: 'It was wrong.' } })).not.toBe(kitDigest(outage));
  expect(kitDigest(outage)).toMatch(/^[0-9a-f]{64}$/);
});
