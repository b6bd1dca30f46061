import type { OptionsWords } from './options-wording.ts';

export const ar: OptionsWords = {
  waitSays: 'الاحتفاظ بالطلب واستلامه عند وصوله.',
  withinDays: 'إعادة المال خلال (أيام)',
  bridgeWhat: 'ما يعين العملاء حتى ذلك الحين',
  optionName: 'ما اسمه',
  difference: 'فرق السعر',
  differenceHint: 'تحت الصفر: مال يعود للعميل.',
  currency: 'العملة',
  paidBy: 'من يدفع الفرق',
  paidByUs: 'نحن',
  paidByCustomer: 'العميل',
  availableOn: 'متوفر من',
  remove: 'إزالة',
  removeOption: 'إزالة: {option}',
  addOption: 'إضافة: {option}',
  addUsual: 'إضافة: {option}، {name}',
};
