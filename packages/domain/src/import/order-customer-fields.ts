import { contactHeaders } from './contact-headers.ts';
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
    headers: [
      'customer name',
      'billing name',
      'shipping name',
      'bill-to name',
      'custdes',
      'cdes',
      'recipient name',
      'customer',
      'full name',
      'שם לקוח',
      'שם הלקוח',
      'לקוח',
      'اسم العميل',
      'اسم الزبون',
      'العميل',
    ],
  },
  { name: 'firstName', required: false, headers: contactHeaders.firstName },
  { name: 'lastName', required: false, headers: contactHeaders.lastName },
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
    headers: [
      'shipping country',
      'billing country',
      'country',
      'country code',
      'country code (billing)',
      'מדינה',
      'البلد',
      'الدولة',
    ],
  },
] as const satisfies readonly FieldSpec[];
