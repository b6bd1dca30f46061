import { describe, expect, it } from 'vitest';
import type { ImportKind } from './import-kind.ts';
import { knownExports } from './known-exports.fixture.ts';
import { suggestMapping, withAddressesOfCells } from './suggest-mapping.ts';

const columnsOf = (headers: string[], kind: ImportKind) => {
  const { columns, fallbacks } = suggestMapping(headers, kind);
  return { columns, fallbacks };
};

describe('a plan is not a fact', () => {
  it.each([
    [
      [
        'Vendor',
        'PO',
        'PQ First Sent to Client Date',
        'PO Sent to Vendor Date',
        'Scheduled Delivery Date',
        'Delivered to Client Date',
      ],
      {
        promisedOn: 'Scheduled Delivery Date',
        deliveredOn: 'Delivered to Client Date',
        orderedOn: 'PO Sent to Vendor Date',
      },
    ],
    [
      ['supplier', 'po', 'Estimated Delivery Date', 'Actual Delivery Date'],
      { promisedOn: 'Estimated Delivery Date', deliveredOn: 'Actual Delivery Date' },
    ],
    [
      ['supplier', 'po', 'Requested Delivery Date', 'Date received'],
      { promisedOn: 'Requested Delivery Date', deliveredOn: 'Date received' },
    ],
    [['supplier', 'po', 'Delivery Date', 'Delivered On'], { promisedOn: 'Delivery Date', deliveredOn: 'Delivered On' }],
    [
      ['supplier', 'po', 'Promised date', 'Delivery date'],
      { promisedOn: 'Promised date', deliveredOn: 'Delivery date' },
    ],
    [
      ['ספק', 'הזמנת רכש', 'תאריך אספקה מתוכנן', 'תאריך אספקה בפועל'],
      { promisedOn: 'תאריך אספקה מתוכנן', deliveredOn: 'תאריך אספקה בפועל' },
    ],
    [
      ['المورد', 'رقم أمر الشراء', 'تاريخ التسليم المخطط', 'تاريخ الاستلام'],
      { promisedOn: 'تاريخ التسليم المخطط', deliveredOn: 'تاريخ الاستلام' },
    ],
  ])('in %j', (headers, columns) => {
    expect(suggestMapping(headers, 'supplier-deliveries').columns).toMatchObject(columns);
  });

  it.each([
    'Scheduled Delivery Date',
    'Planned delivery date',
    'ETA delivery date',
    'Expected Receipt Date',
    'Delivery due date',
    'Requested arrival date',
    'Need by date',
    'Delivered quantity',
    'Received by',
    'Delivery Date',
    'תאריך אספקה צפוי',
    'تاريخ التسليم المتوقع',
  ])('%j alone is never a delivery', (header) => {
    expect(suggestMapping(['supplier', 'po', header], 'supplier-deliveries').columns.deliveredOn).toBeUndefined();
  });

  it.each(['Requested Date', 'Date requested', 'תאריך מבוקש', 'التاريخ المطلوب'])(
    '%j is a wish and nobody’s promise',
    (header) => {
      for (const kind of ['supplier-deliveries', 'order-lines'] as const)
        expect(suggestMapping(['supplier', 'po', header], kind).columns['promisedOn']).toBeUndefined();
    },
  );

  it('reads when something was ordered under the bare word', () => {
    expect(suggestMapping(['Order', 'SKU', 'Ordered'], 'order-lines').columns['orderedAt']).toBe('Ordered');
    expect(suggestMapping(['PO', 'Ordered'], 'supplier-deliveries').columns['orderedOn']).toBe('Ordered');
  });

  it('keeps a delivery that happened out of what an order promises', () => {
    expect(suggestMapping(['Order', 'SKU', 'Actual delivery date'], 'order-lines').columns.promisedOn).toBeUndefined();
  });
});

