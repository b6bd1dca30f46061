import type { IntakeFieldId, welcomes, yesNo } from '@kesher/domain/check-in/visit/intake-form';
import type { Localized } from '@kesher/domain/language';

type FieldKey = `field.${IntakeFieldId}`;
type ValueKey = `value.${(typeof yesNo)[number] | (typeof welcomes)[number]}`;

/** What is asked before a visit, and its answers: on the page, and for whoever reads them. */
const questionsEn = {
  'field.reason': 'What brings you to us, in your own words?',
  'field.since': 'Since when?',
  'field.pain': 'How strong is the pain now? 0 is none, 10 the worst',
  'field.allergies': 'Are you allergic to anything?',
  'field.medicines': 'Which medicines do you take?',
  'field.blood-thinners': 'Do you take blood thinners?',
  'field.pregnancy': 'Are you pregnant, or might you be?',
  'field.welcome': 'What may we prepare for you?',
  'field.welcome-words': 'Anything else that we should know to welcome you well?',
  'value.yes': 'Yes',
  'value.no': 'No',
  'value.unknown': 'I do not know',
  'value.wheelchair': 'A way without stairs',
  'value.interpreter': 'Somebody who speaks my language',
  'value.hearing': 'I hear badly: please speak clearly',
  'value.fear': 'I am afraid of it: please take time',
  'value.companion': 'Somebody comes with me',
} as const satisfies Record<FieldKey | ValueKey, string>;

const pageEn = {
  title: 'Before you come',
  'ask.named': '{name}, a few questions before you come',
  'ask.plain': 'A few questions before you come',
  lead: 'Answer what you like, in any order. Each answer is kept at once, and you may change it until your time.',
  'who.sees': 'Whoever sees you reads the answers before you come in.',
  'who.desk': 'The desk reads these two, and no other answer.',
  progress: '{done} of {all} answered',
  save: 'Save',
  saved: 'Saved',
  done: 'That is all',
  'done.heard': 'Thank you, that is all we need. You may still change it until your time.',
  over: 'The time of your visit has come. Please tell the rest to whoever sees you.',
  emergency: 'If it cannot wait until then, do not write: ring.',
  stop: 'Stop writing to me',
  'alert.unreadable': 'This could not be read. Please answer again.',
  'alert.busy': 'Just now it did not work. Please try again.',
} as const;

type QuestionKey = keyof typeof questionsEn;
type PageKey = keyof typeof pageEn;

const questionsHe: Readonly<Record<QuestionKey, string>> = {
  'field.reason': 'מה מביא אותך אלינו, במילים שלך?',
  'field.since': 'ממתי?',
  'field.pain': 'כמה זה כואב עכשיו? 0 זה בכלל לא, 10 זה הכי חזק',
  'field.allergies': 'יש אלרגיה למשהו?',
  'field.medicines': 'אילו תרופות לוקחים, באופן קבוע או לאחרונה?',
  'field.blood-thinners': 'לוקחים תרופות לדילול דם?',
  'field.pregnancy': 'יש היריון, או אפשרות להיריון?',
  'field.welcome': 'מה נוכל להכין בשבילך?',
  'field.welcome-words': 'עוד משהו שכדאי שנדע כדי לקבל אותך כמו שצריך?',
  'value.yes': 'כן',
  'value.no': 'לא',
  'value.unknown': 'לא ידוע לי',
  'value.wheelchair': 'דרך בלי מדרגות',
  'value.interpreter': 'מישהו שמדבר את השפה שלי',
  'value.hearing': 'קשה לי לשמוע: נא לדבר ברור',
  'value.fear': 'יש לי חשש: נא לא למהר',
  'value.companion': 'יש לי מלווה',
};

