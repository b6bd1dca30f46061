import type { Localized } from '@kesher/domain/language';

/**
 * What a check-in says outside its page: in an SMS, a subject, a mail. None of it says what was done, nor that anything
 * was: others read a phone, too. An SMS names nobody, since one may be for several people. The link is bare and last.
 */
const checkInEn = {
  'sms.ask': '{business}: how are you? One tap is enough: {link}',
  'sms.ask.child': '{business}: how is your child? One tap is enough: {link}',
  'sms.announce-call': '{business}: {caller} will ring you on {when}, from {phone}. More: {link}',
  'sms.not-reached': '{business}: we rang and did not reach you. Here you can tell us how you are: {link}',
  'sms.not-reached.until':
    '{business}: we rang and did not reach you. {phone} is answered until {until}. Or tell us here: {link}',
  'sms.not-reached.from':
    '{business}: we rang and did not reach you. {phone} is answered from {from} on. Or tell us here: {link}',
  'sms.not-reached.child': '{business}: we rang and did not reach you. Here you can tell us how your child is: {link}',
  'sms.lead': '{business}: {lead} {link}',
  'subject.ask': 'A short question from {business}',
  'subject.announce-call': '{business} will ring you',
  'subject.not-reached': '{business} did not reach you',
  'subject.intake': 'Before you come: {business}',
  'subject.intake-reminder': 'Our questions still wait: {business}',
  'greeting.named': 'Hello {name},',
  'greeting.plain': 'Hello,',
  'lead.ask': 'How are you? One tap is enough.',
  'lead.ask.child': 'How is your child? One tap is enough.',
  'lead.announce-call': '{caller} will ring you on {when}, from {phone}.',
  'lead.not-reached': 'We rang and did not reach you. Here you can tell us how you are.',
  'line.until': 'Somebody answers at {phone} until {until}.',
  'line.from': 'Somebody answers at {phone} from {from} on.',
  'lead.not-reached.child': 'We rang and did not reach you. Here you can tell us how your child is.',
  'lead.intake': 'A few questions before you come, so that we are ready for you.',
  'lead.intake-reminder': 'Our questions still wait for you. Whatever you answer helps us.',
  'heading.then': 'Good to know',
  'then.read': 'A person reads every answer.',
  'then.change': 'An answer may be changed.',
  'then.emergency': 'If it cannot wait, ring the emergency number.',
  button: 'Answer',
  'reach.person': 'Would you rather talk to a person? Call us: {phone}.',
  'footer.why': 'You get this email because {sender} promised to ask how you are.',
  'footer.why.child': 'You get this email because {sender} promised to ask how your child is.',
  'footer.why.intake': 'You get this email because {sender} expects you.',
  'footer.unsubscribe': 'Stop emails like this',
} as const;

export type CheckInKey = keyof typeof checkInEn;
type CheckInCatalog = Readonly<Record<CheckInKey, string>>;

const checkInHe: CheckInCatalog = {
  'sms.ask': '{business}: מה שלומך? מספיקה נגיעה אחת: {link}',
  'sms.ask.child': '{business}: מה שלום הילד או הילדה? מספיקה נגיעה אחת: {link}',
  'sms.announce-call': '{business}: {caller} יתקשרו אליך ב{when}, מהמספר {phone}. פרטים: {link}',
  'sms.not-reached': '{business}: התקשרנו ולא הצלחנו להשיג אותך. כאן אפשר לספר לנו מה שלומך: {link}',
  'sms.not-reached.until':
    '{business}: התקשרנו ולא הצלחנו להשיג אותך. יש מענה במספר {phone} עד {until}. אפשר גם לספר לנו כאן: {link}',
  'sms.not-reached.from':
    '{business}: התקשרנו ולא הצלחנו להשיג אותך. יהיה מענה במספר {phone} החל מ{from}. אפשר גם לספר לנו כאן: {link}',
  'sms.not-reached.child': '{business}: התקשרנו ולא הצלחנו להשיג אותך. כאן אפשר לספר לנו מה שלום הילד או הילדה: {link}',
  'sms.lead': '{business}: {lead} {link}',
  'subject.ask': 'שאלה קצרה: {business}',
  'subject.announce-call': 'נתקשר אליך: {business}',
  'subject.not-reached': 'לא הצלחנו להשיג אותך: {business}',
  'subject.intake': 'לפני שמגיעים: {business}',
  'subject.intake-reminder': 'השאלות שלנו עדיין מחכות: {business}',
  'greeting.named': 'שלום {name},',
  'greeting.plain': 'שלום,',
  'lead.ask': 'מה שלומך? מספיקה נגיעה אחת.',
  'lead.ask.child': 'מה שלום הילד או הילדה? מספיקה נגיעה אחת.',
  'lead.announce-call': '{caller} יתקשרו אליך ב{when}, מהמספר {phone}.',
  'lead.not-reached': 'התקשרנו ולא הצלחנו להשיג אותך. כאן אפשר לספר לנו מה שלומך.',
  'line.until': 'יש מענה במספר {phone} עד {until}.',
  'line.from': 'יהיה מענה במספר {phone} החל מ{from}.',
  'lead.not-reached.child': 'התקשרנו ולא הצלחנו להשיג אותך. כאן אפשר לספר לנו מה שלום הילד או הילדה.',
  'lead.intake': 'כמה שאלות לפני שמגיעים, כדי שנהיה מוכנים.',
  'lead.intake-reminder': 'השאלות שלנו עדיין מחכות. כל תשובה עוזרת לנו.',
  'heading.then': 'כדאי לדעת',
  'then.read': 'כל תשובה נקראת על ידי אדם.',
  'then.change': 'אפשר לשנות תשובה.',
  'then.emergency': 'אם זה לא יכול לחכות, להתקשר למספר החירום.',
  button: 'לענות',
  'reach.person': 'מעדיפים לדבר עם אדם? הטלפון שלנו: {phone}.',
  'footer.why': 'קיבלתם את המייל הזה כי {sender} הבטיחו לשאול מה שלומכם.',
  'footer.why.child': 'קיבלתם את המייל הזה כי {sender} הבטיחו לשאול מה שלום הילד או הילדה.',
  'footer.why.intake': 'קיבלתם את המייל הזה כי {sender} מחכים לכם.',
  'footer.unsubscribe': 'להפסקת מיילים כאלה',
};

