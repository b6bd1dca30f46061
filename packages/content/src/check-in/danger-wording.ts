import type { Localized } from '@kesher/domain/language';

/** What is said at once to whoever wrote words that may mean danger: never what they may mean. */
const dangerEn = {
  'danger.heading': 'This may not be able to wait.',
  'danger.emergency': 'Is it an emergency? Do not wait for us: ring now.',
  'danger.asked': 'We have asked a person of the team to look at what you wrote.',
  'danger.taken': 'Somebody of the team has seen to it.',
  'crisis.listens': 'Somebody listens at any hour, also now: {name}. You need not be alone with it.',
  'crisis.call': 'Call {phone}',
} as const;

type DangerKey = keyof typeof dangerEn;
type DangerCatalog = Readonly<Record<DangerKey, string>>;

const dangerHe: DangerCatalog = {
  'danger.heading': 'אולי זה לא יכול לחכות.',
  'danger.emergency': 'זה מצב חירום? לא מחכים לנו: מתקשרים עכשיו.',
  'danger.asked': 'ביקשנו ממישהו בצוות לקרוא את מה שכתבת.',
  'danger.taken': 'מישהו בצוות כבר מטפל בזה.',
  'crisis.listens': 'יש מי שמקשיב בכל שעה, גם עכשיו: {name}. לא חייבים להישאר עם זה לבד.',
  'crisis.call': 'חיוג אל {phone}',
};

const dangerAr: DangerCatalog = {
  'danger.heading': 'قد لا يحتمل هذا الانتظار.',
  'danger.emergency': 'إن كانت حالة طارئة فلا داعي لانتظارنا: الاتصال الآن.',
  'danger.asked': 'طلبنا من أحد أفراد الطاقم قراءة ما كتبته.',
  'danger.taken': 'أحد أفراد الطاقم يهتم بالأمر.',
  'crisis.listens': 'هناك من يصغي في كل ساعة، والآن أيضًا: {name}. لا داعي للبقاء مع ذلك وحدك.',
  'crisis.call': 'الاتصال بالرقم {phone}',
};

/** It is about a person's own care: its wording is `service` and promotes nothing. */
export const dangerWording: { readonly purpose: 'service'; readonly messages: Localized<DangerCatalog> } = {
  purpose: 'service',
  messages: { en: dangerEn, he: dangerHe, ar: dangerAr },
};
