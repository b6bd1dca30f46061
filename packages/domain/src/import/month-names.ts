import { comparable } from './clean-text.ts';

/** English, Hebrew, and Arabic as written in the Levant and in Egypt and the Gulf. */
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'ינואר', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'פברואר', 'فبراير', 'شباط'],
  ['march', 'mar', 'מרץ', 'מרס', 'مارس', 'آذار'],
  ['april', 'apr', 'אפריל', 'أبريل', 'نيسان'],
  ['may', 'מאי', 'مايو', 'أيار'],
  ['june', 'jun', 'יוני', 'يونيو', 'حزيران'],
  ['july', 'jul', 'יולי', 'يوليو', 'تموز'],
  ['august', 'aug', 'אוגוסט', 'أغسطس', 'آب'],
  ['september', 'sep', 'sept', 'ספטמבר', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'אוקטובר', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'נובמבר', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'דצמבר', 'ديسمبر', 'كانون الأول'],
];

const byName = new Map(months.flatMap((names, index) => names.map((name) => [comparable(name), index + 1] as const)));

/** The number of a month by its name, with or without the Hebrew prefix ב. */
export function monthOf(name: string): number | undefined {
  const wanted = comparable(name);
  return byName.get(wanted) ?? byName.get(wanted.replace(/^ב/, ''));
}
