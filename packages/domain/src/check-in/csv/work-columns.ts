import { comparable } from '../../import/clean-text.ts';
import { contactHeaders } from '../../import/contact-headers.ts';

/** What a row of a day's list may say of a completed work and of its person, by the headers that people write. */
const headersOf = {
  id: [
    'id',
    'work id',
    'visit id',
    'visit number',
    'visit no',
    'treatment id',
    'treatment number',
    'appointment id',
    'appointment number',
    'encounter id',
    'reference',
    'מזהה',
    'מספר ביקור',
    'מזהה ביקור',
    'מספר טיפול',
    'מזהה טיפול',
    'מספר תור',
    'المعرف',
    'معرف',
    'رقم الزيارة',
    'معرف الزيارة',
    'رقم العلاج',
    'رقم الموعد',
  ],
  customerId: [
    'customer id',
    'customer number',
    'patient id',
    'patient number',
    'patient no',
    'client id',
    'file number',
    'מספר לקוח',
    'מזהה לקוח',
    'מספר מטופל',
    'מזהה מטופל',
    'מספר תיק',
    'תיק',
    'رقم العميل',
    'معرف العميل',
    'رقم المريض',
    'معرف المريض',
    'رقم الملف',
  ],
  name: [
    'name',
    'full name',
    'patient',
    'patient name',
    'customer',
    'customer name',
    'client name',
    'שם',
    'שם מלא',
    'שם המטופל',
    'שם מטופל',
    'מטופל',
    'שם לקוח',
    'שם הלקוח',
    'الاسم',
    'الاسم الكامل',
    'اسم المريض',
    'المريض',
    'اسم العميل',
  ],
  phone: contactHeaders.phone,
  email: contactHeaders.email,
  language: ['language', 'lang', 'שפה', 'اللغة', 'لغة'],
  country: ['country', 'country code', 'מדינה', 'ארץ', 'الدولة', 'البلد'],
  yearOfBirth: [
    'year of birth',
    'birth year',
    'date of birth',
    'birth date',
    'dob',
    'שנת לידה',
    'תאריך לידה',
    'سنة الميلاد',
    'تاريخ الميلاد',
  ],
  kind: [
    'kind',
    'treatment',
    'treatment type',
    'procedure',
    'service',
    'type',
    'protocol',
    'code',

    'טיפול',
    'סוג טיפול',
    'סוג הטיפול',
    'שירות',
    'פעולה',
    'קוד',
    'العلاج',
    'نوع العلاج',
    'الخدمة',
    'الإجراء',
    'الرمز',
  ],
  endedAt: [
    'ended',
    'ended at',
    'end',
    'end time',
    'completed',
    'completed at',
    'finished',
    'finished at',
    'date',
    'date and time',
    'הסתיים',
    'מועד סיום',
    'סיום',
    'תאריך',
    'תאריך ושעה',
    'תאריך סיום',
    'انتهى',
    'وقت الانتهاء',
    'تاريخ الانتهاء',
    'التاريخ',
    'التاريخ والوقت',
  ],
  endTime: ['time', 'hour', 'שעה', 'שעת סיום', 'الوقت', 'الساعة', 'ساعة الانتهاء'],
  timeZone: ['time zone', 'timezone', 'zone', 'אזור זמן', 'المنطقة الزمنية'],
  practitioner: [
    'practitioner',
    'performed by',
    'treated by',
    'provider',
    'clinician',
    'doctor',
    'dentist',
    'מטפל',
    'מטפלת',
    'שם המטפל',
    'רופא',
    'רופאה',
    'הרופא המטפל',
    'الطبيب',
    'اسم الطبيب',
    'الطبيب المعالج',
    'المعالج',
  ],
  status: ['status', 'state', 'סטטוס', 'מצב', 'الحالة'],
} as const;

export type WorkField = keyof typeof headersOf;
/** Which header of a file says what. */
export type WorkColumns = Readonly<Partial<Record<WorkField, string>>>;

/** Without these a row is no work: which it is, whose, and when it ended. */
const required = ['id', 'customerId', 'endedAt'] as const satisfies WorkField[];

/** Finds the columns of a day's list by their headers, and what is missing. Each header says one thing. */
export function findWorkColumns(headers: readonly string[]): { columns: WorkColumns; missing: readonly WorkField[] } {
  const columns: Partial<Record<WorkField, string>> = {};
  for (const field of workFields) {
    const known = new Set(headersOf[field].map((header) => comparable(header)));
    const header = headers.find((each) => known.has(comparable(each)));
    if (header !== undefined) columns[field] = header;
  }
  return { columns, missing: required.filter((field) => columns[field] === undefined) };
}

const workFields = Object.keys(headersOf).filter((field): field is WorkField => Object.hasOwn(headersOf, field));
