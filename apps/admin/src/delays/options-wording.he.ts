import type { OptionsWords } from './options-wording.ts';

export const he: OptionsWords = {
  waitSays: 'להשאיר את ההזמנה ולקבל אותה כשתגיע.',
  withinDays: 'החזר כספי בתוך (ימים)',
  bridgeWhat: 'מה יעזור ללקוחות עד אז',
  optionName: 'איך זה נקרא',
  difference: 'הפרש במחיר',
  differenceHint: 'מתחת לאפס: החזר ללקוח.',
  currency: 'מטבע',
  paidBy: 'מי משלם את ההפרש',
  paidByUs: 'אנחנו',
  paidByCustomer: 'הלקוח',
  availableOn: 'זמין מיום',
  remove: 'הסרה',
  removeOption: 'הסרה: {option}',
  addOption: 'הוספה: {option}',
  addUsual: 'הוספה: {option}, {name}',
};