const checkInAr: CheckInCatalog = {
  'sms.ask': '{business}: كيف الحال؟ تكفي نقرة واحدة: {link}',
  'sms.ask.child': '{business}: كيف حال طفلكم؟ تكفي نقرة واحدة: {link}',
  'sms.announce-call': '{business}: سيتصل بكم {caller} {when} من الرقم {phone}. التفاصيل: {link}',
  'sms.not-reached': '{business}: اتصلنا ولم نصل إليكم. يمكنكم هنا أن تخبرونا كيف الحال: {link}',
  'sms.not-reached.until':
    '{business}: اتصلنا ولم نصل إليكم. يجيب الرقم {phone} حتى {until}. ويمكنكم أن تخبرونا هنا أيضًا: {link}',
  'sms.not-reached.from':
    '{business}: اتصلنا ولم نصل إليكم. يجيب الرقم {phone} ابتداءً من {from}. ويمكنكم أن تخبرونا هنا أيضًا: {link}',
  'sms.not-reached.child': '{business}: اتصلنا ولم نصل إليكم. يمكنكم هنا أن تخبرونا كيف حال طفلكم: {link}',
  'sms.lead': '{business}: {lead} {link}',
  'subject.ask': 'سؤال قصير من {business}',
  'subject.announce-call': 'سنتصل بكم: {business}',
  'subject.not-reached': 'لم نصل إليكم: {business}',
  'subject.intake': 'قبل قدومكم: {business}',
  'subject.intake-reminder': 'أسئلتنا ما زالت بانتظاركم: {business}',
  'greeting.named': 'مرحبًا {name}،',
  'greeting.plain': 'مرحبًا،',
  'lead.ask': 'كيف الحال؟ تكفي نقرة واحدة.',
  'lead.ask.child': 'كيف حال طفلكم؟ تكفي نقرة واحدة.',
  'lead.announce-call': 'سيتصل بكم {caller} {when} من الرقم {phone}.',
  'lead.not-reached': 'اتصلنا ولم نصل إليكم. يمكنكم هنا أن تخبرونا كيف الحال.',
  'line.until': 'هناك من يجيب على الرقم {phone} حتى {until}.',
  'line.from': 'سيكون هناك من يجيب على الرقم {phone} ابتداءً من {from}.',
  'lead.not-reached.child': 'اتصلنا ولم نصل إليكم. يمكنكم هنا أن تخبرونا كيف حال طفلكم.',
  'lead.intake': 'بضعة أسئلة قبل قدومكم كي نكون مستعدّين.',
  'lead.intake-reminder': 'أسئلتنا ما زالت بانتظاركم. كلّ إجابة تساعدنا.',
  'heading.then': 'من المفيد أن تعرفوا',
  'then.read': 'يقرأ شخص كلّ إجابة.',
  'then.change': 'يمكن تغيير الإجابة.',
  'then.emergency': 'إن كان الأمر لا يحتمل الانتظار، فاتصلوا برقم الطوارئ.',
  button: 'الإجابة',
  'reach.person': 'هل تفضّلون التحدث إلى شخص؟ هاتفنا: {phone}.',
  'footer.why': 'وصلتكم هذه الرسالة لأن {sender} وعد بأن يسأل عن حالكم.',
  'footer.why.child': 'وصلتكم هذه الرسالة لأن {sender} وعد بأن يسأل عن حال طفلكم.',
  'footer.why.intake': 'وصلتكم هذه الرسالة لأن {sender} بانتظاركم.',
  'footer.unsubscribe': 'إيقاف رسائل البريد من هذا النوع',
};

export const checkInWording: Localized<CheckInCatalog> = { en: checkInEn, he: checkInHe, ar: checkInAr };
