import type { Localized } from '@kesher/domain/language';

/**
 * What a check-in says outside its page: in an SMS, a subject, the first lines of a mail. None of it says what was done,
 * nor that anything was: others read a phone, too. The link is bare and last.
 */
const checkInEn = {
  'sms.ask': '{business}: {name}, how are you? One tap is enough: {link}',
  'sms.announce': '{business}: {caller} will ring you {day} around {time}, from {phone}. More: {link}',
  'sms.not-reached': '{business}: we rang and did not reach you. Here you can tell us how you are: {link}',
  'subject.ask': 'A short question from {business}',
  'subject.announce': '{business} will ring you {day}',
  'subject.not-reached': '{business} did not reach you',
  'lead.ask': '{name}, how are you? One tap is enough.',
  'lead.announce': '{caller} will ring you {day} around {time}, from {phone}.',
  'lead.not-reached': 'We rang and did not reach you. Here you can tell us how you are.',
} as const;

export type CheckInKey = keyof typeof checkInEn;

const checkInHe: Record<CheckInKey, string> = {
  'sms.ask': '{business}: {name}, מה שלומך? מספיקה נגיעה אחת: {link}',
  'sms.announce': '{business}: שיחה מ{caller} {day} בסביבות {time}, מהמספר {phone}. פרטים: {link}',
  'sms.not-reached': '{business}: התקשרנו ולא הצלחנו להשיג אותך. כאן אפשר לספר לנו מה שלומך: {link}',
  'subject.ask': 'שאלה קצרה מ־{business}',
  'subject.announce': 'נתקשר אליך {day}, {business}',
  'subject.not-reached': 'לא הצלחנו להשיג אותך, {business}',
  'lead.ask': '{name}, מה שלומך? מספיקה נגיעה אחת.',
  'lead.announce': 'שיחה מ{caller} {day} בסביבות {time}, מהמספר {phone}.',
  'lead.not-reached': 'התקשרנו ולא הצלחנו להשיג אותך. כאן אפשר לספר לנו מה שלומך.',
};

const checkInAr: Record<CheckInKey, string> = {
  'sms.ask': '{business}: {name}، كيف الحال؟ تكفي نقرة واحدة: {link}',
  'sms.announce': '{business}: سيتصل بكم {caller} {day} قرابة {time} من الرقم {phone}. التفاصيل: {link}',
  'sms.not-reached': '{business}: اتصلنا ولم نصل إليكم. يمكنكم هنا أن تخبرونا كيف الحال: {link}',
  'subject.ask': 'سؤال قصير من {business}',
  'subject.announce': 'سنتصل بكم {day}، {business}',
  'subject.not-reached': 'لم نصل إليكم، {business}',
  'lead.ask': '{name}، كيف الحال؟ تكفي نقرة واحدة.',
  'lead.announce': 'سيتصل بكم {caller} {day} قرابة {time} من الرقم {phone}.',
  'lead.not-reached': 'اتصلنا ولم نصل إليكم. يمكنكم هنا أن تخبرونا كيف الحال.',
};

export const checkInWording: Localized<Readonly<Record<CheckInKey, string>>> = {
  en: checkInEn,
  he: checkInHe,
  ar: checkInAr,
};
