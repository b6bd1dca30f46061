import { describe, expect, it } from 'vitest';
import { emailRank, phoneRank } from './contact-columns.ts';

const ranked = (headers: string[], rank: (header: string) => number | undefined) =>
  headers
    .flatMap((header) => {
      const at = rank(header);
      return at === undefined ? [] : [{ header, at }];
    })
    .toSorted((left, right) => left.at - right.at)
    .map(({ header }) => header);

describe('the columns of a person’s addresses', () => {
  it.each([
    [
      ['E-mail 1 - Label', 'E-mail 1 - Value', 'E-mail 2 - Label', 'E-mail 2 - Value'],
      ['E-mail 1 - Value', 'E-mail 2 - Value'],
    ],
    [
      ['E-mail Address', 'E-mail Type', 'E-mail Display Name', 'E-mail 2 Address'],
      ['E-mail Address', 'E-mail 2 Address'],
    ],
    [
      ['Email', 'Email Domain', 'Email Opt In', 'Work email of contact', 'Contact owner email', 'CC Email'],
      ['Email', 'Work email of contact'],
    ],
    [['EmailAddress', 'Email Source', 'HasOptedOutOfEmail', 'MailingCountry'], ['EmailAddress']],
    [['Shipping email', 'Recipient email', 'Billing email'], ['Billing email']],
    [
      ['דוא"ל', 'כתובת מייל', 'אישור דוא"ל'],
      ['דוא"ל', 'כתובת מייל'],
    ],
    [
      ['البريد الإلكتروني', 'بريد العميل', 'نوع البريد'],
      ['البريد الإلكتروني', 'بريد العميل'],
    ],
    [
      ['email', 'email (2)'],
      ['email', 'email (2)'],
    ],
    [
      ['email2', 'Email', 'email_3'],
      ['Email', 'email2', 'email_3'],
    ],
    [
      ['بريد إلكتروني بديل', 'البريد الإلكتروني'],
      ['البريد الإلكتروني', 'بريد إلكتروني بديل'],
    ],
  ])('in %j are %j', (headers, found) => expect(ranked(headers, emailRank)).toEqual(found));
});

describe('the columns of a person’s numbers', () => {
  it.each([
    [
      ['Phone', 'MobilePhone', 'HomePhone', 'AssistantPhone', 'Fax'],
      ['MobilePhone', 'Phone', 'HomePhone'],
    ],
    [
      [
        'Business Phone',
        'Business Phone 2',
        'Home Phone',
        'Mobile Phone',
        'Other Phone',
        'Business Fax',
        'Pager',
        'TTY/TDD Phone',
        'Car Phone',
        'Primary Phone',
      ],
      ['Mobile Phone', 'Primary Phone', 'Other Phone', 'Business Phone', 'Home Phone', 'Business Phone 2'],
    ],
    [
      ['Landline', 'phone2', 'Phone', 'mobile2', 'Mobile'],
      ['Mobile', 'mobile2', 'Phone', 'phone2', 'Landline'],
    ],
    [
      ['Phone 1 - Label', 'Phone 1 - Value', 'Phone 2 - Value'],
      ['Phone 1 - Value', 'Phone 2 - Value'],
    ],
    [
      ['PhoneNumber', 'MobileNumber', 'FaxNumber', 'DDINumber'],
      ['MobileNumber', 'PhoneNumber'],
    ],
    [
      ['טלפון', 'טלפון נייד', 'טלפון בבית', 'פקס'],
      ['טלפון נייד', 'טלפון', 'טלפון בבית'],
    ],
    [
      ['هاتف العمل', 'رقم الجوال', 'الهاتف'],
      ['رقم الجوال', 'الهاتف', 'هاتف العمل'],
    ],
    [['SMS', 'Phone country code', 'Mobile app installed', 'Tel Aviv branch', 'Shipping Phone'], ['SMS']],
  ])('in %j are %j', (headers, found) => expect(ranked(headers, phoneRank)).toEqual(found));
});