describe('a description is not a name, a label is not a value', () => {
  it.each<[ImportKind, string[], object]>([
    [
      'products',
      ['ID', 'Type', 'SKU', 'Name', 'Published', 'Short description', 'Description', 'Stock'],
      { id: 'SKU', name: 'Name' },
    ],
    [
      'products',
      ['sku', 'description', 'short_description', 'name', 'url_key'],
      { id: 'sku', name: 'name', handle: 'url_key' },
    ],
    [
      'products',
      ['*ItemCode', 'ItemName', 'PurchasesDescription', 'SalesDescription'],
      { id: '*ItemCode', name: 'ItemName' },
    ],
    ['products', ['Product/Service Name', 'Sales Description', 'SKU'], { id: 'SKU', name: 'Product/Service Name' }],
    ['products', ['מק"ט', 'תיאור מוצר', 'שם מוצר'], { id: 'מק"ט', name: 'שם מוצר' }],
    ['products', ['מק"ט', 'תאור מוצר'], { name: 'תאור מוצר' }],
    ['products', ['رمز المنتج', 'وصف المنتج', 'الاسم'], { name: 'الاسم' }],
    [
      'products',
      ['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Published', 'Variant SKU'],
      { id: 'Variant SKU', name: 'Title', handle: 'Handle' },
    ],
    ['products', ['Handle', 'Title'], { id: 'Handle', name: 'Title' }],
    [
      'customers',
      ['First Name', 'Last Name', 'E-mail 1 - Label', 'E-mail 1 - Value', 'Phone 1 - Label', 'Phone 1 - Value'],
      { email: 'E-mail 1 - Value', phone: 'Phone 1 - Value' },
    ],
    [
      'customers',
      ['Given Name', 'Family Name', 'E-mail 1 - Type', 'E-mail 1 - Value', 'Phone 1 - Type', 'Phone 1 - Value'],
      { firstName: 'Given Name', lastName: 'Family Name', email: 'E-mail 1 - Value' },
    ],
    [
      'customers',
      ['E-mail Display Name', 'E-mail Address', 'E-mail Type', 'First Name'],
      { email: 'E-mail Address', firstName: 'First Name' },
    ],
    [
      'customers',
      ['*ContactName', 'AccountNumber', 'EmailAddress', 'PhoneNumber', 'MobileNumber', 'POCountry'],
      { id: 'AccountNumber', name: '*ContactName', email: 'EmailAddress', phone: 'MobileNumber', country: 'POCountry' },
    ],
    [
      'customers',
      ['Record ID', 'First Name', 'Email', 'Email Domain', 'Phone Number', 'Mobile Phone Number'],
      { id: 'Record ID', email: 'Email', phone: 'Mobile Phone Number' },
    ],
    [
      'customers',
      ['Id', 'LastName', 'FirstName', 'MailingCountry', 'Phone', 'MobilePhone', 'Email', 'HasOptedOutOfEmail'],
      { id: 'Id', country: 'MailingCountry', phone: 'MobilePhone', email: 'Email' },
    ],
  ])('in %s of %j', (kind, headers, columns) => {
    expect(suggestMapping(headers, kind).columns).toMatchObject(columns);
  });

  it('takes of an order with a recipient what is of whoever ordered', () => {
    const headers = ['מספר הזמנה', 'שם המזמין', 'טלפון המזמין', 'שם הנמען', 'טלפון הנמען', 'Shipping Country', 'כמות'];
    expect(suggestMapping(headers, 'order-lines').columns).toEqual({
      orderNumber: 'מספר הזמנה',
      customerName: 'שם המזמין',
      phone: 'טלפון המזמין',
      quantity: 'כמות',
    });
  });

  it('takes the day of a consent for its day and not for a yes', () => {
    const mapping = suggestMapping(
      ['Email', 'Email Marketing Consent', 'Email Marketing Consent Timestamp'],
      'customers',
    );
    expect(mapping.columns).toEqual({ email: 'Email' });
    expect(mapping.refusals).toEqual({
      'Email Marketing Consent': {
        of: 'email-marketing',
        reads: 'consent',
        at: 'Email Marketing Consent Timestamp',
      },
    });
  });

  it.each(['Description', 'Product description', 'Long Description', 'Item desc', 'תיאור', 'الوصف'])(
    '%j alone is never the name of a product',
    (header) => expect(suggestMapping(['SKU', header], 'products').columns.name).toBeUndefined(),
  );

  it('never takes the name of an address for a customer’s', () => {
    expect(suggestMapping(['E-mail Display Name', 'E-mail Address'], 'customers').columns.name).toBeUndefined();
  });
});

