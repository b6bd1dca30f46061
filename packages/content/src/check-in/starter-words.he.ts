import type { StarterCatalog } from './starter-words.ts';

const script = 'שלום, כאן {caller} מ־{business}. {practitioner} ביקשו שאשמע מה שלומך. יש לך שתי דקות?';
const emergency = 'קושי לנשום, כאב בחזה או עילפון: להתקשר מיד למספר החירום';

/** The starters in Hebrew. */
export const starterWordsHe: StarterCatalog = {
  starters: {
    implant: {
      name: 'אחרי שתל',
      script,
      done: 'הושתל שתל.',
      usual: ['כאב שכדור מקל עליו', 'נפיחות, שמגיעה לשיאה ביום השני והשלישי', 'רוק ורדרד ביום הראשון'],
      notUsual: ['דם שלא נעצר אחרי 30 דקות של לחץ', 'חום מעל 38, או מוגלה', 'שפה או סנטר רדומים גם למחרת', emergency],
    },
    extraction: {
      name: 'אחרי עקירה',
      script,
      done: 'נעקרה שן.',
      usual: ['כאב שכדור מקל עליו', 'רוק ורדרד, קצת דם על הגזה', 'נפיחות קלה, גם מחר'],
      notUsual: ['דם שלא נעצר אחרי 30 דקות של לחץ', 'חום מעל 38', 'כאב שמתגבר מהיום השלישי', emergency],
    },
    'root-canal': {
      name: 'אחרי טיפול שורש',
      script,
      done: 'נעשה טיפול שורש.',
      usual: ['כאב בנשיכה, כמה ימים', 'רדימות עד הערב'],
      notUsual: ['נפיחות בלחי או מתחת ללסת', 'חום', 'כאב ששום כדור לא מקל עליו', emergency],
    },
    'eye-procedure': {
      name: 'אחרי טיפול בעין',
      script,
      done: 'העין טופלה.',
      usual: ['תחושה של חול בעין', 'דמעות ורגישות לאור, היום ומחר'],
      notUsual: ['ראייה שהולכת ונחלשת', 'כאב חזק בעין', 'הבזקי אור, או מעין וילון מול העין', emergency],
    },
    'day-surgery': {
      name: 'אחרי ניתוח יום',
      script,
      done: 'עברת ניתוח וחזרת הביתה באותו יום.',
      usual: ['עייפות ביום הראשון', 'כאב סביב הפצע שכדור מקל עליו'],
      notUsual: ['דם שעובר דרך התחבושת', 'חום מעל 38', 'הקאות שלא נפסקות', emergency],
    },
    vaccination: {
      name: 'אחרי חיסון',
      script,
      done: 'קיבלת חיסון.',
      usual: ['כאב בזרוע, אודם במקום הזריקה', 'חום עד 38.5 ועייפות, יומיים'],
      notUsual: ['פריחה בכל הגוף, פנים נפוחות', 'חום גם ביום השלישי', emergency],
    },
    'after-repair': {
      name: 'אחרי תיקון',
      script: 'שלום, כאן {caller} מ־{business}. סליחה על הטרחה, רצינו לשמוע אם התיקון מחזיק.',
      done: 'התיקון שלך הושלם.',
      usual: [],
      notUsual: [],
    },
    'after-late-delivery': {
      name: 'אחרי משלוח שאיחר והגיע',
      script: 'שלום, כאן {caller} מ־{business}. חיכית יותר ממה שאמרנו, וסליחה על כך. הכול הגיע, ושלם?',
      done: 'ההזמנה שלך הגיעה, מאוחר ממה שאמרנו.',
      usual: [],
      notUsual: [],
    },
    'after-any-visit': {
      name: 'אחרי כל ביקור',
      script,
      done: 'ביקרת אצלנו.',
      usual: [],
      notUsual: [emergency],
    },
  },
  questions: {
    pain: { asks: 'יש כאב?', answers: { none: 'אין', eased: 'כדור עוזר', more: 'חזק, או מתגבר' } },
    bleeding: { asks: 'יש דימום?', answers: { none: 'אין', 'a-little': 'קצת', 'does-not-stop': 'לא נעצר' } },
    swelling: { asks: 'יש נפיחות?', answers: { none: 'אין', some: 'מעט', growing: 'היא גדלה' } },
    fever: { asks: 'יש חום מעל 38?', answers: { no: 'לא', yes: 'כן' } },
    numbness: { asks: 'עדיין רדום?', answers: { gone: 'לא, התחושה חזרה', still: 'כן' } },
    sight: { asks: 'איך הראייה?', answers: { 'as-expected': 'כמו שאמרתם', worse: 'פחות טובה' } },
    breathing: { asks: 'איך הנשימה?', answers: { 'as-always': 'כרגיל', harder: 'קשה מהרגיל' } },
    holds: { asks: 'התיקון מחזיק?', answers: { yes: 'כן', partly: 'חלקית', no: 'לא' } },
    complete: { asks: 'הכול הגיע, ושלם?', answers: { yes: 'כן', missing: 'משהו חסר', damaged: 'משהו פגום' } },
  },
};