const pageHe: Readonly<Record<PageKey, string>> = {
  title: 'לפני שמגיעים',
  'ask.named': '{name}, כמה שאלות לפני שמגיעים',
  'ask.plain': 'כמה שאלות לפני שמגיעים',
  lead: 'אפשר לענות על מה שרוצים, בכל סדר. כל תשובה נשמרת מיד, ואפשר לשנות אותה עד מועד הביקור.',
  'who.sees': 'מי שיקבל אותך יקרא את התשובות לפני הכניסה.',
  'who.desk': 'בדלפק רואים רק את שתי התשובות האלה.',
  progress: 'נענו {done} מתוך {all}',
  save: 'שמירה',
  saved: 'נשמר',
  done: 'זה הכול',
  'done.heard': 'תודה, זה כל מה שהיינו צריכים. עדיין אפשר לשנות עד מועד הביקור.',
  over: 'מועד הביקור הגיע. את השאר נא לספר למי שמקבל אותך.',
  emergency: 'אם זה לא יכול לחכות עד אז, לא כותבים: מתקשרים.',
  stop: 'להפסיק לכתוב אליי',
  'alert.unreadable': 'לא הצלחנו לקרוא את זה. נא לענות שוב.',
  'alert.busy': 'זה לא הצליח כרגע. נא לנסות שוב.',
};

const questionsAr: Readonly<Record<QuestionKey, string>> = {
  'field.reason': 'ما الذي يأتي بك إلينا، بكلماتك؟',
  'field.since': 'منذ متى؟',
  'field.pain': 'ما شدّة الألم الآن؟ 0 لا ألم، 10 أشدّ ألم',
  'field.allergies': 'هل لديك حساسية من شيء؟',
  'field.medicines': 'ما الأدوية التي تؤخذ بانتظام أو أُخذت مؤخرًا؟',
  'field.blood-thinners': 'هل تؤخذ مميّعات للدم؟',
  'field.pregnancy': 'هل هناك حمل، أو احتمال حمل؟',
  'field.welcome': 'ماذا يمكننا أن نُعدّ من أجلك؟',
  'field.welcome-words': 'هل من شيء آخر ينبغي أن نعرفه كي نستقبلك كما يجب؟',
  'value.yes': 'نعم',
  'value.no': 'لا',
  'value.unknown': 'لا أعرف',
  'value.wheelchair': 'طريق بلا درج',
  'value.interpreter': 'شخص يتحدث لغتي',
  'value.hearing': 'سمعي ضعيف: يُرجى التحدث بوضوح',
  'value.fear': 'لديّ خوف من ذلك: يُرجى عدم الاستعجال',
  'value.companion': 'يرافقني شخص',
};

const pageAr: Readonly<Record<PageKey, string>> = {
  title: 'قبل القدوم',
  'ask.named': '{name}، بضعة أسئلة قبل القدوم',
  'ask.plain': 'بضعة أسئلة قبل القدوم',
  lead: 'يمكن الإجابة عن أي سؤال وبأي ترتيب. تُحفظ كلّ إجابة فورًا، ويمكن تغييرها حتى موعد الزيارة.',
  'who.sees': 'من يستقبلك يقرأ الإجابات قبل دخولك.',
  'who.desk': 'يقرأ الاستقبال هاتين الإجابتين فقط.',
  progress: 'أُجيب عن {done} من {all}',
  save: 'حفظ',
  saved: 'تم الحفظ',
  done: 'هذا كل شيء',
  'done.heard': 'شكرًا، هذا كل ما نحتاج إليه. ما زال التغيير ممكنًا حتى موعد الزيارة.',
  over: 'حان موعد زيارتك. يُرجى إخبار من يستقبلك بالباقي.',
  emergency: 'إن كان الأمر لا يحتمل الانتظار حتى ذلك الحين، فالاتصال أفضل من الكتابة.',
  stop: 'التوقّف عن الكتابة إليّ',
  'alert.unreadable': 'تعذّرت قراءة ذلك. يُرجى الإجابة من جديد.',
  'alert.busy': 'لم ينجح ذلك الآن. يُرجى المحاولة مرة أخرى.',
};

/** The questions alone, for whoever reads what was answered. */
export const intakeQuestions: Localized<Readonly<Record<QuestionKey, string>>> = {
  en: questionsEn,
  he: questionsHe,
  ar: questionsAr,
};

/** The page before a visit is about a person's own care: its wording is `service` and promotes nothing. */
export const intakeWording: {
  readonly purpose: 'service';
  readonly messages: Localized<Readonly<Record<QuestionKey | PageKey, string>>>;
} = {
  purpose: 'service',
  messages: {
    en: { ...questionsEn, ...pageEn },
    he: { ...questionsHe, ...pageHe },
    ar: { ...questionsAr, ...pageAr },
  },
};