describe('a second column of addresses or numbers', () => {
  it('stands in for the first, a mobile before a landline', () => {
    expect(columnsOf(['email', 'email (2)', 'Phone', 'Mobile', 'Fax'], 'customers')).toEqual({
      columns: { email: 'email', phone: 'Mobile' },
      fallbacks: { email: ['email (2)'], phone: ['Phone'] },
    });
    expect(columnsOf(['SKU', 'Name', 'Email'], 'products').fallbacks).toBeUndefined();
  });

  it('stands in beside the columns of a known export', () => {
    const { columns, fallbacks } = columnsOf(
      ['Customer ID', 'First Name', 'Last Name', 'Email', 'Accepts Email Marketing', 'Phone', 'Default Address Phone'],
      'customers',
    );
    expect([columns.phone, fallbacks]).toEqual(['Phone', { phone: ['Default Address Phone'] }]);
  });
});

describe('suggestMapping', () => {
  it.each(knownExports)('maps %s', (_name, kind, headers, columns) => {
    expect(suggestMapping(headers, kind).columns).toMatchObject(columns);
  });

  it('names the system of a known export, keeps what it says certain and what it guesses likely', () => {
    const suggested = suggestMapping(['CUSTNAME', 'CUSTDES', 'Work email of contact'], 'customers');
    expect(suggested).toMatchObject({
      source: 'priority',
      confidence: { id: 'certain', email: 'likely' },
      unusedHeaders: [],
    });
  });

  it('says which required fields no header carries, and which headers carry none', () => {
    const suggested = suggestMapping(['SKU', 'Colour'], 'products');
    expect(suggested).toMatchObject({ missing: ['name'], unusedHeaders: ['Colour'] });
    expect(suggested.source).toBeUndefined();
  });

  it('uses a header once, and is not misled by a header named __proto__', () => {
    const suggested = suggestMapping(['__proto__', 'email', 'constructor'], 'customers');
    expect(suggested.columns).toEqual({ email: 'email' });
  });
});

describe('an address that only its cells tell', () => {
  const proposed = (headers: string[], ...rows: string[][]) => {
    const mapped = rows.map((cells) => new Map(headers.map((header, index) => [header, cells[index] ?? ''])));
    return withAddressesOfCells(suggestMapping(headers, 'customers'), 'customers', mapped);
  };

  it.each(['Subscriber', 'address', 'Contact address', 'Member'])('is proposed under %j', (header) => {
    const found = proposed(['Name', header], ['Dana', 'dana@mail.example'], ['Noa', '']);
    expect(found).toMatchObject({ columns: { name: 'Name', email: header }, confidence: { email: 'likely' } });
    expect(found.unusedHeaders).toEqual([]);
    expect(found.columns).not.toHaveProperty('addressLine1');
  });

  it('is not where a cell holds something else, where nothing does, or where somebody else’s may stand', () => {
    expect(proposed(['Name', 'address'], ['Dana', 'd@mail.example'], ['Noa', '1 High St']).columns).toEqual({
      name: 'Name',
      addressLine1: 'address',
    });
    expect(proposed(['Name', 'address'], ['Dana']).columns).not.toHaveProperty('email');
    expect(proposed(['Name', 'Owner'], ['Dana', 'boss@shop.example']).columns).toEqual({ name: 'Name' });
  });

  it('leaves every other refusal of the file', () => {
    const headers = ['Subscriber', 'Do not call'];
    const found = proposed(headers, ['d@mail.example', 'yes']);
    expect(found.columns).toEqual({ email: 'Subscriber' });
    expect(Object.keys(found.refusals ?? {})).toEqual(['Do not call']);
  });

  it('leaves a column that says so by its head, and files without people', () => {
    expect(proposed(['Email', 'address'], ['d@mail.example', 'e@mail.example']).columns).toMatchObject({
      email: 'Email',
    });
    const short = withAddressesOfCells(suggestMapping(['Name', 'address'], 'customers'), 'customers', [new Map()]);
    expect(short.columns).not.toHaveProperty('email');
    const products = suggestMapping(['SKU', 'address'], 'products');
    expect(withAddressesOfCells(products, 'products', [new Map([['address', 'a@b.example']])])).toBe(products);
  });
});
