import { type BulletinFacts, bulletinFactsSchema } from '@kesher/domain/crisis/bulletin';
import type { Localized } from '@kesher/domain/language';

/** What the fifth bulletin of a burst water main says, in each part. */
export const waterFacts: BulletinFacts = bulletinFactsSchema.parse({
  phase: 'start',
  words: {
    en: {
      title: 'No water in Kerem, Ramot and Gefen',
      known: 'A main in Gefen Street broke at 7:12. File 26-0451/7.',
      notKnown: 'When the water returns. The crew still digs towards the break.',
      doing: 'Two crews are on site. Tankers stand until 20:00 at Erez School and in Gefen Square.',
      changes: [
        { says: 'Orders of the water authority: https://water.example/orders/12.' },
        { segment: 'Kerem', says: 'Collect children by 12:00.' },
      ],
      canDo: 'Cannot go out? Water to your door: 106.',
    },
    he: {
      title: 'אין מים בכרם, ברמות ובגפן',
      known: 'קו ראשי ברחוב הגפן נשבר ב-7:12. תיק 26-0451/7.',
      notKnown: 'מתי המים יחזרו. הצוות עדיין חופר אל השבר.',
      doing: 'שני צוותים בשטח. מכליות עד 20:00 ליד בית הספר ארז ובכיכר הגפן.',
      changes: [
        { says: 'הוראות רשות המים: https://water.example/orders/12.' },
        { segment: 'כרם', says: 'לאסוף ילדים עד 12:00.' },
      ],
      canDo: 'לא יוצאים מהבית? מים אליכם: 106.',
    },
    ar: {
      title: 'لا ماء في الكيرم والراموت والجيفن',
      known: 'انكسر خطّ رئيسي في شارع الجيفن في الساعة 7:12. ملف رقم 26-0451/7.',
      notKnown: 'متى يعود الماء. ما زال الفريق يحفر نحو الكسر.',
      doing: 'فريقان في الموقع. صهاريج حتى 20:00 قرب مدرسة إيرز وفي ساحة الجيفن.',
      changes: [
        { says: 'تعليمات سلطة المياه: https://water.example/orders/12.' },
        { segment: 'الكيرم', says: 'اصطحبوا الأطفال حتى 12:00.' },
      ],
      canDo: 'لا تخرجون؟ الماء إليكم: 106.',
    },
  },
  payments: {
    kind: 'freeze',
    of: { en: 'water charges', he: 'חיוב המים', ar: 'فاتورة الماء' },
    from: '2026-11-29',
  },
  reach: { phone: '106', hours: { en: 'at all hours', he: 'בכל שעה', ar: 'في كل ساعة' }, waitMinutes: 4 },
  nextWordBy: '2026-11-29T08:10:00.000Z',
  foreign: [
    { language: 'ru', name: 'Русский', text: 'Нет воды в Кереме, Рамоте и Гефене.\nВода у школы Эрез до 20:00.' },
    { language: 'am', name: 'አማርኛ', text: 'በከረም፣ በራሞት እና በገፈን ውሃ የለም።' },
  ],
});

/** The same under another title, in our languages alone. */
export function titledFacts(title: Localized): BulletinFacts {
  const { en, he, ar } = waterFacts.words;
  return {
    ...waterFacts,
    foreign: [],
    words: { en: { ...en, title: title.en }, he: { ...he, title: title.he }, ar: { ...ar, title: title.ar } },
  };
}
