import type { Localized } from '@kesher/domain/language';

/** What the page asks where a message was for several people on one phone. It says nothing of anybody but what they are called. */
const whoseEn = {
  title: 'A short question',
  ask: 'Whom is it about?',
  several: 'We wrote to this phone for more than one person. Each has an answer of their own.',
  whom: 'Whom',
  unnamed: 'Somebody else',
  nobody: 'None of us',
  year: 'In which year were they born?',
  'year.why': 'So that no answer lands in somebody else’s file.',
  'go-on': 'Go on',
  other: 'Answer for somebody else',
  'alert.unreadable': 'Please choose a name and give the year of birth.',
  'alert.wrong': 'That does not fit. Please look again.',
  'alert.lost': 'Your answer was not recorded yet. Please say who you are, and then answer again.',
  'alert.busy': 'Just now it did not work. Please try again.',
  'locked.heading': 'Please ring us',
  locked: 'It cannot go on from here. One of us helps on the telephone.',
  'nobody.heading': 'Thank you for telling us.',
  'nobody.then': 'Then our message was not meant for you. Please ring us, and we correct the number.',
} as const;

type WhoseKey = keyof typeof whoseEn;
type WhoseCatalog = Readonly<Record<WhoseKey, string>>;

const whoseHe: WhoseCatalog = {
  title: 'שאלה קצרה',
  ask: 'על מי השאלה?',
  several: 'כתבנו לטלפון הזה בשביל יותר מאדם אחד. לכל אחד תשובה משלו.',
  whom: 'על מי',
  unnamed: 'מישהו אחר',
  nobody: 'אף אחד מאיתנו',
  year: 'מהי שנת הלידה?',
  'year.why': 'כדי שתשובה לא תגיע לתיק של אדם אחר.',
  'go-on': 'להמשיך',
  other: 'תשובה על מישהו אחר',
  'alert.unreadable': 'נא לבחור שם ולכתוב את שנת הלידה.',
  'alert.wrong': 'זה לא מתאים. נא לבדוק שוב.',
  'alert.lost': 'התשובה עוד לא נרשמה. נא לציין מי עונה, ואז לענות שוב.',
  'alert.busy': 'זה לא הצליח כרגע. נא לנסות שוב.',
  'locked.heading': 'נא להתקשר אלינו',
  locked: 'אי אפשר להמשיך מכאן. אחד מאיתנו יעזור בטלפון.',
  'nobody.heading': 'תודה שסיפרתם לנו.',
  'nobody.then': 'אם כך ההודעה לא נועדה לכם. נא להתקשר אלינו, ונתקן את המספר.',
};

const whoseAr: WhoseCatalog = {
  title: 'سؤال قصير',
  ask: 'عمّن السؤال؟',
  several: 'كتبنا إلى هذا الهاتف من أجل أكثر من شخص. لكلّ شخص إجابته.',
  whom: 'عمّن',
  unnamed: 'شخص آخر',
  nobody: 'ليس أيًّا منّا',
  year: 'ما هي سنة الميلاد؟',
  'year.why': 'كي لا تصل إجابة إلى ملفّ شخص آخر.',
  'go-on': 'متابعة',
  other: 'الإجابة عن شخص آخر',
  'alert.unreadable': 'يُرجى اختيار اسم وكتابة سنة الميلاد.',
  'alert.wrong': 'هذا لا يتطابق. يُرجى التحقّق من جديد.',
  'alert.lost': 'لم تُسجَّل الإجابة بعد. يُرجى تحديد من يجيب، ثم الإجابة من جديد.',
  'alert.busy': 'لم ينجح ذلك الآن. يُرجى المحاولة مرة أخرى.',
  'locked.heading': 'يُرجى الاتصال بنا',
  locked: 'لا يمكن المتابعة من هنا. يساعدكم أحدنا على الهاتف.',
  'nobody.heading': 'شكرًا لإخبارنا.',
  'nobody.then': 'إذًا لم تكن رسالتنا موجّهة إليكم. يُرجى الاتصال بنا لنصحّح الرقم.',
};

/** Like the answer page it is about somebody's care: `service`, and it promotes nothing. */
export const whoseWording: { readonly purpose: 'service'; readonly messages: Localized<WhoseCatalog> } = {
  purpose: 'service',
  messages: { en: whoseEn, he: whoseHe, ar: whoseAr },
};
