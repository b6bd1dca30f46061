import { contactHeaders } from './contact-headers.ts';
import { deliveryWords } from './header-words.ts';
import type { FieldSpec } from './import-kind.ts';

/** What a row of an order may say about the customer who ordered. */
export const orderCustomerFields = [
  {
    name: 'customerId',
    required: false,
    headers: [
      'customer id',
      'customer number',
      'customer no',
      'customer code',
      'custname',
      'client id',
      "מס' לקוח",
      'מספר לקוח',
      'קוד לקוח',
      'رقم العميل',
      'رقم الزبون',
    ],
  },
  {
    name: 'customerName',
    required: false,
    never: deliveryWords,
    headers: [
      'customer name',
      'billing name',
      'bill-to name',
      'custdes',
      'cdes',
      'customer',
      'full name',
      'buyer name',
      'buyer',
      'purchaser',
      'ordered by',
      'שם לקוח',
      'שם הלקוח',
      'לקוח',
      'שם המזמין',
      'שם מזמין',
      'מזמין',
      'שם הקונה',
      'اسم العميل',
      'اسم الزبون',
      'العميل',
      'اسم المشتري',
      'المشتري',
    ],
  },
  { name: 'firstName', required: false, never: deliveryWords, headers: contactHeaders.firstName },
  { name: 'lastName', required: false, never: deliveryWords, headers: contactHeaders.lastName },
  { name: 'email', required: false, headers: contactHeaders.email },
  { name: 'phone', required: false, headers: contactHeaders.phone },
  {
    name: 'language',
    required: false,
    headers: ['language', 'lang', 'locale', 'customer locale', 'שפה', 'اللغة'],
  },
  {
    name: 'country',
    required: false,
    never: deliveryWords,
    headers: ['billing country', 'country', 'country code', 'country code (billing)', 'מדינה', 'البلد', 'الدولة'],
  },
] as const satisfies readonly FieldSpec[];
