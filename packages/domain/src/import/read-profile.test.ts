import { describe, expect, it } from 'vitest';
import { addressOf, splitTags } from './read-profile.ts';
import { suggestMapping } from './suggest-mapping.ts';

describe('the columns of who a customer is', () => {
  it.each([
    [
      'Shopify',
      [
        'Customer ID',
        'Email',
        'Default Address Address1',
        'Default Address Address2',
        'Default Address City',
        'Default Address Zip',
        'Default Address Province Code',
        'Tags',
      ],
      {
        segments: 'Tags',
        addressLine1: 'Default Address Address1',
        addressLine2: 'Default Address Address2',
        city: 'Default Address City',
        postcode: 'Default Address Zip',
        region: 'Default Address Province Code',
      },
    ],
    [
      'WooCommerce',
      ['Name', 'Email', 'City', 'Region', 'Postal code', 'Country / Region'],
      { city: 'City', region: 'Region', postcode: 'Postal code', country: 'Country / Region' },
    ],
    [
      'Mailchimp',
      ['Email Address', 'First Name', 'Address', 'Birthday', 'TAGS'],
      { email: 'Email Address', segments: 'TAGS', addressLine1: 'Address', yearOfBirth: 'Birthday' },
    ],
    [
      'HubSpot',
      ['Record ID', 'Email', 'Street Address', 'City', 'State/Region', 'Postal Code', 'Date of Birth'],
      {
        addressLine1: 'Street Address',
        city: 'City',
        region: 'State/Region',
        postcode: 'Postal Code',
        yearOfBirth: 'Date of Birth',
      },
    ],
    [
      'Hebrew',
      ['שם לקוח', 'כתובת מייל', 'כתובת', 'עיר', 'מיקוד', 'שנת לידה', 'תגיות'],
      {
        email: 'כתובת מייל',
        addressLine1: 'כתובת',
        city: 'עיר',
        postcode: 'מיקוד',
        yearOfBirth: 'שנת לידה',
        segments: 'תגיות',
      },
    ],
    [
      'Arabic',
      ['اسم العميل', 'البريد الإلكتروني', 'العنوان', 'المدينة', 'الرمز البريدي', 'تاريخ الميلاد', 'الوسوم'],
      {
        addressLine1: 'العنوان',
        city: 'المدينة',
        postcode: 'الرمز البريدي',
        yearOfBirth: 'تاريخ الميلاد',
        segments: 'الوسوم',
      },
    ],
  ])('are found in what %s writes', (_name, headers, columns) => {
    expect(suggestMapping(headers, 'customers').columns).toMatchObject(columns);
  });

  it('are never those of a delivery, of a shop or of mail', () => {
    const headers = [
      'Name',
      'Shipping Address 1',
      'Shipping City',
      'Delivery Postcode',
      'כתובת למשלוח',
      'عنوان الشحن',
      'IP Address',
      'Store Address',
      'Company City',
    ];
    expect(suggestMapping(headers, 'customers').columns).toEqual({ name: 'Name' });
  });
});

it('splits tags at commas, or at semicolons where there are any, and takes quotes away', () => {
  expect(splitTags('Gold, clinic north')).toEqual(['Gold', 'clinic north']);
  expect(splitTags('ذهبي، شمال')).toEqual(['ذهبي', 'شمال']);
  expect(splitTags('North, East; Gold')).toEqual(['North, East', 'Gold']);
  expect(splitTags('"a","b"')).toEqual(['a', 'b']);
});

it('makes an address of its parts, none of none, and none of an email address', () => {
  expect(
    addressOf({ lines: ['Herzl 1', undefined], city: 'Haifa', postcode: '33', region: 'N', country: 'IL' }),
  ).toEqual({
    lines: ['Herzl 1'],
    city: 'Haifa',
    postcode: '33',
    region: 'N',
    country: 'IL',
  });
  expect(addressOf({ lines: [], country: 'IL', region: 'N' })).toBeUndefined();
  expect(addressOf({ lines: [], city: 'Haifa' })).toEqual({ lines: [], city: 'Haifa' });
  expect(addressOf({ lines: ['noa@example.com'] })).toBe('unreadable');
  expect(addressOf({ lines: ['x'.repeat(201)] })).toBe('unreadable');
});
