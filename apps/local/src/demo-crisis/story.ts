import type { BulletinFacts, BulletinWords } from '@kesher/domain/crisis/bulletin';
import type { Phase } from '@kesher/domain/crisis/kits';
import { addMs, type Instant, minuteMs } from '@kesher/domain/instant';
import type { Localized } from '@kesher/domain/language';

/** What the crisis of the demo is called. */
export const crisisName: Localized = {
  en: 'No water in the north of the town',
  he: 'אין מים בשכונות הצפון',
  ar: 'لا ماء في أحياء الشمال',
};

/** What the town offers its residents, and how it stands when the main breaks. */
export const services = [
  { id: 'water', name: { en: 'Water', he: 'מים', ar: 'الماء' }, state: 'off' },
  { id: 'kindergartens', name: { en: 'Kindergartens', he: 'גני ילדים', ar: 'رياض الأطفال' }, state: 'part' },
  { id: 'waste', name: { en: 'Waste', he: 'פינוי אשפה', ar: 'جمع النفايات' }, state: 'usual' },
] as const;

const first: Localized<BulletinWords> = {
  en: {
    title: 'No water in Kerem, Ramot and Gefen',
    known: 'A main in Gefen Street broke at 7:12.',
    notKnown: 'When the water returns. The crew still digs towards the break.',
    doing: 'Two crews are on site. Tankers stand at Erez School.',
    changes: [
      { says: 'Keep some water aside.' },
      { segment: 'kerem', says: 'Please collect children in Kerem by 12:00.' },
    ],
    canDo: 'If you cannot go out, we bring water to your door: call 106.',
  },
  he: {
    title: 'אין מים בכרם, ברמות ובגפן',
    known: 'קו ראשי ברחוב הגפן נשבר בשעה 7:12.',
    notKnown: 'מתי המים יחזרו. הצוות עדיין חופר אל השבר.',
    doing: 'שני צוותים בשטח. מכליות עומדות ליד בית הספר ארז.',
    changes: [{ says: 'כדאי לשמור מעט מים בצד.' }, { segment: 'kerem', says: 'נא לאסוף את הילדים בכרם עד 12:00.' }],
    canDo: 'אם אינכם יכולים לצאת, נביא מים עד הבית: 106.',
  },
  ar: {
    title: 'لا ماء في الكيرم والراموت والجيفن',
    known: 'انكسر خطّ رئيسي في شارع الجيفن عند الساعة 7:12.',
    notKnown: 'متى يعود الماء. ما زال الفريق يحفر نحو الكسر.',
    doing: 'فريقان في الموقع. صهاريج الماء قرب مدرسة إيرز.',
    changes: [
      { says: 'يُستحسن الاحتفاظ ببعض الماء.' },
      { segment: 'kerem', says: 'يُرجى أخذ الأطفال في الكيرم حتى 12:00.' },
    ],
    canDo: 'إن لم تستطيعوا الخروج نوصل الماء إلى بيوتكم: 106.',
  },
};

/** What each later bulletin changes about the first. */
const later: Record<Exclude<Phase, 'start'>, Localized<Pick<BulletinWords, 'title' | 'known' | 'doing'>>> = {
  ongoing: {
    en: {
      title: 'Kerem: water from tankers until 20:00',
      known: 'The pipe lies open.',
      doing: 'A new piece is on its way.',
    },
    he: { title: 'כרם: מים ממכליות עד 20:00', known: 'הצינור חשוף.', doing: 'קטע חדש בדרך.' },
    ar: { title: 'الكيرم: ماء من الصهاريج حتى 20:00', known: 'الأنبوب مكشوف.', doing: 'قطعة جديدة في الطريق.' },
  },
  ending: {
    en: { title: 'Kerem: the pipe is mended', known: 'The pipe holds.', doing: 'We fill it slowly.' },
    he: { title: 'כרם: הצינור תוקן', known: 'הצינור מחזיק.', doing: 'ממלאים אותו לאט.' },
    ar: { title: 'الكيرم: أُصلح الأنبوب', known: 'الأنبوب متماسك.', doing: 'نملؤه ببطء.' },
  },
  after: {
    en: { title: 'Kerem: what we learned', known: 'The main was of 1971.', doing: 'We replace it in spring.' },
    he: { title: 'כרם: מה למדנו', known: 'הקו הונח ב־1971.', doing: 'נחליף אותו באביב.' },
    ar: { title: 'الكيرم: ما تعلّمناه', known: 'مُدّ الخطّ عام 1971.', doing: 'سنستبدله في الربيع.' },
  },
};

/** What a bulletin of a phase says, with the next word half an hour on. */
export function factsOfPhase(phase: Phase, now: Instant): Omit<BulletinFacts, 'phase'> {
  const change = (language: keyof typeof first) =>
    phase === 'start' ? first[language] : { ...first[language], ...later[phase][language] };
  return {
    words: { en: change('en'), he: change('he'), ar: change('ar') },
    payments: {
      kind: 'freeze',
      of: { en: 'Water charges', he: 'חיוב המים', ar: 'فاتورة الماء' },
      from: now.slice(0, 10) as never,
    },
    reach: { phone: '106', hours: { en: 'at all hours', he: 'בכל שעה', ar: 'في كلّ ساعة' }, waitMinutes: 4 },
    nextWordBy: addMs(now, 45 * minuteMs),
    foreign: [{ language: 'ru', name: 'Русский', text: 'Нет воды в Кереме, Рамоте и Гефене.' }],
  };
}

/** What was wrong in the second bulletin, and what is right. */
export const correction: Localized = {
  en: 'The tankers stay until 22:00.',
  he: 'המכליות נשארות עד 22:00.',
  ar: 'تبقى الصهاريج حتى 22:00.',
};

/** Its end, as it is told to exactly those who were told its beginning. */
export const release = {
  title: { en: 'The water is back', he: 'המים חזרו', ar: 'عاد الماء' },
  says: {
    en: 'Let it run for two minutes before you drink.',
    he: 'כדאי לתת למים לזרום שתי דקות לפני השתייה.',
    ar: 'دعوا الماء يجري دقيقتين قبل الشرب.',
  },
} satisfies { title: Localized; says: Localized };
